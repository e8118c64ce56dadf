import { BARE_KIND } from "../body-words.ts";
import { askedName } from "../names/asked-name.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";
import { whenSaid } from "./choices.ts";
import type { Situation } from "./situation.ts";

const GROUP = "(?:各个?|所有|全部|下面)((?:区县|县区|市县|县市区|[县区])(?:人民)?政府)";
/** 区政府和街道哪个多: a kind behind a government is that of its place. */
const KIND = `(?:各个?|所有|全部|下面)?的?(${BARE_KIND})(?=的?(?:(?:19|20)\\d\\d|谁|哪|各|分别|申|复|诉|收|相差|差|[?。,]|$))`;
const BEHIND = new RegExp(`^(?:和|与|跟|同|及|比|、|以及)(?:${GROUP}|${KIND})`);
const BEFORE = new RegExp(`${GROUP}(?:和|与|跟|同|及|、|以及)$`);

/**
 * 市政府和各区政府分别多少: one government beside a group of them. What was asked of the group may not be passed over, and nothing
 * says whether it is meant one by one or added up; each side is offered.
 */
export function groupBesideOne(situation: Situation): Obstacle | null {
  const { slots, frame, index, entries } = situation;
  const [mention, ...others] = slots.agencies;
  if (frame.intent !== "value" || mention === undefined || others.length > 0) return null;
  const { text } = slots;
  const [, governments, kind] =
    BEHIND.exec(text.slice(mention.span.end)) ?? BEFORE.exec(text.slice(0, mention.span.start)) ?? [];
  const known = index.get(mention.ids[0] ?? "");
  if (known === undefined || mention.ids.length > 1) return null;
  const ofKind =
    kind !== undefined && known.agency.type === "government" ? `${known.agency.region.at(-1)}各${kind}` : undefined;
  const group = governments === undefined ? ofKind : `各${governments}`;
  if (group === undefined) return null;
  const when = whenSaid(slots, frame);
  const figure = frame.facts.flatMap(({ ids: [id] }) => askedFigure(id) ?? []).join("和");
  if (figure === "") return null;
  const ofOne: Choice = { label: known.label, question: `${askedName(entries, known.agency)}${when}${figure}是多少` };
  const ofGroup: Choice = { label: group, question: `${when}${group}${figure}分别多少` };
  return { kind: "which_agency", named: null, choices: [ofOne, ofGroup] };
}
