import type { Breakdown } from "../../form/breakdowns.ts";
import type { Report } from "../../report/report.ts";
import type { BreakdownQuery } from "../../understanding/query.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceFor } from "../evidence/evidence.ts";
import { type Figure, type KnownFigure, saying, whose } from "../figures/figure.ts";
import { partLabel, zeroLabels } from "../figures/part-labels.ts";
import { clashOf, isApproximate, largerThanWhole, splitOf } from "../figures/parts-and-whole.ts";
import { explainUnknown, UNKNOWN_SHORT } from "../figures/unknown.ts";
import { pictureOfBreakdown, type SaidBreakdown } from "../pictures/picture-of-breakdown.ts";
import { type Draft, join, type Piece, piece } from "../piece.ts";
import { readTargets } from "../read-targets.ts";
import { roundingNote, sharesOf } from "../wording/format.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { answerBreakdownOfMany } from "./answer-breakdown-of-many.ts";

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
    ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
    ...(items.length > 0 && zeros !== ""
      ? [{ kind: "text", text: `${zeros}${zero.length > 1 ? "均" : ""}为0。` } as const]
      : []),
    ...(rounding === "" ? [] : [{ kind: "note", text: rounding } as const]),
  ];
}

async function sayBreakdown(
  context: Context,
  report: Report,
  breakdown: Breakdown,
): Promise<{ found: boolean; said: Piece; drawn?: SaidBreakdown }> {
  const { whole, parts } = splitOf(report, breakdown);
  const known = parts.filter((part) => part.kind === "known");
  const lacking = parts.filter((part) => part.kind === "unknown");
  const name = `${reportName(report, nameIn(context.store))}${breakdown.label}`;
  if (known.length === 0) {
    const [first] = lacking;
    if (whole?.kind === "known" && whole.facts.length === 1) {
      const only = piece({
        blocks: [{ kind: "lead", text: `${name}：报告只写了总数（${saying(whole)}），没有各部分的数字。` }],
      });
      return { found: false, said: join([only, await evidenceFor(context, whole)]) };
    }
    const lead = piece({ blocks: [{ kind: "lead", text: `${name}：没有可以给出的数字。` }] });
    return { found: false, said: join([lead, ...(first ? [explainUnknown(first, nameIn(context.store))] : [])]) };
  }
  const sum = known.reduce((total, { value }) => total + value, 0);
  const complete = lacking.length === 0;
  const unit = known[0]?.unit ?? "件";
  const larger = largerThanWhole(whole, known);
  const total =
    larger !== undefined
      ? ""
      : whole?.kind === "known"
        ? `共${whole.text}${unit}`
        : complete && !known.some(isApproximate)
          ? `合计${sum}${unit}`
          : "";
  const clash = clashOf(whole, sum, complete, known);
  const allZero = known.every(({ value }) => value === 0);
  const lead = allZero
    ? `${name}：${complete ? "各项" : "能读出的各项"}均为0（${zeroLabels(known, parts).join("、")}）。`
    : clash === ""
      ? `${name}${total === "" ? "" : `，${total}`}：`
      : `${name}（各部分相加${sum}${unit}，与报告所写的总数不符）：`;
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: lead },
    ...sayParts(allZero ? [] : known, parts, complete),
    ...lacking.map(
      (part): AnswerBlock => ({
        kind: "text",
        text: `${partLabel(part, parts)}：${part.kind === "unknown" ? UNKNOWN_SHORT[part.reason] : ""}。`,
      }),
    ),
    ...(complete || allZero ? [] : [{ kind: "note", text: "有的部分没有数字，所以不算占比。" } as const]),
    ...(clash === "" ? [] : [{ kind: "warning", text: clash } as const]),
    ...(larger === undefined || whole?.kind !== "known"
      ? []
      : [
          {
            kind: "warning",
            text: `报告另写的总数（${saying(whole)}）比其中的“${partLabel(larger, parts)}”（${saying(larger)}）还少，两者对不上，这里不当作总数。`,
          } as const,
        ]),
  ];
  // A sum that the answer works out itself is asserted too.
  const summed: Value = { ...whose(report), fact: `sum:${breakdown.whole ?? breakdown.id}`, value: sum, unit };
  const values = clash !== "" || (total !== "" && whole?.kind !== "known") ? [summed] : [];
  const figures = whole?.kind === "known" ? [...known, whole] : known;
  const evidence = await Promise.all(figures.map((figure) => evidenceFor(context, figure)));
  return {
    found: true,
    said: join([piece({ blocks, values }), ...evidence]),
    drawn: { report, name, total: clash === "" ? total : `各部分相加${sum}${unit}`, parts, clash },
  };
}

/** Answers what a whole is made of: parts with their shares, zeros briefly, and any contradiction. */
export async function answerBreakdown(context: Context, query: BreakdownQuery): Promise<Draft> {
  if (query.apart) return answerBreakdownOfMany(context, query, query.apart);
  const reports = await readTargets(context.store, query.targets);
  const all = await Promise.all(
    reports.flatMap((report) => query.breakdowns.map((breakdown) => sayBreakdown(context, report, breakdown))),
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
