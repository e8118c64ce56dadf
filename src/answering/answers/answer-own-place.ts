import type { RankQuery } from "../../understanding/query.ts";
import type { ClaimedPlace } from "../../understanding/wishes.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { whose } from "../figures/figure.ts";
import { measured, measuredIn } from "../figures/measured.ts";
import { explainUnknown } from "../figures/unknown.ts";
import { LIMITS } from "../limits.ts";
import { answered, type Draft, leadPiece, notFound, type Piece, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { nameIn } from "../wording/names.ts";
import { countOf, type Field, holdersOf, namesOf, type Order, placeName, tookPart } from "./place-field.ts";

/** Those ahead without taking part that are told by name. */
const AHEAD_SHOWN = 5;

type OwnPlace = Extract<NonNullable<RankQuery["place"]>, { kind: "own" }>;

function isHeld({ place, within }: ClaimedPlace, held: number): boolean {
  return within ? held <= place : held === place;
}

/**
 * 是 or 不是, of what is said to be so; of what is said not to be, the place alone tells.
 *
 * @param beaten is somebody ahead who takes no part, having too few cases?
 */
function opening(claimed: ClaimedPlace, held: number, beaten: boolean): string {
  if (claimed.denied) return "";
  if (!isHeld(claimed, held)) return "不是，";
  return beaten ? `分母达到${LIMITS.rateDenominator}件的报告里是，` : "是，";
}

/** Reports with a rate ahead of this one that take no part, because they are rates of next to nobody. */
function aheadOf(at: number, { values, parted }: Field, order: Order): readonly number[] {
  const own = values[at] ?? Number.NaN;
  return [...parted(order).tooFew].filter((other) => {
    const value = values[other] ?? Number.NaN;
    return order === "most" ? value > own : value < own;
  });
}

async function tellAhead(field: Field, ahead: readonly number[], order: Order): Promise<Piece[]> {
  if (ahead.length === 0) return [];
  const sorted = ahead.toSorted((a, b) => (field.values[b] ?? 0) - (field.values[a] ?? 0));
  const first = order === "most" ? sorted : sorted.toReversed();
  const shown = await readScoped(field.context.store, field.scoped, first.slice(0, AHEAD_SHOWN));
  const known = measuredIn(shown, field.measure);
  const names = known.map((one) => `${field.name(one.report)}${one.text}`).join("，");
  const rest = ahead.length > known.length ? `等${ahead.length}份` : "";
  const than = order === "most" ? "更高" : "更低";
  const text = `没有参加排序的里有${than}的：${names}${rest}，分母都不足${LIMITS.rateDenominator}件。`;
  return [piece({ blocks: [{ kind: "text", text }] }), await evidenceOfAll(field.context, known)];
}

/** Who holds the place that somebody is said to hold, and does not. */
async function holderInstead(field: Field, { claimed }: OwnPlace, order: Order, held: number): Promise<Piece[]> {
  if (!claimed || claimed.within || isHeld(claimed, held)) return [];
  const place = { place: claimed.place, order };
  const holders = await holdersOf(field, place);
  const [first] = holders?.known ?? [];
  if (!holders || !first || holders.place !== claimed.place) return [];
  const text = `${placeName(place, field.measure)}的是${namesOf(holders, field)}：${first.text}。`;
  return [piece({ blocks: [{ kind: "text", text }] }), await evidenceOfAll(field.context, holders.known)];
}

/** Answers where one report stands among others and, where it is said to stand somewhere, whether it does. */
export async function answerOwnPlace(field: Field, place: OwnPlace, order: Order): Promise<Draft> {
  const { context, scoped, measure, values, label, scope } = field;
  const report = await context.store.read(place.of.report);
  const at = scoped.findIndex(({ entry }) => entry.id === place.of.report);
  const one = report && measured(report, measure);
  const name = report ? nameIn(context.store)(report.agency) : place.of.agency.short;
  if (!one || at < 0) {
    const text = `${name}${place.of.year}年的报告不在${scope.label}里，排不出名次。`;
    return notFound(leadPiece(text));
  }
  if (one.kind === "unknown") {
    const lead = `${name}${place.of.year}年没有${label}的数字，排不出名次。`;
    return notFound(leadPiece(lead), ...one.lacking.map((figure) => explainUnknown(figure, () => name)));
  }
  const { ordered } = field.parted(order);
  const evidence = await evidenceOfAll(context, [one]);
  if (!ordered.includes(at)) {
    const text = `没有参加排序：${name}${place.of.year}年${label}${one.text}，分母不足${LIMITS.rateDenominator}件。`;
    return answered(piece({ blocks: [{ kind: "lead", text }, tookPart(field, order)] }), evidence);
  }
  const first = ordered.findIndex((other) => values[other] === values[at]);
  const equal = ordered.filter((other) => values[other] === values[at]).length;
  const direction = order === "most" ? "从多到少" : "从少到多";
  const words = measure.kind === "rate" ? direction.replace("多", "高").replace("少", "低") : direction;
  const held = first + 1;
  const ahead = place.claimed ? aheadOf(at, field, order) : [];
  const tied = equal > 1 ? `（与另外${equal - 1}份并列）` : "";
  const said = place.claimed ? opening(place.claimed, held, ahead.length > 0) : "";
  const text = `${said}第${held}名${tied}。${name}${place.of.year}年${label}${one.text}，在${scope.label}里${words}排第${held}名。`;
  return answered(
    piece({
      blocks: [{ kind: "lead", text }, tookPart(field, order)],
      values: [{ ...whose(one.report), fact: `place:${one.value.fact}`, value: held, unit: "名" }],
    }),
    evidence,
    ...(await tellAhead(field, ahead, order)),
    ...(await holderInstead(field, place, order, held)),
    piece({ values: [countOf(field, order)] }),
  );
}
