import type { RankQuery } from "../../understanding/query.ts";
import type { Place } from "../../understanding/wishes.ts";
import type { Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { differenceOf } from "../figures/change.ts";
import { computed } from "../figures/computed.ts";
import type { KnownMeasured } from "../figures/measured.ts";
import { answered, type Draft, notFound, piece } from "../piece.ts";
import { answerOwnPlace } from "./answer-own-place.ts";
import { countOf, type Field, fieldOf, type Holders, holdersOf, namesOf, placeName, tookPart } from "./place-field.ts";

function notSoMany(field: Field, { place, order }: Place): Draft {
  const { ordered } = field.parted(order);
  const text = `${field.scope.label}里，有${field.label}可以排序的只有${ordered.length}份，没有${placeName({ place, order }, field.measure)}。`;
  return notFound(piece({ blocks: [{ kind: "lead", text }, tookPart(field, order)] }));
}

async function nth(field: Field, wanted: Place): Promise<Draft> {
  const holders = await holdersOf(field, wanted);
  const [first] = holders?.known ?? [];
  if (!holders || !first) return notSoMany(field, wanted);
  const { place, count } = holders;
  const held = placeName({ ...wanted, place }, field.measure);
  const who = namesOf(holders, field);
  const asked = place === wanted.place ? "" : `（按名次没有单独的第${wanted.place}名）`;
  const lead =
    count === 1
      ? `${held}的是${who}：${first.text}。${field.scope.label}，比的是${field.label}。`
      : `${held}有${count}份并列${asked}：${who}，都是${first.text}。${field.scope.label}，比的是${field.label}。`;
  return answered(
    piece({ blocks: [{ kind: "lead", text: lead }, tookPart(field, wanted.order)] }),
    await evidenceOfAll(field.context, holders.known),
    piece({ values: [countOf(field, wanted.order)] }),
  );
}

async function gap(field: Field, from: Place, to: Place): Promise<Draft> {
  const [one, other] = [await holdersOf(field, from), await holdersOf(field, to)];
  const [a, b] = [one?.known[0], other?.known[0]];
  if (!one || !a) return notSoMany(field, from);
  if (!other || !b) return notSoMany(field, to);
  const { value, unit } = differenceOf(a, b);
  const said = (place: Place, holders: Holders, { text }: KnownMeasured): string =>
    `${placeName({ ...place, place: holders.place }, field.measure)}的是${namesOf(holders, field)}，${text}`;
  const lead = value === 0 ? `两者相同，都是${a.text}` : `相差${Math.abs(value)}${unit}`;
  const text = `${lead}。${said(from, one, a)}；${said(to, other, b)}（${field.scope.label}，${field.label}）。`;
  const difference: Value = computed(
    `difference:${a.value.fact}`,
    Math.abs(value),
    a.value.unit === "%" ? "百分点" : a.value.unit,
  );
  return answered(
    piece({ blocks: [{ kind: "lead", text }, tookPart(field, from.order)], values: [difference] }),
    await evidenceOfAll(field.context, [...one.known, ...other.known]),
    piece({ values: [countOf(field, from.order)] }),
  );
}

/** Answers which report holds a place of a ranking, by how much two places differ, or where one report stands. */
export async function answerPlace(
  context: Context,
  query: RankQuery,
  place: Exclude<NonNullable<RankQuery["place"]>, { kind: "ends" | "stretch" }>,
): Promise<Draft> {
  const field = fieldOf(context, query);
  switch (place.kind) {
    case "nth":
      return nth(field, place.place);
    case "gap":
      return gap(field, place.from, place.to);
    case "own":
      return answerOwnPlace(field, place, query.order);
  }
}
