import type { Answer, AnswerBlock } from "../answering/answer.ts";
import { reportName } from "../answering/wording/names.ts";
import { editions } from "../form/editions.ts";
import { displayName } from "../report/agency.ts";
import type { Finding, Report } from "../report/report.ts";
import { unreadCells } from "../report/unread-cells.ts";
import { countCells } from "./count-cells.ts";

/** Findings told one by one; a report that breaks more is told their number. */
const FINDINGS_TOLD = 20;

/** What was done with a report that a person sent. */
export type Deed = "checked" | "added" | "updated" | "unchanged";

const DEEDS: { readonly [D in Deed]: string } = {
  checked: "这是发布前的核对，没有入库。",
  added: "已收入库中，现在就可以提问。",
  updated: "已作为更正后的报告收入库中，从前的一份仍保留。",
  unchanged: "库中已有同一份文件，没有变动。",
};

/**
 * Tells a person what was read of a file, what could not be, and what does not add up.
 *
 * @param doubt why it may not be a correction of what it was put over
 */
export function describeReading(report: Report, findings: readonly Finding[], deed: Deed, doubt?: string): Answer {
  const { read, blank } = countCells(report);
  const unread = unreadCells(report);
  const told = findings.slice(0, FINDINGS_TOLD).map(({ message }) => message);
  const verdict =
    findings.length > 0
      ? `有${findings.length}处数据出入`
      : unread.length > 0
        ? "读出的数据相符，没有读出的未能核对"
        : "数据相符，没有发现出入";
  const blocks: readonly AnswerBlock[] = [
    { kind: "lead", text: `${reportName(report, displayName)}的报告：${verdict}。` },
    {
      kind: "text",
      text: `《${report.title}》，按${report.edition}年版格式（${editions[report.edition].source}）读出${read}格，空白${blank}格。`,
    },
    ...(unread.length > 0
      ? ([
          { kind: "text", text: "没有读成数字的：" },
          { kind: "list", items: unread.map(({ message }) => message) },
        ] as const)
      : []),
    ...told.map((text): AnswerBlock => ({ kind: "warning", text })),
    ...(findings.length > told.length
      ? [{ kind: "note", text: `另有${findings.length - told.length}处出入，未逐条列出。` } as const]
      : []),
    ...(doubt === undefined ? [] : [{ kind: "warning", text: `${doubt}。` } as const]),
    { kind: "note", text: DEEDS[deed] },
    ...(deed === "checked" ? [] : [{ kind: "sources", citations: [0] } as const]),
  ];
  const whole = { section: null, row: null, column: null, quote: null, line: null, fact: null };
  return {
    status: "answered",
    intent: "check",
    blocks,
    values: [],
    citations: deed === "checked" ? [] : [{ report: report.id, title: report.title, ...whole }],
    findings: told,
    options: [],
  };
}

/** Tells a person why a file gave no report. */
export function describeRefusal(name: string, reason: string): Answer {
  const blocks: readonly AnswerBlock[] = [
    { kind: "lead", text: `“${name}”没有读成报告：${reason}。` },
    { kind: "note", text: "没有存下任何内容。" },
  ];
  return { status: "not_found", intent: "check", blocks, values: [], citations: [], findings: [], options: [] };
}
