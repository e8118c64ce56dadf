import type { Report } from "../../report/report.ts";
import { reportId } from "../../report/report-id.ts";
import { yearsText } from "../../text/years-text.ts";
import type { Measure } from "../../understanding/measure.ts";
import { toldOfNamesakes } from "../../understanding/names/unplaced-namesakes.ts";
import type { TrendQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { changeText, differenceOf, rateOfChange, roundWord } from "../figures/change.ts";
import { idOn } from "../figures/figure.ts";
import { type KnownMeasured, type Measured, measured, measureLabel } from "../figures/measured.ts";
import { movedText } from "../figures/moved-years.ts";
import { steepestText } from "../figures/steepest.ts";
import { explainUnknown } from "../figures/unknown.ts";
import { paragraphs } from "../paragraphs.ts";
import { pictureOfTrend } from "../pictures/picture-of-trend.ts";
import { type Draft, join, leadPiece, type Piece, piece } from "../piece.ts";
import { percent, signed } from "../wording/format.ts";
import { nameIn } from "../wording/names.ts";
import { labelOf, phraseOf } from "../wording/phrase.ts";

/** Years that one answer shows at most, the latest ones. */
const MOST_YEARS = 30;

interface Year {
  readonly year: number;
  readonly report: Report | undefined;
}

/** One year of a series; `undefined` where there is no report. */
interface Point {
  readonly year: number;
  readonly measured: Measured | undefined;
}

function isKnown(one: Measured | undefined): one is KnownMeasured {
  return one?.kind === "known";
}

function rowOf({ year, measured: one }: Point, before: Point | undefined): readonly string[] {
  const shown = one === undefined ? "无报告" : one.kind === "known" ? one.text : one.short;
  const earlier = before?.measured;
  if (!isKnown(one) || !isKnown(earlier)) return [`${year}年`, shown, "—", "—"];
  const { value, unit } = differenceOf(one, earlier);
  return [`${year}年`, shown, `${roundWord([one, earlier])}${signed(value)}${unit}`, rateOfChange(one, earlier)];
}

/** 0, 1, 0: what comes back to where it was has not stood still. */
function overall(first: KnownMeasured, last: KnownMeasured, known: readonly KnownMeasured[]): string {
  if (first.exact === last.exact) {
    if (known.every(({ exact }) => exact === first.exact))
      return `${yearsText(known.map(({ report }) => report.year))}${known.length > 2 ? "各年" : ""}都是${first.text}，没有变化`;
    return `有升有降，${first.report.year}年和${last.report.year}年一样，都是${first.text}`;
  }
  return `从${first.report.year}年的${first.text}到${last.report.year}年的${last.text}，${changeText(first, last)}`;
}

/** 2024年没有数字，: years asked for at either end that no figure is of, so that the course is told between others. */
function endsLacking(points: readonly Point[], first: KnownMeasured, last: KnownMeasured): string {
  const outside = points.filter(({ year }) => year < first.report.year || year > last.report.year);
  return outside.length > 0 ? `${yearsText(outside.map(({ year }) => year))}没有数字，能比的是：` : "";
}

/** The year that is told first. */
type Wanted = Pick<TrendQuery, "extreme" | "first" | "steepest" | "moved">;

interface Extremes {
  readonly most: string;
  readonly least: string;
}

/** The highest and the lowest year with their figures; none where all are the same. */
function extremesOf(known: readonly KnownMeasured[]): Extremes | undefined {
  const values = known.map(({ exact }) => exact);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  if (most === least) return undefined;
  const isRate = known[0]?.value.unit === "%";
  const told = (value: number, words: string): string => {
    const those = known.filter(({ exact }) => exact === value);
    const shown = isRate ? `${percent(value)}%` : (those[0]?.text ?? "");
    return `最${words}的是${yearsText(those.map(({ report }) => report.year))}，${those.length > 1 ? "都是" : ""}${shown}`;
  };
  return { most: told(most, isRate ? "高" : "多"), least: told(least, isRate ? "低" : "少") };
}

/** 最多的3年是2020年72件、2019年47件: as many as were asked for, with all that share the last place. */
function firstYears(known: readonly KnownMeasured[], wanted: "most" | "least", count: number): string {
  const sorted = known.toSorted((a, b) => (wanted === "most" ? b.exact - a.exact : a.exact - b.exact));
  const last = sorted[Math.min(count, sorted.length) - 1];
  const those = sorted.filter((one, at) => at < count || one.exact === last?.exact);
  const words = known[0]?.value.unit === "%" ? ["高", "低"] : ["多", "少"];
  const tied = those.length > count ? `（第${count}位并列）` : "";
  const told = those.map(({ report, text }) => `${report.year}年${text}`).join("、");
  return `最${wanted === "most" ? words[0] : words[1]}的${Math.min(count, those.length)}年是${told}${tied}`;
}

/** What is told above the figures: the course over the years, and its extremes where there are enough years to tell something. */
function courseOf(
  subject: string,
  known: readonly KnownMeasured[],
  [first, last]: readonly [KnownMeasured, KnownMeasured],
  { extreme: wanted, first: count, steepest, moved }: Wanted,
  lacking: string,
): readonly AnswerBlock[] {
  const course = `${lacking}${overall(first, last, known)}。`;
  if (steepest || moved)
    return [
      {
        kind: "lead",
        text: `${subject}${steepest ? steepestText(known, steepest) : moved ? movedText(known, moved) : ""}。`,
      },
      { kind: "text", text: course },
    ];
  if (wanted && count !== undefined)
    return [
      { kind: "lead", text: `${subject}${firstYears(known, wanted, count)}。` },
      { kind: "text", text: course },
    ];
  const extremes = extremesOf(known);
  if (wanted && extremes) {
    const other = wanted === "most" ? extremes.least : extremes.most;
    const rest = known.length > 2 ? `${other}；${course}` : course;
    return [
      { kind: "lead", text: `${subject}${extremes[wanted]}。` },
      { kind: "text", text: rest },
    ];
  }
  const told = extremes && known.length > 2 ? `${extremes.most}；${extremes.least}。` : undefined;
  return [{ kind: "lead", text: `${subject}：${course}` }, ...paragraphs("text", told)];
}

/** Editions print some things in other cells: says so where a series runs over both. */
export function editionNote(measure: Measure, reports: readonly Report[]): readonly string[] {
  if (measure.kind === "rate") return [];
  const labels = new Map<string, number[]>();
  for (const report of reports) {
    const label = labelOf(idOn(measure.fact, report.edition), report.edition);
    labels.set(label, [...(labels.get(label) ?? []), report.year]);
  }
  if (labels.size < 2) return [];
  const parts = [...labels].map(([label, years]) => `${yearsText(years)}用“${label}”`);
  return [`两版格式的项目不同：${parts.join("，")}，口径不完全一样。`];
}

/** 2022年、2023年的行政诉讼都是0件，不能作分母。: the years that a rate cannot be worked out of for that. */
function zeroDenominators(measure: Measure, points: readonly Point[]): string | undefined {
  if (measure.kind !== "rate") return undefined;
  const zero = points.filter(({ measured: one }) => one?.kind === "unknown" && one.lacking.length === 0);
  if (zero.length === 0) return undefined;
  const { denominator: id } = measure.rate;
  const denominator = `${labelOf(id)}${zero.length > 1 ? "都" : ""}是0${phraseOf(id).unit}`;
  return `${yearsText(zero.map(({ year }) => year))}的${denominator}，不能作分母。`;
}

function series(name: string, measure: Measure, years: readonly Year[], wanted: Wanted): Piece {
  const points = years.map(({ year, report }): Point => ({ year, measured: report && measured(report, measure) }));
  const known = points.map((point) => point.measured).filter(isKnown);
  const reports = years.flatMap(({ report }) => report ?? []);
  const label = measureLabel(measure, reports.at(-1));
  const [first] = known;
  const last = known.at(-1);
  const reasons = points.flatMap(({ measured: one }) =>
    one?.kind === "unknown" ? one.lacking.map((figure) => explainUnknown(figure, () => name)) : [],
  );
  const zero = piece({ blocks: paragraphs("text", zeroDenominators(measure, points)) });
  if (!first || !last) {
    return join([leadPiece(`${name}${label}：没有可以给出的数字。`), zero, ...reasons]);
  }
  if (first === last) {
    // No figure comes first: it would be heard as the change.
    const text = `看不出变化：${name}${label}，问到的年份里只有${first.report.year}年有数，是${first.text}。`;
    return join([leadPiece(text), zero, ...reasons]);
  }
  const rows = points.map((point, index) => rowOf(point, points[index - 1]));
  return join([
    piece({
      blocks: [
        ...courseOf(`${name}${label}`, known, [first, last], wanted, endsLacking(points, first, last)),
        { kind: "table", head: ["年份", label, "比上年", "变化率"], rows },
        ...paragraphs("note", ...editionNote(measure, reports)),
      ],
    }),
    ...reasons,
  ]);
}

/** Answers how figures of one agency change from year to year, gaps shown as gaps. */
export async function answerTrend(context: Context, query: TrendQuery): Promise<Draft> {
  const years = await Promise.all(
    query.years.slice(-MOST_YEARS).map(async (year): Promise<Year> => {
      return { year, report: await context.store.read(reportId(query.agency.id, year)) };
    }),
  );
  const name = nameIn(context.store)(query.agency);
  const all = query.measures.flatMap((measure) =>
    years.flatMap(({ report }) => (report ? [measured(report, measure)] : [])),
  );
  const gaps = years.filter(({ report }) => report === undefined).map(({ year }) => year);
  const alike = toldOfNamesakes(context.store.entries(), query.agency);
  const note = paragraphs(
    "note",
    gaps.length > 0 && `库中没有${name}${yearsText(gaps)}的报告。`,
    alike && `${alike}，没有算在内。`,
  );
  const reports = years.flatMap(({ report }) => report ?? []);
  const editionNotes = query.measures.flatMap((measure) => editionNote(measure, reports));
  return {
    status: all.some(isKnown) ? "answered" : "not_found",
    picture: await pictureOfTrend(context, { name, measures: query.measures, years, notes: editionNotes }),
    ...join([
      ...query.measures.map((measure) => series(name, measure, years, query)),
      piece({ blocks: note }),
      await evidenceOfAll(context, all),
    ]),
  };
}
