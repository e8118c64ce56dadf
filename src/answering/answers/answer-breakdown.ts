import type { Breakdown } from "../../form/breakdowns.ts";
import type { Report } from "../../report/report.ts";
import type { BreakdownQuery } from "../../understanding/query.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceFor } from "../evidence/evidence.ts";
import { type Figure, type KnownFigure, saying, type UnknownFigure, whose } from "../figures/figure.ts";
import { partLabel, zeroLabels } from "../figures/part-labels.ts";
import { clashOf, isApproximate, largerThanWhole, type Split, splitOf } from "../figures/parts-and-whole.ts";
import { explainUnknown, UNKNOWN_SHORT } from "../figures/unknown.ts";
import { listOf, paragraphs } from "../paragraphs.ts";
import { pictureOfBreakdown, type SaidBreakdown } from "../pictures/picture-of-breakdown.ts";
import { type Draft, join, leadPiece, type Piece, piece } from "../piece.ts";
import { readTargets } from "../read-targets.ts";
import { roundingNote, sharesOf } from "../wording/format.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { answerBreakdownOfMany } from "./answer-breakdown-of-many.ts";
import { foremostOf, toldRow } from "./foremost-result.ts";

/** The parts that are not zero with their shares, largest first as the form has them; then the zeros by name. */
function sayParts(
  known: readonly KnownFigure[],
  parts: readonly Figure[],
  withShares: boolean,
): readonly AnswerBlock[] {
  const nonZero = known.filter(({ value }) => value !== 0);
  const zero = known.filter(({ value }) => value === 0);
  const shares = withShares ? sharesOf(nonZero.map(({ value }) => value)) : [];
  const items = nonZero.map((figure, index) => {
    const share = shares[index];
    return `${partLabel(figure, parts)}：${figure.text}${figure.unit}${share === undefined ? "" : `，占${share}%`}`;
  });
  const zeros = zeroLabels(zero, parts).join("、");
  const rounding = roundingNote(shares);
  return [
    ...listOf(items),
    ...paragraphs("text", items.length > 0 && zeros !== "" && `${zeros}${zero.length > 1 ? "均" : ""}为0。`),
    ...paragraphs("note", rounding),
  ];
}

interface Said {
  readonly found: boolean;
  readonly said: Piece;
  readonly drawn?: SaidBreakdown;
}

/** A whole and its parts as a report has them, and what they come to. */
interface Added extends Split {
  readonly known: readonly KnownFigure[];
  readonly lacking: readonly UnknownFigure[];
  readonly sum: number;
  readonly unit: Value["unit"];
  /** The part that is more than the whole that the report has; then that is no total. */
  readonly larger: KnownFigure | undefined;
  /** What the total of the parts is at odds with; "" where nothing is. */
  readonly clash: string;
  /** 共37件, 合计37件; "" where neither can be told. */
  readonly total: string;
}

async function sayBreakdown(
  context: Context,
  report: Report,
  breakdown: Breakdown,
  wanted: BreakdownQuery,
): Promise<Said> {
  const { whole, parts } = splitOf(report, breakdown);
  const known = parts.filter((part) => part.kind === "known");
  const lacking = parts.filter((part) => part.kind === "unknown");
  const name = `${reportName(report, nameIn(context.store))}${breakdown.label}`;
  if (known.length === 0) return sayNoParts(context, name, whole, lacking[0]);
  const sum = known.reduce((total, { value }) => total + value, 0);
  const unit = known[0]?.unit ?? "件";
  const larger = largerThanWhole(whole, known);
  const clash = clashOf(whole, sum, lacking.length === 0, known);
  const total = larger === undefined ? totalText(whole, known, lacking, `${sum}${unit}`) : "";
  const added: Added = { whole, parts, known, lacking, sum, unit, larger, clash, total };
  // A sum that the answer works out itself is asserted too.
  const summed: Value = { ...whose(report), fact: `sum:${breakdown.whole ?? breakdown.id}`, value: sum, unit };
  const told = known
    .filter(({ value }) => value !== 0)
    .map((part) => toldRow({ ...part, text: `${part.text}${part.unit}` }, parts));
  const beside = { zeros: told.length < known.length, lacking: lacking.length > 0 };
  const first = foremostOf(breakdown, told, wanted, beside);
  const values = [
    ...(clash !== "" || (total !== "" && whole?.kind !== "known") ? [summed] : []),
    ...first.sums.map((one): Value => ({ ...whose(report), ...one, unit })),
  ];
  const figures = whole?.kind === "known" ? [...known, whole] : known;
  const evidence = await Promise.all(figures.map((figure) => evidenceFor(context, figure)));
  return {
    found: true,
    said: join([piece({ blocks: blocksOf(name, added, first.text), values }), ...evidence]),
    drawn: { report, name, total: clash === "" ? total : `各部分相加${sum}${unit}`, parts, clash },
  };
}

/** No part has a figure: the total may have one all the same. */
async function sayNoParts(
  context: Context,
  name: string,
  whole: Figure | undefined,
  first: UnknownFigure | undefined,
): Promise<Said> {
  if (whole?.kind === "known" && whole.facts.length === 1) {
    const lead = `${name}：报告只写了总数（${saying(whole)}），没有各部分的数字。`;
    const only = leadPiece(lead);
    return { found: false, said: join([only, await evidenceFor(context, whole)]) };
  }
  const lead = leadPiece(`${name}：没有可以给出的数字。`);
  return { found: false, said: join([lead, ...(first ? [explainUnknown(first, nameIn(context.store))] : [])]) };
}

function totalText(
  whole: Figure | undefined,
  known: readonly KnownFigure[],
  lacking: readonly Figure[],
  sum: string,
): string {
  if (whole?.kind === "known") return `共${whole.text}${known[0]?.unit ?? "件"}`;
  return lacking.length === 0 && !known.some(isApproximate) ? `合计${sum}` : "";
}

function blocksOf(name: string, added: Added, first: string): readonly AnswerBlock[] {
  const { whole, parts, known, lacking, larger, clash } = added;
  const complete = lacking.length === 0;
  const allZero = known.every(({ value }) => value === 0);
  const lacked = lacking.map(
    (part): AnswerBlock => ({ kind: "text", text: `${partLabel(part, parts)}：${UNKNOWN_SHORT[part.reason]}。` }),
  );
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: `${first}${leadOf(name, added)}` },
    ...sayParts(allZero ? [] : known, parts, complete),
    ...lacked,
  ];
  if (!complete && !allZero) blocks.push({ kind: "note", text: "有的部分没有数字，所以不算占比。" });
  if (clash !== "") blocks.push({ kind: "warning", text: clash });
  if (larger !== undefined && whole?.kind === "known") {
    const text = `报告另写的总数（${saying(whole)}）比其中的“${partLabel(larger, parts)}”（${saying(larger)}）还少，两者对不上，这里不当作总数。`;
    blocks.push({ kind: "warning", text });
  }
  return blocks;
}

function leadOf(name: string, { parts, known, lacking, sum, unit, clash, total }: Added): string {
  if (known.every(({ value }) => value === 0)) {
    const which = lacking.length === 0 ? "各项" : "能读出的各项";
    return `${name}：${which}均为0（${zeroLabels(known, parts).join("、")}）。`;
  }
  if (clash !== "") return `${name}（各部分相加${sum}${unit}，与报告所写的总数不符）：`;
  return `${name}${total === "" ? "" : `，${total}`}：`;
}

/** Answers what a whole is made of: parts with their shares, zeros briefly, and any contradiction. */
export async function answerBreakdown(context: Context, query: BreakdownQuery): Promise<Draft> {
  if (query.apart) return answerBreakdownOfMany(context, query, query.apart);
  const reports = await readTargets(context.store, query.targets);
  const all = await Promise.all(
    reports.flatMap((report) => query.breakdowns.map((breakdown) => sayBreakdown(context, report, breakdown, query))),
  );
  return {
    status: all.some(({ found }) => found) ? "answered" : "not_found",
    ...join(all.map(({ said }) => said)),
    picture: await pictureOfBreakdown(
      context,
      all.flatMap(({ drawn }) => drawn ?? []),
    ),
  };
}
