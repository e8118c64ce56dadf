import type { Slots } from "../../understanding/slots.ts";
import type { Choice, Obstacle } from "../../understanding/understanding.ts";
import { clausesOfCells } from "./cells-in-turn.ts";
import { type InTurn, type Part, queryOf } from "./part.ts";

/** What may stand behind the thing that a place is asked about. 哪个多 and 合计 would be said of all of them. */
const ENDS = /^(?:的|总?[数量]目?|各?是|有|多少|几?[件起条项个次]|[呢呀啊])*$/;

/**
 * 正定县2022年新收申请数，青县2022年行政诉讼总数: each place has a thing of its own. Read as one, the figures of all things would be added
 * up over all places.
 *
 * @returns `null` where the message names no such places
 */
export function placesInTurn(message: string, { understood: { slots } }: Part, understand: InTurn) {
  const places = slots === null ? 0 : placesIn(slots);
  if (!slots || slots.scope.regionSpans.length === 0 || places < 2) return null;
  for (const clauses of clausesOfCells(message, slots)) {
    if (clauses.length !== places) continue;
    const parts = understand(clauses);
    if (parts.every(isOfOnePlace) && !sameThing(parts)) return askedTogether(parts) ?? parts;
  }
  return null;
}

/** Places and agencies that are named. */
function placesIn({ agencies, scope }: Slots): number {
  return agencies.length + scope.regionSpans.length;
}

function thingsIn({ rows, columns }: Slots) {
  return [...rows.filter(({ weak }) => !weak), ...columns];
}

/** One place, a thing behind it, and no more. */
function isOfOnePlace(part: Part): boolean {
  const { slots } = part.understood;
  if (!slots || placesIn(slots) !== 1) return false;
  const [place] = [...slots.agencies.map(({ span }) => span), ...slots.scope.regionSpans];
  const ends = thingsIn(slots).map(({ span }) => span);
  const last = Math.max(...ends.map(({ end }) => end));
  const isBehind = place !== undefined && ends.length > 0 && ends.every(({ start }) => start >= place.end);
  return isBehind && ENDS.test(slots.text.slice(last)) && (queryOf(part) !== null || openPlace(part) !== null);
}

/** 新收, 新收: the same of each is one question. */
function sameThing(parts: readonly Part[]): boolean {
  const things = parts.map(({ understood: { slots } }) =>
    (slots ? thingsIn(slots) : []).map((mention) => ("id" in mention ? mention.id : mention.kind)).join(),
  );
  return new Set(things).size === 1;
}

/** The government of a place, or all who report there: which is asked back. */
function openPlace({ understood: { understanding } }: Part): Extract<Obstacle, { kind: "which_agency" }> | null {
  const obstacle = understanding.kind === "obstacle" ? understanding.obstacle : null;
  return obstacle?.kind === "which_agency" && obstacle.named === null ? obstacle : null;
}

/** Where each place is open in the same way, it is asked once for all of them: the governments, or all who report there. */
function askedTogether(parts: readonly Part[]): readonly Part[] | null {
  const open = parts.map((part) => openPlace(part)?.choices ?? []);
  const [first = []] = open;
  const last = parts.at(-1);
  if (!last || first.length === 0 || open.some(({ length }) => length !== first.length)) return null;
  const choices = first.map((_, at): Choice => {
    const each = open.flatMap((of) => of[at] ?? []);
    return {
      label: each.map(({ label }) => label).join("、"),
      question: each.map(({ question }) => question).join("；"),
    };
  });
  const { understanding } = last.understood;
  const obstacle = { kind: "which_agency", named: null, choices } as const;
  const asked = { kind: "obstacle", intent: "value", obstacle, notes: understanding.notes } as const;
  const text = parts.map((part) => part.text).join("，");
  return [{ text, understood: { ...last.understood, understanding: asked } }];
}
