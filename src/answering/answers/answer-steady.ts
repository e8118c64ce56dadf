import { yearsText } from "../../text/years-text.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { RankQuery } from "../../understanding/query.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { type KnownMeasured, measuredIn, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { paragraphs } from "../paragraphs.ts";
import { answered, type Draft, leadPiece, notFound, piece } from "../piece.ts";
import { readReports } from "../read-reports.ts";
import { choiceNotes } from "../scope/members.ts";
import { type Course, coursesIn } from "../scope/steady.ts";
import { listed } from "../wording/format.ts";
import { nameIn } from "../wording/names.ts";
import { editionNote } from "./answer-trend.ts";

type Steady = NonNullable<RankQuery["steady"]>;

/** Names that a lead writes out. */
const NAMED = 5;
/** Agencies that show that none went that way all along. */
const AGAINST = 5;

/** An agency with the figures that show how it went. */
interface Shown {
  readonly course: Course;
  readonly figures: readonly KnownMeasured[];
}

/** Answers whose figure went one way from year to year: 一直在增加, 连续三年下降. */
export async function answerSteady(context: Context, query: RankQuery, steady: Steady): Promise<Draft> {
  const { scope, measure } = query;
  const { courses, years: looked, isWhole, isTooShort } = coursesIn(context, query, steady);
  const label = measureLabel(measure);
  const over = `${scope.label}，比的是${label}。`;
  const years = yearsText(looked);
  const how = isWhole
    ? `${years}${wordsOf({ ...steady, lasting: { kind: "every" } }, measure)}`
    : wordsOf(steady, measure);
  if (isTooShort) return notFound(leadPiece(`判断不了哪些单位${how}：要比的只有${years}。${over}`));
  const holding = courses.filter(({ verdict }) => verdict === "steady");
  const refuted = courses.filter(({ verdict }) => verdict === "not");
  if (holding.length + refuted.length === 0) {
    const text = `没有一家判断得了：要有连续几年的数字才看得出来。${over}`;
    return notFound(leadPiece(text));
  }
  const most = holding.length > 0 ? LIMITS.ranked : AGAINST;
  const shown = await shownOf(context, measure, (holding.length > 0 ? holding : refuted).slice(0, most));
  const name = nameIn(context.store);
  const items = shown.map(({ course, figures }) => `${name(course.agency)}：${seriesText(figures)}`);
  const names = shown.slice(0, NAMED).map(({ course }) => name(course.agency));
  const lead =
    holding.length === 0
      ? `判断得了的${refuted.length}家里，没有一家${how}。${over}`
      : `${how}的有${holding.length}家：${holding.length > names.length ? `${names.join("、")}等` : listed(names)}。${over}`;
  const reports = shown.flatMap(({ figures }) => figures.map(({ report }) => report));
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: lead },
    ...paragraphs("text", holding.length === 0 && "例如："),
    { kind: "list", items },
    { kind: "text", text: extentOf(courses, measure, holding.length > shown.length ? shown.length : null) },
    ...paragraphs(
      "note",
      ...editionNote(measure, reports),
      ...choiceNotes(context.store, scope),
      isWhole && `要比的只有${years}，连续几年按这几年算，第一年没有和再上一年比`,
    ),
  ];
  const count: Value = {
    report: null,
    agency: null,
    year: null,
    fact: "count:agencies",
    value: holding.length,
    unit: "家",
  };
  const evidence = await evidenceOfAll(
    context,
    shown.flatMap(({ figures }) => figures),
  );
  return answered(piece({ blocks, values: [count] }), evidence);
}

async function shownOf({ store }: Context, measure: Measure, courses: readonly Course[]): Promise<readonly Shown[]> {
  return Promise.all(
    courses.map(async (course) => ({ course, figures: measuredIn(await readReports(store, course.shownBy), measure) })),
  );
}

/** 2021年3件→2022年5件→2023年9件. */
function seriesText(figures: readonly KnownMeasured[]): string {
  return figures.map(({ report, text }) => `${report.year}年${text}`).join("→");
}

function wordsOf({ direction, lasting }: Steady, { kind }: Measure): string {
  const [more, less] = kind === "rate" ? ["高", "低"] : ["多", "少"];
  const than = `比上一年${direction === "up" ? more : less}`;
  return lasting.kind === "every" ? `每年都${than}` : `连续${lasting.years}年都${than}`;
}

function extentOf(courses: readonly Course[], { kind }: Measure, cut: number | null): string {
  const count = (verdict: Course["verdict"]): number => courses.filter((course) => course.verdict === verdict).length;
  const [open, short] = [count("open"), count("short")];
  const decided = count("steady") + count("not");
  return [
    `判断得了的有${decided}家`,
    open > 0
      ? `；另有${open}家有的年份缺报告或数字${kind === "rate" ? `，或者分母不足${LIMITS.rateDenominator}件` : ""}，判断不了`
      : "",
    short > 0 ? `；另有${short}家不足三年，看不出来` : "",
    cut === null ? "" : `；这里只列前${cut}家`,
    "。只看库中有的报告。",
  ].join("");
}
