import { cellsNamedIn } from "../../../answering/evidence/findings.ts";
import { editions, TABLE_IDS } from "../../../form/editions.ts";
import type { Section } from "../../../form/types.ts";
import { html, type Markup, type Piece } from "../../../rendering/markup.ts";
import type { Finding, Report } from "../../../report/report.ts";
import type { Cited } from "./find-cited.ts";
import { renderFindingNotes } from "./finding-notes.ts";
import { findingNumbers, renderFormTable } from "./form-table.ts";

/** Where a report lies: in the store, with addresses of its own, or on this page only. */
export type Whereabouts = "stored" | "draft";

/** Findings that are read in passing; more of them are folded. */
const SHOWN_OPEN = 3;

function markedAt(report: string, fact: string): string {
  return `/reports/${report}?fact=${encodeURIComponent(fact)}#cited`;
}

/** The cells that a finding sets against one another: in this report, and in that of the year before. */
function findingLinks(finding: Finding, { id }: Report, whereabouts: Whereabouts): readonly Markup[] {
  const [own] = cellsNamedIn(finding, id);
  const before = finding.previousReport === id ? undefined : finding.previousReport;
  const [earlier] = before === undefined ? [] : cellsNamedIn(finding, before);
  const here = own === undefined ? undefined : whereabouts === "stored" ? markedAt(id, own) : `#cell-${own}`;
  return [
    ...(here === undefined ? [] : [html` <a href="${here}">看表格</a>`]),
    ...(before === undefined || earlier === undefined
      ? []
      : [html` <a href="${markedAt(before, earlier)}">看上一年的表格</a>`]),
  ];
}

/** What does not add up, one by one; `null` when all does. */
export function renderFindings(report: Report, whereabouts: Whereabouts): Markup | null {
  const { findings } = report;
  if (findings.length === 0) return null;
  const items = findings.map(
    (finding, index) =>
      html`<li id="finding-${index + 1}">${finding.message}${findingLinks(finding, report, whereabouts)}</li>`,
  );
  return html`<section class="findings" aria-labelledby="findings"><details${(whereabouts === "draft" || findings.length <= SHOWN_OPEN) && html` open`}><summary><h2 id="findings">数据提示 ${findings.length} 条</h2></summary><p>下面的数字彼此对不上。这里照报告原样展示，不作改动；表中带号的格子就是所指之处。</p><ol>${items}</ol></details></section>`;
}

export function sectionMarkup(numeral: Section, title: string, body: Piece): Markup {
  return html`<section class="part" aria-labelledby="part-${numeral}"><h2 id="part-${numeral}">${numeral}、${title}</h2>${body}</section>`;
}

const LEGEND = html`<ul class="legend" aria-label="图例"><li><span class="swatch zero">0</span>报告写明为零</li><li><span class="swatch blank">空白</span>印了格子，没有填数</li><li><span class="swatch text">非数字</span>填的是文字</li><li><span class="swatch missing">缺失</span>没有读到，或对不准位置</li><li><span class="swatch found">1</span>涉及第1条数据提示</li></ul>`;

/** The statutory tables as the form lays them out, with what their signs mean. */
export function renderTables(report: Report, cited: Cited): Markup {
  const tables = TABLE_IDS.map((id) => {
    const table = editions[report.edition].tables[id];
    const notes = report.alignments.find((alignment) => alignment.table === id && alignment.certainty !== "certain");
    const remark = notes && html`<p class="alignment">读表说明：${notes.notes.join("；")}</p>`;
    return sectionMarkup(table.section, table.title, html`${renderFormTable(table, report, cited)}${remark}`);
  });
  const sets = report.facts.map((fact) => findingNumbers(report, fact));
  return html`${LEGEND}${tables}${renderFindingNotes(report, sets)}`;
}
