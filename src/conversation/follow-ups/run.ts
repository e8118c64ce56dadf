import type { ReportEntry } from "../../store/store.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../../understanding/frame.ts";
import type { Measure } from "../../understanding/measure.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedFigure, askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Memory, SpokenOf } from "../memory/sessions.ts";
import { isSpokenOf, lastRun, type Run, setsSideBySide } from "../memory/spoken.ts";
import { type Operator, operatorIn } from "./operators.ts";
import { unspaced } from "./said-briefly.ts";

const LONGEST = 24;

/**
 * 加一起, 两个比一下, 三年一共, 哪个多, after figures that were given one after the other: a question that names them all.
 *
 * @returns `null` where the message says anything else, or where it is not plain which figures it means
 */
export function spellOutRun(
  message: string,
  { spoken = [], frame }: Pick<Memory, "spoken" | "frame">,
  entries: readonly ReportEntry[],
): string | null {
  if (message.length > LONGEST || frame === null || frame.unheard) return null;
  const said = unspaced(message);
  const whole = WHOLE.exec(said)?.[0] ?? "";
  const several = showsSeveral(frame, spoken.at(-1));
  const these = several ? null : figuresInTurn(said, spoken, frame, entries);
  if (these !== null) return these;
  const operator = operatorIn(said.slice(0, said.length - whole.length));
  const run = operator && lastRun(spoken);
  if (!operator || !run || several || !isSpokenOf(run, frame)) return null;
  const meant = meantOf(operator, run);
  const named = meant && inWords(meant, entries);
  // 两家加起来占全县多少 is of the agencies that were spoken of, and needs no words.
  if (whole !== "") return named && meant.by === "what" && operator.kind === "sum" ? `${named}加起来${whole}` : null;
  return named === null ? null : `${named}${asking(operator, run)}`;
}

/** 2024年这两项呢, 这两项, after figures of different things: each of them by name. */
const THESE_FIGURES =
  /^(?:那么?)?(\d{4}年)?(?:的)?[这那](两|几|三|四|2|3|4)[项样类](?:\d{4}年)?(?:都|各|分别|是|呢|多少|几件|[?。])*$/;

function figuresInTurn(
  said: string,
  spoken: readonly SpokenOf[],
  frame: Frame,
  entries: readonly ReportEntry[],
): string | null {
  const [, when, number = ""] = THESE_FIGURES.exec(said) ?? [];
  const run = number === "" ? null : lastRun(spoken);
  const [one] = run?.of ?? [];
  if (!run || !one || run.by !== "what" || one.region !== undefined || !isSpokenOf(run, frame)) return null;
  const name = askedNameOf(entries, one.agency);
  const kinds = new Set(run.of.map(({ measure }) => measure?.kind));
  const figures = run.of.flatMap(({ measure }) =>
    measure ? (askedFigure(measure.kind === "fact" ? measure.fact.ids[0] : measure.rate.numerator) ?? []) : [],
  );
  const wanted = number === "几" ? run.of.length : parseWholeNumber(number);
  if (name === undefined || kinds.size !== 1 || figures.length !== run.of.length || wanted !== figures.length)
    return null;
  const share = kinds.has("rate") ? "的占比" : "分别是多少";
  return `${name}${when ?? `${one.year}年`}${figures.join("和")}${share}`;
}

/** 占无法提供的多少, behind 两个加起来. */
const WHOLE = /(?:要|能|大概|大约|会)?占.+$/;

/** Did the last answer give several figures? Of the facts of 收费 an edition has one alone. */
function showsSeveral(frame: Frame, last: SpokenOf | undefined): boolean {
  return setsSideBySide(frame) || (frame.facts.length > 1 && last?.measure === undefined);
}

/** As many as are counted, or all of them; a difference and a change are of the last two. */
function meantOf({ kind, count, by, words }: Operator, run: Run): Run | null {
  if (by !== null && by !== run.by) return null;
  if (kind === "change") return run.by === "year" ? { ...run, of: run.of.slice(-2) } : null;
  // Two years go on by themselves: of the last year and the one before it.
  if (kind === "trend") return run.by === "year" && run.of.length > 2 ? run : null;
  // 复议 and 诉讼 have no average, and neither have two shares.
  if (kind === "average" && (run.by === "what" || run.of.some(({ measure }) => measure?.kind !== "fact"))) return null;
  if (kind === "compare" && count === null && run.by !== "what")
    return OF_TWO.test(words) ? { ...run, of: run.of.slice(-2) } : run;
  // 总共呢, after 自然人 and 企业, is of all who applied.
  if (kind === "sum" && count === null && run.by === "what" && OF_ALL.test(words) && areOfOneRow(run.of)) return null;
  // 总的呢, after 企业的 of two years, is of all who applied as well.
  if (kind === "sum" && count === null && OF_WHOLE.test(words) && run.of.every(isOfPart)) return null;
  return count === null || run.of.length === count ? run : null;
}

const OF_WHOLE = /^总的/;

/** A column that is a part of what its row comes to. */
function isOfPart({ measure }: SpokenOf): boolean {
  return measure?.kind === "fact" && /^(?:applications|review)\.[a-z_]+\.(?!total$)/.test(measure.fact.ids[0]);
}

const OF_ALL = /^(?:一共|总共|总计|总的|合计|汇总|共)/;

const OF_TWO = /差|一样|相同|相等|持平/;

/** The figures in words: whose, of which years, of what. */
function inWords({ by, of }: Run, entries: readonly ReportEntry[]): string | null {
  const names = unlike(of.map(({ agency, region }) => region ?? askedNameOf(entries, agency)));
  const figures = unlike(of.map(({ measure }) => measure && (askedMeasure(measure) ?? askedShare(measure))));
  if (names === null || figures === null) return null;
  const years = [...new Set(of.map(({ year }) => year))].sort((a, b) => a - b).map((year) => `${year}年`);
  if (by === "what" && !areAlike(of)) return null;
  const [all, sum] = of.some(({ region }) => region !== undefined) ? [by === "year" ? "各单位" : "", "合计"] : ["", ""];
  return `${names.join("和")}${all}${years.join("和")}${figures.join("和")}${sum}`;
}

/** A share that has no name of its own: 自然人占收到的申请的比例. */
function askedShare(measure: Measure): string | undefined {
  const [part, whole] =
    measure.kind === "rate" ? [measure.rate.numerator, measure.rate.denominator].map(askedFigure) : [];
  return part === undefined || whole === undefined ? undefined : `${part}占${whole}的比例`;
}

/** Each once; `null` where one has no words. */
function unlike(words: readonly (string | undefined)[]): readonly string[] | null {
  const said = words.filter((word) => word !== undefined);
  return said.length < words.length ? null : [...new Set(said)];
}

/** Columns of one row, that have a total of their own. */
function areOfOneRow(of: readonly SpokenOf[]): boolean {
  const rows = of.map(({ measure }) => (measure?.kind === "fact" ? ROW.exec(measure.fact.ids[0])?.[0] : undefined));
  return rows.includes(undefined) || new Set(rows).size < rows.length;
}

const ROW = /^(?:applications|review|proactive)\.[a-z_]+(?=\.)|^narrative\..*/;

/** Applications and penalties are both counted, and are no two of one kind. */
function areAlike(of: readonly SpokenOf[]): boolean {
  const tables = of.map(({ measure }) =>
    measure?.kind === "fact" ? measure.fact.ids[0].split(".")[0] : measure?.kind,
  );
  return new Set(tables).size === 1;
}

function asking({ kind, words }: Operator, { by, of }: Run): string {
  if (kind === "sum") return "一共多少";
  if (kind === "average") return "平均多少";
  if (kind === "trend") return "的变化趋势";
  if (kind === "change" && of.every(({ region }) => region === undefined)) return words;
  if (OF_TWO.test(words)) return words;
  return `${by === "year" ? "哪年" : "哪个"}${kind === "compare" && /[少低小]/.test(words) ? "少" : "多"}`;
}
