import type { Answer, AnswerBlock } from "../../src/answering/answer.ts";

/** Answers whose numbers are no figures of a report: telephones, articles of the 条例, counts of the catalogue. */
const OF_ANOTHER_KIND: ReadonlySet<string> = new Set(["contact", "definition", "catalogue", "help"]);

/** What asserts something. Warnings, notes and quotations are themselves what backs a number. */
function assertedIn(block: AnswerBlock): readonly string[] {
  switch (block.kind) {
    case "lead":
    case "text":
    case "heading":
      return [block.text];
    case "list":
      return block.items;
    case "table":
      return [...block.head, ...block.rows.flat()];
    case "quote":
    case "warning":
    case "note":
    case "sources":
      return [];
  }
}

function backingIn(block: AnswerBlock): readonly string[] {
  return block.kind === "quote" || block.kind === "warning" || block.kind === "note" ? [block.text] : [];
}

/** Numbers that order or date things, count reports, cells and findings, or are a limit of ours. */
const NOT_FIGURES =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}月(?:\d{1,2}日)?|连续\d+年|第\d+[行页章节条项款名位个]?|[前后近]\d+|(?:19[89]|20[0-4])\d(?:年度?)?|(?<![\d.])\d{1,2}\.(?=[^\d\s])|\d+(?:(?:个(?:机关|单位)|家单位)|[份处])|格子有\d+个|〔\d+〕\d+号|不足\d+件/g;

function numbersIn(text: string): string[] {
  return text.replace(NOT_FIGURES, " ").match(/(?<![\w.])\d+(?:\.\d+)?%?/g) ?? [];
}

/** How many of a value are set against one another; beyond it only what stands there by itself counts. */
const MOST_PAIRED = 60;

/** Everything that can be had from the values by one plain step: a sum, a difference, a share, a change in percent. */
function derivedFrom(values: readonly number[]): number[] {
  const derived = [values.length, values.reduce((sum, value) => sum + value, 0)];
  const paired = values.slice(0, MOST_PAIRED);
  for (const a of paired) {
    for (const b of paired) {
      derived.push(Math.abs(a - b), a + b);
      if (b !== 0) derived.push((a / b) * 100, Math.abs((a - b) / b) * 100, a / b);
    }
  }
  return derived;
}

/** Numbers of an answer's text that neither its values nor its citations, findings or notes back. */
export function unbacked(question: string, answer: Answer): string[] {
  if (answer.status !== "answered" || OF_ANOTHER_KIND.has(answer.intent)) return [];
  const values = answer.values.map(({ value }) => value);
  const words = [
    question,
    ...answer.citations.flatMap(({ quote, row, column, title }) =>
      [quote, row, column, title].filter((x) => x !== null),
    ),
    ...answer.findings,
    ...answer.blocks.flatMap(backingIn),
    ...answer.options.flatMap(({ label, question: asked }) => [label, asked]),
  ];
  const counts = [0, new Set(answer.values.map(({ report }) => report)).size, answer.findings.length];
  const backed = [
    ...words.flatMap((text) => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)),
    ...values.map(Math.abs),
    ...counts,
    ...derivedFrom(values),
  ];
  return answer.blocks
    .flatMap(assertedIn)
    .flatMap(numbersIn)
    .filter((text) => {
      // Shares are rounded, each by itself: the last digit may be one off.
      const decimals = text.replace("%", "").split(".")[1]?.length ?? 0;
      // A share of 16.0% is written 16%.
      const slack = text.endsWith("%") ? 0.1 : decimals > 0 ? 10 ** -decimals : 0;
      const said = Number(text.replace("%", ""));
      return !backed.some((number) => Math.abs(said - number) <= slack + 1e-9);
    });
}
