import { relations } from "../../form/relations.ts";
import type { Report } from "../../report/report.ts";
import type { CheckQuery } from "../../understanding/query.ts";
import type { Context } from "../context.ts";
import { bothSides, sidesAgree } from "../evidence/both-sides.ts";
import { cellsNamed } from "../evidence/cells-named.ts";
import { PROSE_AND_TABLE, wanted, yesOrNo } from "../evidence/findings.ts";
import { proseContradictions } from "../evidence/prose-contradictions.ts";
import { citeReport } from "../figures/cite.ts";
import { paragraphs } from "../paragraphs.ts";
import { answered, type Draft, piece } from "../piece.ts";
import { nameIn, reportName } from "../wording/names.ts";

/**
 * Answers by yes or no whether the prose of a report agrees with its table: of the figure that is asked about first
 * (正文和表格的申请数一致吗), of all that both speak of where none is named.
 */
export async function answerProseAndTable(
  context: Context,
  report: Report,
  asks: NonNullable<CheckQuery["asks"]>,
  rows: readonly string[],
): Promise<Draft> {
  const findings = wanted(await context.findingsOf(report), { relation: PROSE_AND_TABLE });
  const prose = proseContradictions(context, report);
  const name = reportName(report, nameIn(context.store));
  const own = rows.length > 0;
  const amiss = findings.length + prose.blocks.length;
  const agrees = own ? sidesAgree(report, PROSE_AND_TABLE, rows) : amiss === 0;
  const says = agrees === undefined ? "" : yesOrNo(asks, !agrees);
  const verdict = own
    ? ofReceived(agrees)
    : amiss > 0
      ? `有${amiss}处正文前后或与表格不一致`
      : "正文与表格未发现不一致";
  const both = bothSides([report], PROSE_AND_TABLE, rows);
  const others = own ? prose.blocks.length : 0;
  return answered(
    piece({
      blocks: [
        { kind: "lead", text: `${says}${name}的报告${verdict}。` },
        ...both.blocks,
        ...paragraphs("text", others > 0 && `没有问到的，另有${others}处正文前后或与表格不一致，见下面的提示。`),
        { kind: "text", text: `${relations[PROSE_AND_TABLE].name}：${relations[PROSE_AND_TABLE].says}。` },
      ],
      values: both.values,
      citations: both.citations,
      findings: findings.map(({ message }) => message),
    }),
    cellsNamed(report, findings),
    prose,
    amiss === 0 && both.citations.length === 0 ? piece({ citations: [citeReport(report)] }) : piece({}),
  );
}

function ofReceived(agrees: boolean | undefined): string {
  if (agrees === undefined) return "正文或表格没有写明收到的申请数，没法核对";
  return agrees ? "正文与表格里收到的申请数一致" : "正文与表格里收到的申请数不一致";
}
