import type { Block, Document, Grid, GridCell } from "./document.ts";
import { LIMITS, LimitExceeded, slotBudget } from "./limits.ts";
import { carryHeads } from "./pdf/across-pages/carry-heads.ts";
import { joinParagraphs, type Paragraph } from "./pdf/across-pages/join-paragraphs.ts";
import { joinTables } from "./pdf/across-pages/join-tables.ts";
import { type PlacedLine, withoutRunningLines } from "./pdf/across-pages/running-lines.ts";
import { spoilCutRows } from "./pdf/across-pages/spoil-cut-rows.ts";
import { isWholePdf } from "./pdf/is-whole.ts";
import { findOpenTables } from "./pdf/open/open-tables.ts";
import type { PlacedTable } from "./pdf/open/placed-table.ts";
import { openPdf } from "./pdf/open-pdf.ts";
import type { PageContent } from "./pdf/page/geometry.ts";
import { partPages, type RuledOnPage } from "./pdf/part-pages.ts";
import type { FilledCell } from "./pdf/ruled/filled-cell.ts";
import { joinRules } from "./pdf/ruled/join-rules.ts";
import { Refused } from "./unreadable.ts";

/** Something that stands on a page: a line of text, or a table. */
type Element =
  | { readonly kind: "line"; readonly placed: PlacedLine }
  | { readonly kind: "table"; readonly table: PlacedTable };

/** Share of the page's width from which on a level line parts rows. */
const SEPARATOR = 0.4;

/**
 * Reads a PDF with a text layer. Characters are put into the cells that ruling lines make; where there are no lines,
 * into columns by the places where figures stand. All other lines are joined to paragraphs over lines and pages.
 *
 * Lines are 1-based and count one for each paragraph and one for each row of a table, in reading order.
 *
 * @throws LimitExceeded
 * @throws Refused
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  if (!isWholePdf(bytes)) throw new Refused("damaged", "PDF 没有结尾，文件不完整，可能没有下载完");
  const opened = await openPdf(bytes);
  if (opened.kind === "encrypted") throw new Refused("locked", "PDF 有密码");
  if (opened.kind === "broken") throw new Refused("damaged", "PDF 已经损坏");
  const { pages, title } = opened;
  if (pages.every(({ glyphs }) => glyphs.length === 0)) {
    throw new Refused("scanned", "没有文字层，是扫描件，请先识别文字，或换成 Word、网页格式");
  }
  return { format: "pdf", metaTitle: title, blocks: toBlocks(elementsOf(pages)) };
}

function elementsOf(pages: readonly PageContent[]): Element[] {
  const spend = slotBudget();
  const { tables, lines } = partPages(pages, spend);
  const heightAt = (placed: PlacedLine | undefined): number => placed?.line.top ?? Infinity;
  const running = withoutRunningLines(
    spoilCutRows(lines, new Set(withoutRunningLines(lines, pages.length))),
    pages.length,
  );
  const kept = carryHeads(
    running,
    (page) =>
      tables.some((table) => table.page === page && table.top < heightAt(running.find((line) => line.page === page))),
    (page) =>
      tables.some(
        (table) => table.page === page && table.top > heightAt(running.findLast((line) => line.page === page)),
      ),
  );
  const elements = pages.flatMap((content, index) => {
    const page = index + 1;
    const ruled = tables.filter((table) => table.page === page);
    return elementsOfPage(
      content,
      kept.filter((placed) => placed.page === page),
      ruled,
      spend,
    );
  });
  return withWholeTables(elements);
}

/** Makes one table of parts that nothing but the end of a page stands between. */
function withWholeTables(elements: readonly Element[]): Element[] {
  const whole: Element[] = [];
  for (const element of elements) {
    // The end of a page may cut a row so that nothing but its frame is left on one side.
    if (element.kind === "table" && isFrameBefore(element, whole.at(-1))) whole.pop();
    const last = whole.at(-1);
    const isCut =
      last?.kind === "table" && element.kind === "table" && last.table.pages.at(-1) !== element.table.pages[0];
    const table = isCut ? joinTables(last.table, element.table) : undefined;
    if (table) whole[whole.length - 1] = { kind: "table", table };
    else whole.push(element);
  }
  return whole;
}

function isFrameBefore({ table }: Element & { kind: "table" }, last: Element | undefined): boolean {
  if (last?.kind !== "table" || last.table.pages.at(-1) === table.pages[0]) return false;
  return last.table.slots.flat().every((cell) => !cell?.text);
}

/** What stands on one page, from top to bottom; lines between ruled tables may make tables too. */
function elementsOfPage(
  { width, horizontal }: PageContent,
  lines: readonly PlacedLine[],
  ruled: readonly RuledOnPage[],
  spend: (slots: number) => void,
): Element[] {
  const separators = joinRules(horizontal).flatMap(({ at, from, to }) => (to - from > width * SEPARATOR ? [at] : []));
  const elements: Element[] = [];
  const addLines = (between: readonly PlacedLine[]): void => {
    let at = 0;
    const linesUntil = (end: number): void => {
      elements.push(...between.slice(at, end).map((placed): Element => ({ kind: "line", placed })));
    };
    for (const { from, to, slots, shape } of findOpenTables(
      between.map(({ line }) => line),
      separators,
    )) {
      spend(slots.reduce((sum, row) => sum + row.length, 0));
      linesUntil(from);
      const page = between[from]?.page ?? 1;
      elements.push({ kind: "table", table: { slots, xs: null, open: shape, pages: slots.map(() => page) } });
      at = to;
    }
    linesUntil(between.length);
  };
  let rest = lines;
  for (const { top, table } of ruled) {
    addLines(rest.filter(({ line }) => line.top < top));
    rest = rest.filter(({ line }) => line.top >= top);
    elements.push({ kind: "table", table });
  }
  addLines(rest);
  return elements;
}

/** Numbers what stands on the pages with lines, and makes paragraphs of lines that follow one another. */
function toBlocks(elements: readonly Element[]): Block[] {
  const runs: PlacedLine[][] = [[]];
  for (const element of elements) {
    if (element.kind === "table") runs.push([]);
    else runs.at(-1)?.push(element.placed);
  }
  const paragraphs = joinParagraphs(runs);
  const blocks: Block[] = [];
  let line = 0;
  const add = (run: readonly Paragraph[] | undefined): void => {
    for (const { text, page } of run ?? []) {
      line += 1;
      if (blocks.length >= LIMITS.paragraphs) throw new LimitExceeded(`段落超过 ${LIMITS.paragraphs} 个`);
      blocks.push({ kind: "paragraph", text, line, page });
    }
  };
  const tables = elements.flatMap((element) => (element.kind === "table" ? [element.table] : []));
  add(paragraphs[0]);
  tables.forEach((table, index) => {
    blocks.push({ kind: "table", grid: toGrid(table, line + 1) });
    line += table.slots.length;
    add(paragraphs[index + 1]);
  });
  return blocks;
}

function toGrid({ slots, xs, pages }: PlacedTable, firstLine: number): Grid {
  const made = new Map<FilledCell, GridCell>();
  return {
    ...(xs ? { ruled: true } : {}),
    slots: slots.map((row, index) =>
      row.map((filled) => {
        if (!filled) return null;
        const cell = made.get(filled) ?? { text: filled.text, line: firstLine + index, page: pages[index] ?? 1 };
        made.set(filled, cell);
        return cell;
      }),
    ),
  };
}
