import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";
import { setsSideBySide } from "../memory/spoken.ts";
import { spellOutAdded } from "./added.ts";
import { spellOutAgain, spellOutTogether, spellOutWhoThen } from "./again.ts";
import { spellOutAgainst } from "./against.ts";
import { spellOutAverage } from "./average.ts";
import { spellOutBeside } from "./beside.ts";
import { spellOutBeyond } from "./beyond.ts";
import { spellOutBoth, spellOutNextGovernment } from "./both.ts";
import { spellOutChecked } from "./checked.ts";
import { spellOutSameClaim, spellOutSoMuch } from "./claim.ts";
import { spellOutCounted } from "./counted.ts";
import { spellOutDifference, spellOutFaster } from "./difference.ts";
import { doubted } from "./doubt.ts";
import { spellOutEach } from "./each.ts";
import { spellOutFirst } from "./first.ts";
import { spellOutGovernment } from "./government.ts";
import { spellOutInner } from "./inner.ts";
import { spellOutKind } from "./kind.ts";
import { spellOutLevel } from "./level.ts";
import { spellOutListed } from "./listed.ts";
import { spellOutMore } from "./more.ts";
import { spellOutNamesake } from "./namesake.ts";
import { spellOutNone } from "./none.ts";
import { spellOutNumbered } from "./numbered.ts";
import { spellOutOfGroup } from "./of-group.ts";
import { spellOutOne } from "./one.ts";
import { spellOutOnward, spellOutSame } from "./onward.ts";
import { spellOutOpposite } from "./opposite.ts";
import { spellOutOutcome } from "./outcome.ts";
import { spellOutPair } from "./pair.ts";
import { spellOutParts } from "./parts.ts";
import { spellOutAmong, spellOutOwnPlace, spellOutPlace } from "./place.ts";
import { spellOutPoints } from "./points.ts";
import { spellOutPortion } from "./portion.ts";
import { spellOutProblems } from "./problems.ts";
import { spellOutRegions } from "./regions.ts";
import { spellOutRest } from "./rest.ts";
import { spellOutRun } from "./run.ts";
import { spellOutShareOfSum } from "./share-of-sum.ts";
import { spellOutShown } from "./shown.ts";
import { spellOutSum } from "./sum.ts";
import { spellOutSums } from "./sums.ts";
import { spellOutTerm } from "./term.ts";
import { spellOutThose } from "./those.ts";
import { spellOutTwo } from "./two.ts";
import { spellOutUnmet } from "./unmet.ts";
import { spellOutYear } from "./year.ts";
import { spellOutYears } from "./years.ts";
import { spellOutYearsTogether } from "./years-together.ts";

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
  spellOutTogether,
  afterFrame(spellOutWhoThen),
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
  spellOutYearsTogether,
  spellOutShareOfSum,
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
