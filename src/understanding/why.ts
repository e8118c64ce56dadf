import type { ReportEntry } from "../store/store.ts";
import { pattern } from "../text/pattern.ts";
import type { Frame } from "./frame.ts";
import { saysThing } from "./framing/says-figure.ts";
import type { Intent } from "./intent.ts";
import type { AgencyIndex, KnownAgency } from "./names/agency-index.ts";
import { askedName } from "./names/asked-name.ts";
import { askedFigure } from "./querying/asked-words.ts";
import type { Slots } from "./slots.ts";
import type { Choice, Understanding } from "./understanding.ts";

/** So many, in words or in figures: 会这么少, 才有10件. */
const SO_MANY =
  "(?:会|才|就|只|还|又)*(?:[这那]么(?:[多少高低]|点儿?)|(?:会|就|才|只)*(?:有|是|收)?(?:\\d+|[一二两三四五六七八九十百千]+)多?[件条次起项份篇宗])";

/** A message that asks for the reason of what was said, and for nothing else. */
const WHY = new RegExp(
  `^(?:那|这|这是|那是|又是|它|他们|这家|那家|该单位|该街道)?(?:(?:为什么|为啥|为何|什么原因|啥原因|原因呢|原因是什么|怎么回事|怎么会这样|咋回事|凭啥|是?[什啥]么?原因(?:造成|导致|引起)的)(?:会?这样|${SO_MANY}|[多少高低]了?|[呢啊呀])?|(?:怎么|咋)${SO_MANY})[呢啊呀了的吗]*[?？!！。]*$`,
);

const WHY_FIGURE = pattern(
  /为什么|为啥|为何|什么原因|(?:怎么|咋)会?才?[这那]么[多少高低]|(?<=[的诉议])原因(?:是什么|是啥|何在|呢)?[?？。!！]*$/,
);
const FIGURES: ReadonlySet<Intent> = new Set(["value", "trend", "compare", "rank", "aggregate", "ratio"]);
/** What was not disclosed, not provided or not dealt with: the form prints the reasons. */
const REASONS_PRINTED = /^applications\.(?:denied|unavailable|rejected|other)/;

/** Does a question ask why the figures are what they are, of which it is told what they are? */
export function asksReasonOf(text: string, intent: Intent | null): boolean {
  return intent !== null && FIGURES.has(intent) && WHY_FIGURE.test(text);
}

/** 为什么比上年多 as a first message: neither whose figures nor which ones are said. */
export function asksReasonOfNobody(text: string, slots: Slots | null): boolean {
  if (slots === null || !WHY_FIGURE.test(text)) return false;
  const { agencies, scope, terms } = slots;
  const isSomebody = agencies.length + scope.types.length > 0 || scope.region !== null || scope.governments !== null;
  return !isSomebody && !scope.all && terms.length === 0 && !saysThing(slots);
}

/** Is it known which figures are asked about? */
export function saysFigures(frame: Frame | null): boolean {
  return frame !== null && frame.facts.length + frame.rates.length > 0;
}

/** Are these figures of which the form prints the reasons? */
export function hasPrintedReasons(frame: Frame | null): boolean {
  return frame !== null && frame.intent !== "ratio" && frame.facts.some(({ ids }) => REASONS_PRINTED.test(ids[0]));
}

/** What to tell beside what was understood of a question for reasons: a query is answered with the figures that there are. */
export function withoutReasons(
  understanding: Understanding,
  frame: Frame | null,
  index: AgencyIndex,
  entries: readonly ReportEntry[],
): Understanding {
  if (understanding.kind === "query")
    return { ...understanding, insteadOfReasons: frame ? insteadOfReasons(frame, index, entries) : [] };
  return { ...understanding, notes: [...understanding.notes, "报告的表格只有数字，没有写原因"] };
}

/** Does the message ask why, of whatever was said before it? */
export function asksWhy(text: string): boolean {
  return WHY.test(text);
}

/** Where a report says something of its own about the year that was spoken of. */
export function insteadOfReasons(
  previous: Frame,
  index: AgencyIndex,
  entries: readonly ReportEntry[],
): readonly Choice[] {
  const [id] = previous.agencies;
  const known = id ? index.get(id) : undefined;
  if (!known) return [];
  const wanted =
    previous.years.kind === "years" ? previous.years.years.findLast((year) => known.years.has(year)) : undefined;
  const year = wanted ?? [...known.years.keys()].at(-1);
  const name = `${askedName(entries, known.agency)}${year}年`;
  return [
    { label: "总体情况", question: `${name}年报的总体情况` },
    { label: "存在的问题", question: `${name}年报里说存在哪些问题` },
    ...overTheYears(previous, known, entries),
    { label: "数据是否对得上", question: `${name}的数据有没有对不上的地方` },
  ];
}

/** The figure from year to year, where there are several. */
function overTheYears(
  { facts }: Frame,
  { agency, years }: KnownAgency,
  entries: readonly ReportEntry[],
): readonly Choice[] {
  const [fact, ...others] = facts;
  const asked = fact && others.length === 0 ? askedFigure(fact.ids[0]) : undefined;
  if (asked === undefined || years.size < 2) return [];
  return [{ label: "历年变化", question: `${askedName(entries, agency)}历年${asked}的变化` }];
}
