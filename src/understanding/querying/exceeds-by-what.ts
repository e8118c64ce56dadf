import { labelOf } from "../facts/label-fact.ts";
import { governmentOf } from "../names/governments.ts";
import type { Span } from "../span.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";
import { OFTEN_RANKED } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** What stands right before whom the others are held against, and behind it. */
const EXCEEDS = /(?:超过|高于|多于|大于|少于|低于|小于)了?$/;
const THAN = /比$/;
const MORE = /^(?:都|还要?|要|更)?[^,。?!]{0,8}?[多少高低](?!少)/;
/** Those are asked for who do. */
const CHOOSES =
  /哪[些几]|谁|[几多]少?[家个]|(?:街道|乡镇|镇|乡|部门|局|单位|机关|政府|区县|县区|[的个]县|[的个]区)(?:有|呢|[?。]|$)/;
/** Counties as such report by their governments. */
const BARE_PLACES = /(?:区县|县区|(?<=[的个])[县区])(?![县区]|(?:人民)?政府)/;

/**
 * 2022年超过涪城区政府的县区政府: by which figure is not said. 2022年申请比涪城区多的有哪些: the place may be its government, which is offered.
 */
export function exceedsByWhat(situation: Situation): Obstacle | null {
  const { slots, frame } = situation;
  const other = heldAgainst(situation);
  if (!other || frame.criteria !== null) return null;
  const [before, behind] = [slots.text.slice(0, other.span.start), slots.text.slice(other.span.end)];
  const word = EXCEEDS.exec(before) ?? (MORE.test(behind) ? THAN.exec(before) : null);
  if (!word || !CHOOSES.test(`${before} ${behind}`)) return null;
  const start = withGovernments(before.slice(0, word.index));
  const end = `${word[0]}${other.name}${withGovernments(behind)}`;
  if (frame.facts.length + frame.rates.length + frame.breakdowns.length > 0)
    return other.isPlace
      ? { kind: "which_agency", named: null, choices: [{ label: other.name, question: `${start}${end}` }] }
      : null;
  const choices = OFTEN_RANKED.map((fact): Choice => {
    const figure = askedFigure(fact) ?? labelOf(fact);
    return { label: figure, question: `${start}${figure}${end}` };
  });
  return { kind: "which_fact", choices };
}

function withGovernments(words: string): string {
  return words.replace(BARE_PLACES, (places) => `${places.length > 1 ? "县区" : places}政府`);
}

/** The one agency that is named, or the government of the one place. */
function heldAgainst({
  slots,
  index,
}: Situation): { readonly span: Span; readonly name: string; readonly isPlace: boolean } | undefined {
  const [mention, ...others] = slots.agencies;
  if (others.length > 0) return undefined;
  if (mention) {
    const [id, ...more] = mention.ids;
    const name = id === undefined || more.length > 0 ? undefined : index.get(id)?.label;
    return name === undefined ? undefined : { span: mention.span, name, isPlace: false };
  }
  const { region, regionSpans } = slots.scope;
  const [span, ...elsewhere] = regionSpans;
  const government = region === null || !span || elsewhere.length > 0 ? undefined : governmentOf(region, index);
  return span && government ? { span, name: government.label, isPlace: true } : undefined;
}
