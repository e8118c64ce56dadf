import { balance, carriedOver, inForce, type RelationId, relations } from "../../form/relations.ts";
import { displayName } from "../../report/agency.ts";
import { type Finding, findFact, type Report } from "../../report/report.ts";
import { reportId } from "../../report/report-id.ts";
import { yearsText } from "../../text/years-text.ts";
import type { CheckQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock, WholeTable } from "../answer.ts";
import { coverageOf, coverageText } from "../check-coverage.ts";
import type { Context } from "../context.ts";
import { findingsOfAll } from "../evidence/findings.ts";
import { proseOnHandling } from "../evidence/prose-on-handling.ts";
import { citeFact } from "../figures/cite.ts";
import { asValue, figureOf } from "../figures/figure.ts";
import { LIMITS } from "../limits.ts";
import { type Draft, join, type Piece, piece } from "../piece.ts";
import { readTargets } from "../read-targets.ts";
import { entriesIn, type ScopedEntry } from "../scope/scope.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { answerCarriedOver } from "./answer-carried-over.ts";
import { answerUnfilled } from "./answer-unfilled.ts";

/** Findings of one report whose cells are given as values with their places. */
const FINDINGS_CITED = 8;
/** Cells without a figure that are listed one by one. */
const UNREAD_SHOWN = 8;

/** Reports with findings up to which a message is enough. */
const FINDINGS_LISTED = 5;

/** Relations between two years. */
const ACROSS: ReadonlySet<RelationId> = new Set([carriedOver.relation, inForce.relation]);

/** Rows whose zeros tell as well: both sides of relation 1. */
const BALANCED: ReadonlySet<string> = new Set([...balance.left, ...balance.right]);

function wanted(findings: readonly Finding[], relation: RelationId | null): readonly Finding[] {
  return relation === null ? findings : findings.filter((finding) => finding.relation === relation);
}

/** How many findings there are of each relation: 收办平衡2处、办理结果合计1处. */
function byRelation(findings: readonly Finding[]): string {
  const ids = [...new Set(findings.map(({ relation }) => relation))].sort((a, b) => a - b);
  return ids
    .map((id) => `${relations[id].name}${findings.filter(({ relation }) => relation === id).length}处`)
    .join("、");
}

/** The cells that findings name: their figures and places. */
function cellsNamed(report: Report, findings: readonly Finding[]): Piece {
  const ids = [...new Set(findings.slice(0, FINDINGS_CITED).flatMap(({ facts }) => facts))];
  const known = ids.map((id) => figureOf(report, id)).filter((figure) => figure.kind === "known");
  // Relation 2 names every row of results: the rows that are zero say nothing.
  const telling = known.filter(({ id, value }) => value !== 0 || BALANCED.has(id.split(".")[1] ?? ""));
  return piece({
    values: telling.map(asValue),
    citations: telling.flatMap(({ id }) => {
      const fact = findFact(report, id);
      return fact ? [citeFact(report, fact)] : [];
    }),
  });
}

function coverageBlocks(report: Report, relation: RelationId | null): readonly AnswerBlock[] {
  const coverage = coverageOf(report).filter((one) => relation === null || one.relation === relation);
  const checked = coverageText(coverage, "checked");
  const unchecked = coverageText(coverage, "unchecked");
  return [
    ...(checked === "" ? [] : [{ kind: "text", text: `核对过：${checked}。` } as const]),
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
  relation: RelationId | null,
  among: number,
): Promise<Piece> {
  const findings = wanted(await context.findingsOf(report), relation);
  const name = reportName(report, nameIn(context.store));
  const what = relation === null ? "勾稽关系" : `“${relations[relation].name}”`;
  const total = figureOf(report, "applications.handled_total.total");
  const prose =
    relation === null && total.kind === "known" ? proseOnHandling(report, total, nameIn(context.store)) : piece({});
  const also = prose.blocks.length > 0 ? `；另有${prose.blocks.length}处正文与表格不一致` : "";
  const lead =
    findings.length > 0
      ? `${name}的报告有${findings.length}处${what}不符${relation === null ? `：${byRelation(findings)}` : ""}${also}。`
      : `${name}的报告${what}未发现不符${also}。`;
  const across = relation === null || ACROSS.has(relation) ? [await acrossYears(context, report)] : [];
  const meaning: readonly AnswerBlock[] =
    relation === null ? [] : [{ kind: "text", text: `${relations[relation].name}：${relations[relation].says}。` }];
  return join([
    piece({
      blocks: [
        { kind: "lead", text: lead },
        ...meaning,
        ...coverageBlocks(report, relation),
        ...unreadBlocks(report),
        ...across,
      ],
      findings: findings.map(({ message }) => (among > 1 ? `${name}：${message}` : message)),
    }),
    cellsNamed(report, findings),
    prose,
    findings.length === 0 ? piece({ citations: [wholeReport(report)] }) : piece({}),
  ]);
}

function wholeReport(report: Report): Piece["citations"][number] {
  const place = { section: null, row: null, column: null, quote: null, line: null, fact: null };
  return { report: report.id, title: report.title, ...place };
}

interface Broken {
  readonly scoped: ScopedEntry;
  readonly findings: readonly Finding[];
}

function wholeFindings(label: string, broken: readonly Broken[]): WholeTable {
  const lines = broken.flatMap(({ scoped: { entry }, findings }) =>
    findings.map(({ relation, expected, found, message }) => {
      const [agency, place] = [displayName(entry.agency), entry.agency.region.join("")];
      return [agency, place, entry.year, relations[relation].name, expected, found, message, entry.title];
    }),
  );
  return {
    name: `${label}勾稽关系不符`,
    head: ["单位", "地区", "年份", "关系", "应为", "实为", "说明", "报告"],
    rows: lines.slice(0, LIMITS.tableRows),
  };
}

async function checkScope(context: Context, scope: Scope, relation: RelationId | null): Promise<Draft> {
  const scoped = entriesIn(context.store, scope);
  if (scoped.length === 0) {
    return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text: `库中没有${scope.label}。` }] }) };
  }
  const all = await findingsOfAll(context, scoped);
  const broken: readonly Broken[] = all
    .map((one) => ({ ...one, findings: wanted(one.findings, relation) }))
    .filter(({ findings }) => findings.length > 0);
  const what = relation === null ? "勾稽关系" : `“${relations[relation].name}”`;
  const shown = broken.slice(0, LIMITS.listed);
  const named = nameIn(context.store);
  const title = ({ entry }: ScopedEntry) => `${named(entry.agency)}${entry.year}年`;
  const lead =
    broken.length === 0
      ? `${scope.label}共${scoped.length}份，${what}未发现不符。`
      : `${scope.label}共${scoped.length}份，其中${broken.length}份有${what}不符：${shown
          .slice(0, 5)
          .map(({ scoped: one }) => title(one))
          .join("、")}${broken.length > 5 ? "等" : ""}。`;
  const items = shown.map(({ scoped: one, findings }) => `${title(one)}：${byRelation(findings)}`);
  const rest = broken.length - shown.length;
  const blocks: readonly AnswerBlock[] = [
    { kind: "lead", text: lead },
    ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
    ...(rest > 0 ? [{ kind: "text", text: `另有${rest}份没有列出。` } as const] : []),
    { kind: "note", text: "格子空白或缺失的地方无法核对，不算相符也不算不符。" },
  ];
  return {
    status: "answered",
    ...join([
      piece({
        blocks,
        findings: shown.flatMap(({ scoped: one, findings }) =>
          findings.map(({ message }) => `${title(one)}：${message}`),
        ),
      }),
      piece({
        citations: shown.map(({ scoped: { entry } }) => ({
          report: entry.id,
          title: entry.title,
          section: null,
          row: null,
          column: null,
          quote: null,
          line: null,
          fact: null,
        })),
      }),
    ]),
    wholeTable: broken.length > FINDINGS_LISTED ? wholeFindings(scope.label, broken) : undefined,
  };
}

/** Answers whether the figures of reports agree with one another. */
export async function answerCheck(context: Context, { of, relation, unfilled }: CheckQuery): Promise<Draft> {
  if (unfilled) return answerUnfilled(context, of, unfilled);
  if (of.kind === "scope") return checkScope(context, of.scope, relation);
  const reports = await readTargets(context.store, of.targets);
  if (relation === carriedOver.relation) return answerCarriedOver(context, reports);
  const pieces = await Promise.all(reports.map((report) => checkReport(context, report, relation, reports.length)));
  return { status: reports.length > 0 ? "answered" : "not_found", ...join(pieces) };
}
