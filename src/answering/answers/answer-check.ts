import { carriedOver, type RelationId, relations } from "../../form/relations.ts";
import type { Report } from "../../report/report.ts";
import { reportId } from "../../report/report-id.ts";
import { yearsText } from "../../text/years-text.ts";
import type { CheckQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import { coverageOf, coverageText } from "../check-coverage.ts";
import type { Context } from "../context.ts";
import { cellsNamed } from "../evidence/cells-named.ts";
import { ACROSS, byRelation, PROSE_AND_TABLE, type Wanted, wanted } from "../evidence/findings.ts";
import { proseContradictions } from "../evidence/prose-contradictions.ts";
import { citeReport } from "../figures/cite.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, type Piece, piece } from "../piece.ts";
import { readTargets } from "../read-targets.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { answerCarriedOver } from "./answer-carried-over.ts";
import { answerDoubted } from "./answer-doubted.ts";
import { answerProseAndTable } from "./answer-prose-and-table.ts";
import { answerRelation } from "./answer-relation.ts";
import { answerUnfilled } from "./answer-unfilled.ts";
import { BETWEEN_YEARS, checkScope } from "./check-scope.ts";

/** Cells without a figure that are listed one by one. */
const UNREAD_SHOWN = 8;

/** @param apart relations that are not to stand among what was looked at, since something of them does not agree */
function coverageBlocks(
  report: Report,
  relation: RelationId | null,
  apart: ReadonlySet<RelationId>,
): readonly AnswerBlock[] {
  const coverage = coverageOf(report).filter((one) => relation === null || one.relation === relation);
  const checked = coverageText(
    coverage.filter((one) => !apart.has(one.relation)),
    "checked",
  );
  const unchecked = coverageText(coverage, "unchecked");
  return [
    ...paragraphs("text", checked !== "" && `核对过：${checked}。`),
    ...(unchecked === ""
      ? []
      : [
          {
            kind: "text",
            text: `没有核对：${unchecked}，因为其中有的格子没有数字。`,
          } as const,
        ]),
  ];
}

/** Which neighbour years the report was held against. */
async function acrossYears({ store }: Context, { agency, year }: Report): Promise<AnswerBlock> {
  const neighbours = [year - 1, year + 1];
  const reports = await Promise.all(neighbours.map((neighbour) => store.read(reportId(agency.id, neighbour))));
  const years = neighbours.filter((_, index) => reports[index] !== undefined);
  const text =
    years.length > 0
      ? `跨年的关系与${yearsText(years)}的报告核对过。`
      : "库中没有前后相邻年份的报告，跨年的关系没有核对。";
  return { kind: "text", text };
}

/** Cells that cannot be read or hold words: a reader of the check should know which. */
function unreadBlocks(report: Report): readonly AnswerBlock[] {
  const unread = report.facts.filter(({ cell }) => cell.state === "missing" || cell.state === "text");
  if (unread.length === 0) return [];
  const items = unread
    .slice(0, UNREAD_SHOWN)
    .map(({ cell, where }) => `${where.row}，${where.column ?? ""}${cell.raw ? `（读作“${cell.raw}”）` : ""}`);
  const rest = unread.length > UNREAD_SHOWN ? [`另有${unread.length - UNREAD_SHOWN}格`] : [];
  return [
    { kind: "text", text: `缺失或识别不出数字的格子有${unread.length}个：` },
    { kind: "list", items: [...items, ...rest] },
  ];
}

async function checkReport(
  context: Context,
  report: Report,
  { relation, across }: Wanted,
  among: number,
): Promise<Piece> {
  const findings = wanted(await context.findingsOf(report), { relation, across });
  const name = reportName(report, nameIn(context.store));
  const what = relation !== null ? `“${relations[relation].name}”` : across ? BETWEEN_YEARS : "勾稽关系";
  const ofProse = !across && (relation === null || relation === PROSE_AND_TABLE);
  const prose = ofProse ? proseContradictions(context, report) : piece({});
  const also = prose.blocks.length > 0 ? `；另有${prose.blocks.length}处正文前后或与表格不一致` : "";
  const onlyProse = relation === PROSE_AND_TABLE && findings.length === 0 && prose.blocks.length > 0;
  const lead = onlyProse
    ? `${name}的报告有${prose.blocks.length}处正文前后或与表格不一致。`
    : findings.length > 0
      ? `${name}的报告有${findings.length}处${what}不符${relation === null ? `：${byRelation(findings)}` : ""}${also}。`
      : `${name}的报告${what}未发现不符${also}。`;
  const neighbours = relation === null || ACROSS.has(relation) ? [await acrossYears(context, report)] : [];
  const meaning = paragraphs("text", relation !== null && `${relations[relation].name}：${relations[relation].says}。`);
  return join([
    piece({
      blocks: [
        { kind: "lead", text: lead },
        ...meaning,
        ...(across ? [] : coverageBlocks(report, relation, new Set(prose.blocks.length > 0 ? [PROSE_AND_TABLE] : []))),
        ...unreadBlocks(report),
        ...neighbours,
      ],
      findings: findings.map(({ message }) => (among > 1 ? `${name}：${message}` : message)),
    }),
    cellsNamed(report, findings),
    prose,
    findings.length === 0 ? piece({ citations: [citeReport(report)] }) : piece({}),
  ]);
}

/** Answers whether the figures of reports agree with one another. */
export async function answerCheck(context: Context, query: CheckQuery): Promise<Draft> {
  const { of, relation, unfilled, doubted } = query;
  if (unfilled) return answerUnfilled(context, of, unfilled);
  if (of.kind === "scope") return checkScope(context, of.scope, query);
  const reports = await readTargets(context.store, of.targets);
  if (doubted) return answerDoubted(context, reports, doubted);
  if (relation === carriedOver.relation) return answerCarriedOver(context, reports);
  if (relation !== null && relation !== PROSE_AND_TABLE)
    return answerRelation(context, reports, { ...query, relation });
  const [only, ...others] = reports;
  if (relation !== null && only && others.length === 0 && query.asks)
    return answerProseAndTable(context, only, query.asks, query.rows ?? []);
  const pieces = await Promise.all(reports.map((report) => checkReport(context, report, query, reports.length)));
  return { status: reports.length > 0 ? "answered" : "not_found", ...join(pieces) };
}
