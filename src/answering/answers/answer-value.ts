import { findCell } from "../../form/facts.ts";
import type { Report } from "../../report/report.ts";
import type { ValueQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceFor } from "../evidence/evidence.ts";
import { chosenFigure, type Figure, type KnownFigure, saying } from "../figures/figure.ts";
import { explainUnknown } from "../figures/unknown.ts";
import { weighFigures } from "../figures/weigh-figures.ts";
import { leadAsText } from "../lead-as-text.ts";
import { paragraphs } from "../paragraphs.ts";
import { answered, type Draft, join, type Piece, piece } from "../piece.ts";
import { readTargets } from "../read-targets.ts";
import { nameIn } from "../wording/names.ts";
import { labelOf } from "../wording/phrase.ts";

/** A sum that is shown with its parts: more of them than this are only cited. */
const PARTS_SHOWN = 8;

/** 由1+0+0相加得出: how a derived total comes about; empty for a figure that is printed. */
function computation({ facts, value, unit, addends }: KnownFigure): string {
  if (addends.length > 0)
    return `${addends.map(saying).join("，")}，${addends.map(({ text }) => text).join("+")}=${value}${unit}。`;
  if (facts.length < 2) return "";
  const parts = facts.map(({ cell }) => (cell.state === "number" ? String(cell.value) : ""));
  return facts.length <= PARTS_SHOWN
    ? `表中不印这个合计，由各格相加得出：${parts.join("+")}=${value}。`
    : `表中不印这个合计，由${facts.length}格相加得出。`;
}

/** 增加3项: a change with its direction. */
function headOf({ id, value, text, unit }: KnownFigure): string {
  if (value === 0 || !findCell(id)?.column.signed) return `${text}${unit}`;
  return `${value > 0 ? "增加" : "减少"}${Math.abs(value)}${unit}`;
}

function single(figure: KnownFigure, name: (report: Report) => string): readonly AnswerBlock[] {
  const how = computation(figure);
  return [
    { kind: "lead", text: `${headOf(figure)}。${name(figure.report)}${saying(figure)}。` },
    ...paragraphs("text", how),
  ];
}

/** Several figures: one line for each report, or a table where both are many. */
function several(known: readonly KnownFigure[], name: (report: Report) => string): readonly AnswerBlock[] {
  const reports = [...new Set(known.map(({ report }) => report))];
  const lines = reports.map((report) => {
    const own = known.filter((figure) => figure.report === report);
    return `${name(report)}：${own.map(saying).join("，")}`;
  });
  const [only] = lines;
  const sums = known.filter(({ addends }) => addends.length > 0);
  if (lines.length === 1 && only !== undefined)
    return [
      { kind: "lead", text: `${only}。` },
      ...sums.map((sum) => ({ kind: "text", text: computation(sum) }) as const),
    ];
  const ids = [...new Set(known.map(({ id }) => id))];
  const [id] = ids;
  if (ids.length === 1 && id !== undefined) {
    return [
      {
        kind: "lead",
        text: `${labelOf(id)}：${known.map(({ report, text, unit }) => `${name(report)}${text}${unit}`).join("，")}。`,
      },
    ];
  }
  return [
    { kind: "lead", text: "查到的数字如下。" },
    { kind: "list", items: lines },
  ];
}

/** 予以公开比不予公开多几件, where one of them has no figure: what is told of the other is no difference. */
function notCompared(blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  return [{ kind: "lead", text: "有的没有数字，比不出来。" }, ...blocks.map(leadAsText)];
}

/** Says figures that were looked up, and why the others are not known. */
async function sayFigures(
  context: Context,
  figures: readonly Figure[],
  { compared, order }: Pick<ValueQuery, "compared" | "order">,
): Promise<Draft> {
  const named = nameIn(context.store);
  const name = (report: Report) => `${named(report.agency)}${report.year}年`;
  const known = figures.filter((figure) => figure.kind === "known");
  const unknown = figures.filter((figure) => figure.kind === "unknown");
  const [first] = known;
  const evidence = await Promise.all(known.map((figure) => evidenceFor(context, figure)));
  const reasons = unknown.map((figure) => explainUnknown(figure, named));
  if (!first) return { status: "not_found", ...ledByReason(reasons) };
  // 71件 of two figures of one report would be heard as what was asked of both.
  const alone = known.length === 1 && unknown.every(({ report }) => report !== first.report);
  const blocks = alone ? single(first, name) : several(known, name);
  const verdict = compared && unknown.length === 0 ? weighFigures(known, order) : piece({});
  const [winner] = order ? verdict.blocks : [];
  const told =
    winner?.kind === "text"
      ? {
          ...verdict,
          blocks: [{ kind: "lead", text: winner.text.replace(/^其中/, "") } as const, ...blocks.map(leadAsText)],
        }
      : join([piece({ blocks: compared && unknown.length > 0 ? notCompared(blocks) : blocks }), verdict]);
  return answered(told, ...evidence, ...reasons);
}

/** Where no figure is known, the first reason leads. */
function ledByReason(reasons: readonly Piece[]): Piece {
  const all = join(reasons);
  const [first, ...rest] = all.blocks;
  if (first?.kind !== "text") return all;
  return { ...all, blocks: [{ kind: "lead", text: first.text }, ...rest] };
}

/** Answers a question for one or several figures of one or several reports. */
export async function answerValue(context: Context, query: ValueQuery): Promise<Draft> {
  const reports = await readTargets(context.store, query.targets);
  return sayFigures(
    context,
    reports.flatMap((report) => query.facts.map((choice) => chosenFigure(report, choice))),
    query,
  );
}
