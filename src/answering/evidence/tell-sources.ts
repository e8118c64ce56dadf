import { shortened } from "../../text/shortened.ts";
import type { Answer, AnswerBlock, Citation } from "../answer.ts";

/** Fewer places than this are written out under any answer. */
const FOLDED_FROM = 5;
/** Places that are told one by one. */
const TOLD = 40;
/** Characters of a sentence that tell which one it is. */
const QUOTED = 40;

function beginningOf(quote: string): string {
  return shortened(quote.replace(/\s+/g, " ").trim(), QUOTED, "……");
}

/** 第三部分，（一）予以公开，总计（第130行）：0 */
function placeOf({ section, page, row, column, line, quote }: Citation): string {
  const parts = [section === null ? null : `第${section}部分`, page === undefined ? null : `第${page}页`, row, column];
  const place = parts.filter((part) => part !== null && part !== "").join("，");
  const at = line === null || page !== undefined ? "" : `（第${line}行）`;
  return `${place === "" ? "全文" : place}${at}${quote === null || quote.trim() === "" ? "" : `：${beginningOf(quote)}`}`;
}

/** Every place by itself, under the title of its report. */
function placeBlocks(citations: readonly Citation[]): readonly AnswerBlock[] {
  const told = citations.slice(0, TOLD);
  const reports = [...new Set(told.map(({ report }) => report))];
  const lists = reports.flatMap((report): readonly AnswerBlock[] => {
    const own = told.filter((citation) => citation.report === report);
    return [
      { kind: "heading", text: `《${own[0]?.title ?? ""}》` },
      { kind: "list", items: [...new Set(own.map(placeOf))] },
    ];
  });
  const rest = citations.length - told.length;
  return rest > 0 ? [...lists, { kind: "note", text: `另有${rest}处没有逐条列出。` }] : lists;
}

/** What the report says there, word by word; of a cell, where it stands. */
function quoteBlocks(citations: readonly Citation[]): readonly AnswerBlock[] {
  const told = citations.flatMap((citation): AnswerBlock[] => {
    const quote = citation.quote?.replace(/\s+/g, " ").trim() ?? "";
    if (quote === "") return [];
    return citation.column === null
      ? [{ kind: "quote", text: quote }]
      : [{ kind: "text", text: `原表：${placeOf(citation)}` }];
  });
  return told;
}

/** The same answer to whoever asks where it comes from: what it says in one line, then each place instead of the rest. */
export function tellSources(answer: Answer): Answer {
  const { blocks, citations } = answer;
  if (citations.length < FOLDED_FROM) {
    const behind = blocks.findIndex(({ kind }) => kind === "sources");
    const at = behind < 0 ? blocks.length : behind;
    // What the prose says is quoted already where it was asked for.
    const quoted = new Set(blocks.flatMap((block) => (block.kind === "quote" ? [block.text] : [])));
    const added = quoteBlocks(citations).filter((block) => block.kind !== "quote" || !quoted.has(block.text));
    return { ...answer, blocks: blocks.toSpliced(at, 0, ...added) };
  }
  const [lead, ...others] = blocks;
  const kept = others.filter(({ kind }) => kind === "sources" || kind === "warning");
  return { ...answer, blocks: [...(lead ? [lead] : []), ...placeBlocks(citations), ...kept] };
}
