import { type CellFactId, cellsOf } from "../../form/facts.ts";
import { rates } from "../../form/rates.ts";
import { results } from "../../form/relations.ts";
import type { EditionId } from "../../form/types.ts";
import type { Report } from "../../report/report.ts";
import type { RateChoice } from "../../understanding/measure.ts";
import type { RatioQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { differenceOf, roundWord } from "../figures/change.ts";
import { citeFigure } from "../figures/cite.ts";
import { figureOf, saying, whose } from "../figures/figure.ts";
import { type Measured, measuredRate } from "../figures/measured.ts";
import { explainUnknown } from "../figures/unknown.ts";
import { type Draft, join, leadPiece, type Piece, piece } from "../piece.ts";
import { readTargets } from "../read-targets.ts";
import { percent } from "../wording/format.ts";
import { type Naming, nameIn, reportName } from "../wording/names.ts";
import { labelOf } from "../wording/phrase.ts";

interface Rated {
  readonly rate: RateChoice;
  readonly report: Report;
  readonly result: Measured;
}

/**
 * One of the rates that have a name and a definition, of some applicants alone too (予以公开率（自然人）), and no share that the question
 * puts together.
 */
function isNamed({ label, numerator, denominator }: RateChoice): boolean {
  return rates.some(
    (rate) => (rate.numerator === numerator && rate.denominator === denominator) || label.startsWith(`${rate.label}（`),
  );
}

function nameOf(rate: RateChoice): string {
  if (rate.pair) return rate.label;
  return isNamed(rate) ? rate.label : `${labelOf(rate.numerator)}占${labelOf(rate.denominator)}的比例`;
}

function formula(rate: RateChoice): string {
  return `${nameOf(rate)}＝${labelOf(rate.numerator)}÷${labelOf(rate.denominator)}`;
}

function sayKnown({ rate, report, result }: Rated, exact: number, named: Naming): readonly AnswerBlock[] {
  const [numerator, denominator] = result.figures;
  const shown = rate.pair ? quotient(exact, rate.pair) : `${percent(exact)}%`;
  const both = numerator && denominator ? `${saying(numerator)}，${saying(denominator)}，` : "";
  const computation = numerator && denominator ? `${numerator.value}÷${denominator.value}＝${shown}` : shown;
  const round = result.figures.some(({ facts }) => facts.some(({ approximate }) => approximate));
  const lead = rate.pair
    ? sayPair(rate, shown, round || isRounded(shown, exact))
    : `${nameOf(rate)}${round ? "约" : ""}为${shown}`;
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: `${lead}。${reportName(report, named)}：${both}${computation}。` },
  ];
  const how = isNamed(rate) ? `算法：${formula(rate)}。` : "";
  const note = round ? "正文给的是约数，比率也只是约数。" : "";
  if (how !== "" || note !== "") blocks.push({ kind: "text", text: `${how}${note}` });
  if (exact > 1 && !rate.pair)
    blocks.push({
      kind: "warning",
      text: "这里前一个数大于后一个数，在报告里它们并不是部分与整体的关系，请核对原文。",
    });
  return blocks;
}

/** 行政许可是行政处罚的16.58倍, 新媒体是网站的55.86%. */
function sayPair({ numerator, denominator }: RateChoice, shown: string, about: boolean): string {
  return `${labelOf(numerator)}是${labelOf(denominator)}的${about ? "约" : ""}${shown}`;
}

/** As it was asked for; in times what is more than the other, else. */
function quotient(exact: number, told: NonNullable<RateChoice["pair"]>): string {
  const inTimes = told === "times" || (told === "either" && exact > 1);
  return inTimes ? `${timesOf(exact)}倍` : `${percent(exact)}%`;
}

/** 8.67倍 of 26÷3; percentages are known to be rounded. */
function isRounded(shown: string, exact: number): boolean {
  return shown.endsWith("倍") && Number.parseFloat(shown) !== exact;
}

/** To hundredths; what is small to two digits. */
function timesOf(exact: number): number {
  return exact < 0.1 ? Number(exact.toPrecision(2)) : Math.round(exact * 100) / 100;
}

function sayUnknown({ rate, report, result }: Rated, named: Naming): Piece {
  if (result.kind === "unknown" && result.lacking.length > 0) {
    const lead = leadPiece(`${reportName(report, named)}的${nameOf(rate)}算不出来。`);
    const known = result.figures.map((figure): AnswerBlock => ({ kind: "text", text: `已知${saying(figure)}。` }));
    return join([lead, ...result.lacking.map((figure) => explainUnknown(figure, named)), piece({ blocks: known })]);
  }
  const denominator = result.figures.at(-1);
  const rows = byRows(rate, report);
  const zero = denominator ? saying(denominator) : "分母为0";
  const said = piece({
    blocks: [
      { kind: "lead", text: `${reportName(report, named)}的${nameOf(rate)}无法计算：${zero}，不能作分母。` },
      {
        kind: "text",
        text: `算法：${formula(rate)}。${result.figures[0] ? `分子：${saying(result.figures[0])}。` : ""}`,
      },
    ],
  });
  return join([said, rows]);
}

/**
 * The share by the rows themselves, where the report prints a total of results that is zero though its rows are not:
 * beside what it prints, and never in its place.
 */
function byRows({ numerator, denominator }: RateChoice, report: Report): Piece {
  const [table, row, column = ""] = denominator.split(".");
  if (table !== "applications" || row !== results.total) return piece({});
  const parts = resultCells(report.edition, column).map((id) => figureOf(report, id));
  const known = parts.filter((part) => part.kind === "known");
  const part = figureOf(report, numerator);
  const sum = known.reduce((total, { value }) => total + value, 0);
  if (known.length < parts.length || sum === 0 || part.kind === "unknown") return piece({});
  const share = percent(part.value / sum);
  const nonZero = known.filter(({ value }) => value !== 0);
  const addends = nonZero.length > 1 ? `（${nonZero.map(({ value }) => value).join("+")}）` : "";
  return piece({
    blocks: [
      {
        kind: "text",
        text: `表中办理结果各行之和是${sum}件${addends}，与印的总计不符；若按各行之和计算：${part.value}÷${sum}＝${share}%。`,
      },
    ],
    values: [
      { ...whose(report), fact: `sum:${denominator}`, value: sum, unit: "件" },
      { ...whose(report), fact: `ratio:${numerator}/sum:${denominator}`, value: share, unit: "%" },
    ],
    citations: nonZero.flatMap(citeFigure),
  });
}

/** The cells of one column that the total of results should add up. */
function resultCells(edition: EditionId, column: string): readonly CellFactId[] {
  const not: readonly string[] = results.notResults;
  return cellsOf(edition).flatMap((cell) =>
    cell.table === "applications" && cell.column.id === column && !not.includes(cell.row.id) ? [cell.id] : [],
  );
}

/**
 * Which of the rates of one report is the highest, and of two by how much; nothing where not all of them are known, or where they are
 * several shares of different wholes.
 */
function weigh(rated: readonly Rated[]): Piece {
  const known = rated.flatMap(({ rate, result }) => (result.kind === "known" ? [{ rate, result }] : []));
  const [top, next, ...others] = known.toSorted((a, b) => b.result.exact - a.result.exact);
  const alike = others.length === 0 || known.every(({ rate }) => isNamed(rate));
  if (!top || !next || known.length < rated.length || !alike) return piece({});
  const { value, unit } = differenceOf(top.result, next.result);
  const [first, second] = [top, next].map(({ rate, result }) => `${nameOf(rate)}${result.text}`);
  if (others.length > 0) return leadPiece(`最高的是${first}。`);
  if (value === 0) return leadPiece(`${first}，${second}，两者一样高。`);
  const about = roundWord([top.result, next.result]);
  return leadPiece(`更高的是${first}；${second}，相差${about}${value}${unit}。`);
}

/** Answers what share one figure is of another: both figures, the formula, and the percentage where there is one. */
export async function answerRatio(context: Context, query: RatioQuery): Promise<Draft> {
  const reports = await readTargets(context.store, query.targets);
  const named = nameIn(context.store);
  const all = reports.flatMap((report) =>
    query.rates.map((rate): Rated => ({ rate, report, result: measuredRate(report, rate) })),
  );
  const said = all.map((rated) =>
    rated.result.kind === "known"
      ? piece({ blocks: sayKnown(rated, rated.result.exact, named) })
      : sayUnknown(rated, named),
  );
  const evidence = await evidenceOfAll(
    context,
    all.map(({ result }) => result),
  );
  const higher = query.compared ? reports.map((report) => weigh(all.filter((one) => one.report === report))) : [];
  const answerable = all.some(({ result }) => result.kind === "known" || result.lacking.length === 0);
  return { status: answerable ? "answered" : "not_found", ...join([...higher, ...said, evidence]) };
}
