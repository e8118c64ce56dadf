import type { Report } from "../report/report.ts";
import type { RateChoice, RatioQuery } from "../understanding/query.ts";
import type { AnswerBlock } from "./answer.ts";
import type { Context } from "./context.ts";
import { saying } from "./figure.ts";
import { percent } from "./format.ts";
import { type Measured, measuredRate } from "./measured.ts";
import { evidenceOfAll } from "./measured-evidence.ts";
import { reportName } from "./names.ts";
import { labelOf } from "./phrase.ts";
import { type Draft, join, type Piece, piece } from "./piece.ts";
import { readTargets } from "./read-targets.ts";
import { explainUnknown } from "./unknown.ts";

interface Rated {
  readonly rate: RateChoice;
  readonly report: Report;
  readonly result: Measured;
}

function formula(rate: RateChoice): string {
  return `${rate.label}＝${labelOf(rate.numerator)}÷${labelOf(rate.denominator)}`;
}

function sayKnown({ rate, report, result }: Rated, exact: number): readonly AnswerBlock[] {
  const [numerator, denominator] = result.figures;
  const shown = `${percent(exact)}%`;
  const both = numerator && denominator ? `${saying(numerator)}，${saying(denominator)}，` : "";
  const computation = numerator && denominator ? `${numerator.value}÷${denominator.value}＝${shown}` : shown;
  const round = result.figures.some(({ facts }) => facts.some(({ approximate }) => approximate));
  const blocks: AnswerBlock[] = [
    {
      kind: "lead",
      text: `${rate.label}${round ? "约" : ""}为${shown}。${reportName(report)}：${both}${computation}。`,
    },
    { kind: "text", text: `算法：${formula(rate)}。${round ? "正文给的是约数，比率也只是约数。" : ""}` },
  ];
  if (exact > 1)
    blocks.push({
      kind: "warning",
      text: "这里前一个数大于后一个数，在报告里它们并不是部分与整体的关系，请核对原文。",
    });
  return blocks;
}

function sayUnknown({ rate, report, result }: Rated): Piece {
  if (result.kind === "unknown" && result.lacking.length > 0) {
    const lead = piece({ blocks: [{ kind: "lead", text: `${reportName(report)}的${rate.label}算不出来。` }] });
    const known = result.figures.map((figure): AnswerBlock => ({ kind: "text", text: `已知${saying(figure)}。` }));
    return join([lead, ...result.lacking.map(explainUnknown), piece({ blocks: known })]);
  }
  const denominator = result.figures.at(-1);
  const zero = denominator ? saying(denominator) : "分母为0";
  return piece({
    blocks: [
      { kind: "lead", text: `${reportName(report)}的${rate.label}无法计算：${zero}，不能作分母。` },
      {
        kind: "text",
        text: `算法：${formula(rate)}。${result.figures[0] ? `分子：${saying(result.figures[0])}。` : ""}`,
      },
    ],
  });
}

/** Answers what share one figure is of another: both figures, the formula, and the percentage where there is one. */
export async function answerRatio(context: Context, query: RatioQuery): Promise<Draft> {
  const reports = await readTargets(context.store, query.targets);
  const all = reports.flatMap((report) =>
    query.rates.map((rate): Rated => ({ rate, report, result: measuredRate(report, rate) })),
  );
  const said = all.map((rated) =>
    rated.result.kind === "known" ? piece({ blocks: sayKnown(rated, rated.result.exact) }) : sayUnknown(rated),
  );
  const evidence = await evidenceOfAll(
    context,
    all.map(({ result }) => result),
  );
  const answerable = all.some(({ result }) => result.kind === "known" || result.lacking.length === 0);
  return { status: answerable ? "answered" : "not_found", ...join([...said, evidence]) };
}
