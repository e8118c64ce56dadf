import { html, type Markup } from "../../../rendering/markup.ts";
import type { Report } from "../../../report/report.ts";

/** Names the note of some findings, which every cell that they touch shares. */
function noteId(numbers: readonly number[]): string {
  return `note-${numbers.join("-")}`;
}

/**
 * The mark on a cell that findings touch: it opens their text.
 *
 * @param numbers 1-based, as the page lists the findings
 */
export function findingMark(numbers: readonly number[], report: Report): Markup {
  const messages = numbers.map((number) => report.findings[number - 1]?.message ?? "");
  return html`<button type="button" class="finding-mark" popovertarget="${noteId(numbers)}" aria-label="第${numbers.join("、")}条数据提示" title="${messages.join("\n")}">${numbers.join("·")}</button>`;
}

/** The notes that the marks open, one for each set of findings that touch the same cell. */
export function renderFindingNotes(report: Report, sets: readonly (readonly number[])[]): readonly Markup[] {
  const distinct = new Map(sets.filter((numbers) => numbers.length > 0).map((numbers) => [noteId(numbers), numbers]));
  return [...distinct].map(
    ([id, numbers]) =>
      html`<div popover id="${id}" class="finding-note"><ol>${numbers.map(
        (number) => html`<li value="${number}">${report.findings[number - 1]?.message}</li>`,
      )}</ol><p><button type="button" popovertarget="${id}" popovertargetaction="hide">关闭</button></p></div>`,
  );
}
