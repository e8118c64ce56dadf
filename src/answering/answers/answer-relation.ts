import { findCell } from "../../form/facts.ts";
import { inForce, type RelationId, relations } from "../../form/relations.ts";
import { isAddendId } from "../../form/sums.ts";
import { type Finding, findFact, type Report } from "../../report/report.ts";
import { reportId } from "../../report/report-id.ts";
import type { CheckQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import { isOfRows, isWhollyChecked } from "../check-coverage.ts";
import type { Context } from "../context.ts";
import { cellsNamed } from "../evidence/cells-named.ts";
import { wanted } from "../evidence/findings.ts";
import { citeReport } from "../figures/cite.ts";
import { type Draft, join, piece } from "../piece.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { labelOf } from "../wording/phrase.ts";

/** What is asked about one relation. */
type Asked = Pick<CheckQuery, "rows" | "asks"> & { readonly relation: RelationId };

interface Judged {
  readonly report: Report;
  readonly name: string;
  /** What breaks the relation, in the rows that are asked about. */
  readonly findings: readonly Finding[];
  /** What else does not agree. */
  readonly others: number;
  readonly checked: boolean;
}

/** Answers whether one relation holds in reports, and in the rows of them that are asked about: 复议总计和分项加起来一样吗. */
export async function answerRelation(context: Context, reports: readonly Report[], asked: Asked): Promise<Draft> {
  const all = await Promise.all(reports.map((report) => judge(context, report, reports, asked)));
  const pieces = all.map(({ report, name, findings }) =>
    join([
      piece({ findings: findings.map(({ message }) => (reports.length > 1 ? `${name}：${message}` : message)) }),
      cellsNamed(report, findings),
      findings.length === 0 ? piece({ citations: [citeReport(report)] }) : piece({}),
    ]),
  );
  const status = reports.length > 0 ? "answered" : "not_found";
  return { status, ...join([piece({ blocks: told(all, asked) }), ...pieces]) };
}

async function judge(
  context: Context,
  report: Report,
  among: readonly Report[],
  { relation, rows = [] }: Asked,
): Promise<Judged> {
  const all = await context.findingsOf(report);
  const later = reportId(report.agency.id, report.year + 1);
  // A break between two years that are both looked at is told once, of the later one.
  const own = all.filter(({ previousReport }) => previousReport !== report.id || among.every(({ id }) => id !== later));
  const findings = wanted(own, relation).filter((finding) => finding.facts.some((id) => isOfRows(id, rows)));
  const checked =
    relation === inForce.relation
      ? await isHeldToLastYear(context, report, rows)
      : isWhollyChecked(report, relation, rows);
  return {
    report,
    name: reportName(report, nameIn(context.store)),
    findings,
    others: own.length - findings.length,
    checked,
  };
}

/** Are there all figures by which the documents in force are held to those of the year before? */
async function isHeldToLastYear({ store }: Context, report: Report, rows: readonly string[]): Promise<boolean> {
  const previous = await store.read(reportId(report.agency.id, report.year - 1));
  const has = (of: Report | undefined, id: string): boolean =>
    of !== undefined && findFact(of, id)?.cell.state === "number";
  return inForce.rows
    .map((row) => `proactive.${row}`)
    .filter((row) => isOfRows(`${row}.in_force`, rows))
    .every(
      (row) =>
        has(previous, `${row}.in_force`) &&
        ["issued", "repealed", "in_force"].every((column) => has(report, `${row}.${column}`)),
    );
}

/** “行政复议”的“复议诉讼合计”: nothing is said of the rows that are not asked about. */
function subjectOf({ relation, rows = [] }: Asked): string {
  const labels = rows.map((row) => {
    const [total, inForceId] = [`${row}.total`, `${row}.in_force`];
    return `“${findCell(inForceId)?.row.label ?? (isAddendId(total) ? labelOf(total) : row)}”`;
  });
  return `${labels.length > 0 ? `${labels.join("、")}的` : ""}“${relations[relation].name}”`;
}

function told(all: readonly Judged[], asked: Asked): readonly AnswerBlock[] {
  const { relation, asks } = asked;
  const { name, says } = relations[relation];
  const subject = subjectOf(asked);
  const broken = all.filter(({ findings }) => findings.length > 0);
  const open = all.filter(({ checked, findings }) => !checked && findings.length === 0);
  const held = all.filter((one) => !broken.includes(one) && !open.includes(one));
  const amiss = broken.reduce((sum, { findings }) => sum + findings.length, 0);
  const others = all.filter((one) => one.others > 0);
  // Of the first year there is nothing that its documents could be held to.
  const isHeld = held.length > 0 && (open.length === 0 || relation === inForce.relation);
  const verdict =
    broken.length > 0
      ? `${namesOf(broken)}的报告有${amiss}处${subject}不符`
      : held.length > 0
        ? `${namesOf(held)}的报告${subject}未发现不符`
        : `${namesOf(open)}的报告${subject}没法完整核对，核对得了的格子未发现不符`;
  const lead: AnswerBlock = { kind: "lead", text: `${opening(broken.length > 0, isHeld, asks)}${verdict}。` };
  return [
    lead,
    { kind: "text", text: `${name}：${says}。` },
    ...(broken.length + held.length > 0 && open.length > 0
      ? [
          {
            kind: "text",
            text: `没有完整核对的：${namesOf(open)}，因为有的格子没有数字${relation === inForce.relation ? "，或者没有上一年的同一格" : ""}。`,
          } as const,
        ]
      : []),
    ...(others.length > 0
      ? [{ kind: "text", text: `没有问到的勾稽关系，${namesOf(others)}的报告另有不符，这里没有列出。` } as const]
      : []),
  ];
}

/** Of what could not be held against anything neither is said. */
function opening(isBroken: boolean, isHeld: boolean, asks: Asked["asks"]): string {
  if (asks === undefined || !(isBroken || isHeld)) return "";
  return isBroken === (asks === "differs") ? "是，" : "不是，";
}

function namesOf(some: readonly Judged[]): string {
  return some.map(({ name }) => name).join("、");
}
