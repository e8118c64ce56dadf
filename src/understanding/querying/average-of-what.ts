import { labelOf } from "../facts/label-fact.ts";
import type { KnownAgency } from "../names/agency-index.ts";
import { askedName } from "../names/asked-name.ts";
import { governmentOf } from "../names/governments.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";
import { OFTEN_RANKED, yearOf } from "./choices.ts";
import { averagedAmong, manyIn } from "./held-to-average.ts";
import type { Situation } from "./situation.ts";
import { yearNotThere } from "./year-not-there.ts";

/**
 * 岳阳楼区和全市平均比怎么样: the average of which figure is not said. Whose figure is held against it is open as well where a
 * place is named, and that of its government is offered.
 */
export function averageOfWhat(situation: Situation): Obstacle | null {
  const { frame, slots } = situation;
  const among = averagedAmong(slots.text);
  if (among === undefined || frame.agencies.length > 1) return null;
  const ofFigure = frame.facts.length + slots.rates.length + frame.breakdowns.length > 0 || frame.criteria !== null;
  const isOpen = frame.agencies.length === 0 && WHOLE.test(among) && slots.unexplained.length > 0;
  if (ofFigure && !isOpen) return null;
  const known = whoseFigure(situation);
  if (known === undefined) return null;
  return yearNotThere(situation) ?? { kind: "which_fact", choices: heldAgainst(known, among, situation) };
}

const WHOLE = /^(?:全|整个)/;

function whoseFigure({ frame, index }: Situation): KnownAgency | undefined {
  const [id] = frame.agencies;
  if (id !== undefined) return index.get(id);
  return frame.scope.region === null ? undefined : governmentOf(frame.scope.region, index);
}

function heldAgainst(known: KnownAgency, among: string, { frame, index, entries }: Situation): Choice[] {
  const own = { frame: { ...frame, agencies: [known.agency.id] }, index };
  const many = manyIn(among, own) ?? "各单位";
  const who = `${askedName(entries, known.agency)}${yearOf(frame, known)}`;
  const asked = frame.facts.map(({ ids: [id] }) => id);
  return (asked.length > 0 ? asked : OFTEN_RANKED).map((id) => {
    const figure = askedFigure(id) ?? labelOf(id);
    return { label: `${figure}比${many}平均`, question: `${who}${figure}比${many}平均多多少` };
  });
}
