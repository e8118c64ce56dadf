import type { ReportEntry } from "../store/store.ts";
import type { Frame } from "../understanding/frame.ts";
import { askedNameOf } from "../understanding/names/asked-name.ts";
import type { Understander } from "../understanding/understand.ts";
import { doubted } from "./doubt.ts";
import type { Memory } from "./sessions.ts";
import { spellOutAdded } from "./spell-out-added.ts";
import { spellOutAgain } from "./spell-out-again.ts";
import { spellOutAgainst } from "./spell-out-against.ts";
import { spellOutAverage } from "./spell-out-average.ts";
import { spellOutBeside } from "./spell-out-beside.ts";
import { spellOutBeyond } from "./spell-out-beyond.ts";
import { spellOutBoth, spellOutNextGovernment } from "./spell-out-both.ts";
import { spellOutChecked } from "./spell-out-checked.ts";
import { spellOutSameClaim, spellOutSoMuch } from "./spell-out-claim.ts";
import { spellOutCounted } from "./spell-out-counted.ts";
import { spellOutDifference, spellOutFaster } from "./spell-out-difference.ts";
import { spellOutEach } from "./spell-out-each.ts";
import { spellOutFirst } from "./spell-out-first.ts";
import { spellOutGovernment } from "./spell-out-government.ts";
import { spellOutInner } from "./spell-out-inner.ts";
import { spellOutKind } from "./spell-out-kind.ts";
import { spellOutLevel } from "./spell-out-level.ts";
import { spellOutListed } from "./spell-out-listed.ts";
import { spellOutMore } from "./spell-out-more.ts";
import { spellOutNamesake } from "./spell-out-namesake.ts";
import { spellOutNone } from "./spell-out-none.ts";
import { spellOutNumbered } from "./spell-out-numbered.ts";
import { spellOutOfGroup } from "./spell-out-of-group.ts";
import { spellOutOne } from "./spell-out-one.ts";
import { spellOutOnward, spellOutSame } from "./spell-out-onward.ts";
import { spellOutOpposite } from "./spell-out-opposite.ts";
import { spellOutOutcome } from "./spell-out-outcome.ts";
import { spellOutPair } from "./spell-out-pair.ts";
import { spellOutParts } from "./spell-out-parts.ts";
import { spellOutAmong, spellOutOwnPlace, spellOutPlace } from "./spell-out-place.ts";
import { spellOutPoints } from "./spell-out-points.ts";
import { spellOutPortion } from "./spell-out-portion.ts";
import { spellOutProblems } from "./spell-out-problems.ts";
import { spellOutRegions } from "./spell-out-regions.ts";
import { spellOutRest } from "./spell-out-rest.ts";
import { spellOutRun } from "./spell-out-run.ts";
import { spellOutShown } from "./spell-out-shown.ts";
import { spellOutSum } from "./spell-out-sum.ts";
import { spellOutSums } from "./spell-out-sums.ts";
import { spellOutTerm } from "./spell-out-term.ts";
import { spellOutThose } from "./spell-out-those.ts";
import { spellOutTwo } from "./spell-out-two.ts";
import { spellOutUnmet } from "./spell-out-unmet.ts";
import { spellOutYear } from "./spell-out-year.ts";
import { spellOutYears } from "./spell-out-years.ts";
import { setsSideBySide } from "./spoken.ts";

/** Spells out what a message stands for; nothing where it says anything else. */
type Speller<Before> = (
  message: string,
  before: Before,
  entries: readonly ReportEntry[],
  understander: Understander,
) => string | null | undefined;

/** One that looks at nothing but the question before. */
function afterFrame(spell: Speller<Frame | null>): Speller<Memory> {
  return (message, { frame }, ...others) => spell(message, frame, ...others);
}

/** The first that knows a message counts. */
const SPELLERS: readonly Speller<Memory>[] = [
  (message, { told, frame }) => (told && frame ? doubted(message, frame) : null),
  (message, { frame }, _, understander) => frame && spellOutTerm(message, frame, understander),
  afterFrame(spellOutNumbered),
  afterFrame(spellOutChecked),
  spellOutSameClaim,
  spellOutSoMuch,
  spellOutDifference,
  spellOutSums,
  spellOutPoints,
  spellOutAgain,
  afterFrame(spellOutProblems),
  spellOutFaster,
  spellOutBoth,
  afterFrame(spellOutNextGovernment),
  afterFrame(spellOutInner),
  spellOutCounted,
  spellOutOfGroup,
  afterFrame(spellOutNamesake),
  ofWhomBefore,
  spellOutPair,
  spellOutFirst,
  ofEach,
  spellOutRun,
  spellOutAdded,
  spellOutListed,
  spellOutUnmet,
  spellOutOnward,
  afterFrame(spellOutSame),
  spellOutRest,
  afterFrame(spellOutParts),
  afterFrame(spellOutSum),
  afterFrame(spellOutGovernment),
  spellOutThose,
  spellOutKind,
  spellOutMore,
  spellOutYear,
  spellOutYears,
  spellOutShown,
  afterFrame(spellOutOpposite),
  afterFrame(spellOutOutcome),
  afterFrame(spellOutPortion),
  afterFrame(spellOutAverage),
  afterFrame(spellOutBeside),
  afterFrame(spellOutBeyond),
  afterFrame(spellOutNone),
  afterFrame(spellOutPlace),
  afterFrame(spellOutLevel),
  spellOutOwnPlace,
  afterFrame(spellOutAmong),
  afterFrame(spellOutAgainst),
  (message, memory, _, understander) => spellOutRegions(message, memory, understander),
];

/**
 * What a message stands for that only makes sense after what was said: 真的吗, 加一起, 前者呢, 两家比一下.
 *
 * @returns a question that can be understood after `memory`: the message itself where it makes sense by itself
 */
export function meantAfter(
  message: string,
  memory: Memory,
  entries: readonly ReportEntry[],
  understander: Understander,
): string {
  for (const spell of SPELLERS) {
    const meant = spell(message, memory, entries, understander) ?? null;
    if (meant !== null) return meant;
  }
  const one = spellOutOne(message, memory, entries, understander);
  return one === message ? spellOutTwo(message, memory, entries, understander) : one;
}

/** 复议各几件, after figures that were given message by message; what was set side by side in one goes on by itself. */
function ofEach(
  message: string,
  { frame, spoken = [] }: Memory,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  if (frame === null || frame.unheard || setsSideBySide(frame) || frame.agencies[0] !== spoken.at(-1)?.agency)
    return null;
  return spellOutEach(message, spoken, (id) => askedNameOf(entries, id), understander);
}

/** 它2021年结转多少, after a term was explained in between: of the agency that was spoken of before that. */
function ofWhomBefore(
  message: string,
  { frame, visited = [] }: Memory,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const word = frame?.intent === "definition" ? WHOM.exec(message)?.[0] : undefined;
  const [last] = visited.slice(-1);
  const name = word === undefined || last === undefined ? undefined : askedNameOf(entries, last);
  if (word === undefined || name === undefined) return null;
  const { slots } = understander.understand(message, null);
  return slots === null || slots.agencies.length > 0 || slots.terms.length > 1
    ? null
    : message.replace(word, () => name);
}

const WHOM = /它(?!们)|[这那]家(?:单位)?|该(?:街道|单位|机关|局|镇|乡|中心|办事处)|[这那]个(?:街道|单位|机关|局|镇|乡)/;
