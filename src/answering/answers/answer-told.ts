import type { Measure } from "../../understanding/measure.ts";
import type { RankQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { type Measured, measured, measureLabel } from "../figures/measured.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, piece } from "../piece.ts";
import { choiceNotes } from "../scope/members.ts";
import { rank } from "../scope/rank.ts";
import { type ReportNaming, reportNameIn } from "../wording/names.ts";
import { howMany, leadOf, placeNames } from "./rank-words.ts";

/** As many are written out in the first sentence; the table has all of them. */
const WRITTEN_OUT = 5;

/** Tells other figures of those that come first: 收到申请最多的三个单位，予以公开各多少. */
export async function answerTold(
  context: Context,
  { scope, measure, order, limit }: RankQuery,
  told: readonly Measure[],
): Promise<Draft> {
  const ranking = await rank(context, scope, measure, order, limit);
  const oneYear = ranking.years.length === 1 && scope.years?.length === 1;
  const name = reportNameIn(context.store, oneYear);
  const reports = ranking.rows.map((row) => row.measured.report);
  const label = measureLabel(measure, reports[0]);
  const columns = told.map((other) => ({
    label: measureLabel(other, reports[0]),
    cells: reports.map((report) => measured(report, other)),
  }));
  const placeName = placeNames(order, measure);
  const blocks: AnswerBlock[] = [];
  for (const column of columns.filter(() => reports.length > 0))
    blocks.push({ kind: "lead", text: `${column.label}：${written(column.cells, name)}。` });
  const first = leadOf(ranking, label, { scope, order, limit }, name);
  blocks.push({ kind: reports.length > 0 ? "text" : "lead", text: first });
  if (reports.length > 1)
    blocks.push({
      kind: "table",
      head: ["位次", "报告", label, ...columns.map((column) => column.label)],
      rows: ranking.rows.map(({ place, measured: one }, at) => [
        placeName(place),
        name(one.report),
        one.text,
        ...columns.map(({ cells }) => textOf(cells[at])),
      ]),
    });
  blocks.push({ kind: "text", text: howMany(ranking, measure.kind, limit) });
  blocks.push(...paragraphs("note", ...choiceNotes(context.store, scope)));
  const evidence = await evidenceOfAll(context, [
    ...columns.flatMap(({ cells }) => cells),
    ...ranking.rows.map((row) => row.measured),
  ]);
  return { status: reports.length > 0 ? "answered" : "not_found", ...join([piece({ blocks }), evidence]) };
}

function written(cells: readonly Measured[], name: ReportNaming): string {
  const first = cells.slice(0, WRITTEN_OUT).map((cell) => `${name(cell.report)}${textOf(cell)}`);
  return `${first.join("，")}${cells.length > WRITTEN_OUT ? "，其余见表" : ""}`;
}

function textOf(cell: Measured | undefined): string {
  return cell === undefined ? "" : cell.kind === "known" ? cell.text : `（${cell.short}）`;
}
