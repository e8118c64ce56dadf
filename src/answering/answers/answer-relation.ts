import { inForce, type RelationId, relations } from "../../form/relations.ts";
import type { Finding, Report } from "../../report/report.ts";
import { reportId } from "../../report/report-id.ts";
import type { CheckQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import { isOfRows, isWhollyChecked } from "../check-coverage.ts";
import type { Context } from "../context.ts";
import { bothSides } from "../evidence/both-sides.ts";
import { cellsNamed } from "../evidence/cells-named.ts";
import { wanted, yesOrNo } from "../evidence/findings.ts";
import { isHeldToLastYear } from "../evidence/held-to-last-year.ts";
import { citeReport } from "../figures/cite.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, piece } from "../piece.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { subjectOf } from "./relation-subject.ts";

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
  const sides = all.map(({ report, name }) => {
    const both = bothSides([report], asked.relation, asked.rows ?? []);
    return reports.length > 1 ? { ...both, blocks: both.blocks.map((block) => ofReport(block, name)) } : both;
  });
  const [lead, rest] = [told(all, asked).slice(0, 1), told(all, asked).slice(1)];
  const status = reports.length > 0 ? "answered" : "not_found";
  return { status, ...join([piece({ blocks: lead }), ...sides, piece({ blocks: rest }), ...pieces]) };
}

function ofReport(block: AnswerBlock, name: string): AnswerBlock {
  return block.kind === "text" ? { ...block, text: `${name}：${block.text}` } : block;
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
  const findings = wanted(own, { relation }).filter((finding) => finding.facts.some((id) => isOfRows(id, rows)));
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
    ...paragraphs("text", others.length > 0 && `没有问到的勾稽关系，${namesOf(others)}的报告另有不符，这里没有列出。`),
  ];
}

/** Of what could not be held against anything neither is said. */
function opening(isBroken: boolean, isHeld: boolean, asks: Asked["asks"]): string {
  if (asks === undefined || !(isBroken || isHeld)) return "";
  return yesOrNo(asks, isBroken);
}

function namesOf(some: readonly Judged[]): string {
  return some.map(({ name }) => name).join("、");
}
