import type { TableId } from "../../../form/types.ts";
import type { Block, Grid } from "../../../reading/document.ts";
import { squash } from "../../../text/normalise.ts";
import { isBlankMark, parseFigure } from "../cells/parse-figure.ts";

/** Heads that stand beside one another on the form, from left to right: how each begins. */
const ORDERS: readonly { readonly table: TableId; readonly heads: readonly string[] }[] = [
  { table: "applications", heads: ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"] },
  { table: "applications", heads: ["自然人", "法人或其他组织"] },
  { table: "review", heads: ["行政复议", "行政诉讼"] },
  { table: "review", heads: ["行政复议", "未经复议直接起诉", "复议后起诉"] },
];
/** The results stand once for each kind of proceeding, whole or broken in two: their upper halves and their lower ones. */
const RESULTS = [
  ["结果维持", "结果纠正", "其他结果", "尚未审结"],
  ["结果", "结果", "其他", "尚未"],
  ["维持", "纠正", "结果", "审结"],
] as const;
const SHORTEST_PART = 2;
const LEGAL_PERSONS: readonly string[] = ["商业企业", "科研机构", "社会公益组织", "法律服务机构"];
/** A head of many tables: it is the one of applicants only beside another of them. */
const COMMON = "其他";

/**
 * The tables of which a line of the file has heads in another order than the form's, or a piece of them: no order is to be
 * supposed for those, however little of their heads can be read.
 */
export function disorderedHeads(blocks: readonly Block[]): ReadonlySet<TableId> {
  const found = new Set<TableId>();
  const stacked: string[] = [];
  for (const words of linesOf(blocks)) {
    for (const { table, heads } of ORDERS) {
      if (isDisordered(placesOf(words, heads)) || isParted(words, heads)) found.add(table);
    }
    if (RESULTS.some((results) => areDisordered(words, results))) found.add("review");
    const [only, another] = words.filter((word) => word !== "");
    if (only !== undefined && another === undefined) stacked.push(only);
  }
  for (const { table, heads } of ORDERS) {
    const isHead = (word: string | undefined): boolean =>
      word !== undefined && word !== COMMON && heads.indexOf(word) > 0;
    const whole = stacked.filter((word, at) =>
      word === COMMON && heads.includes(COMMON)
        ? isHead(stacked[at - 1]) || isHead(stacked[at + 1])
        : heads.includes(word),
    );
    const places = whole.filter((word, at) => word !== whole[at - 1]).map((word) => heads.indexOf(word));
    if (new Set(places).size === places.length && isDisordered(places)) found.add(table);
    // A head may be written again for every slot that it covers, and on every page.
    const pieces = stacked.filter((word) => word !== COMMON);
    if (isDisordered([...new Set(placesOf(pieces, heads))])) found.add(table);
  }
  if (stacked.some((word, at) => isOutOfPlace(word, stacked[at - 1], RESULTS[0]))) found.add("review");
  return found;
}

function linesOf(blocks: readonly Block[]): readonly (readonly string[])[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [wordsOf(block.text.split(/\s+/))];
    const { slots } = block.grid;
    const own = slots.map((row) => wordsOf([...new Set(row)].map((cell) => cell?.text ?? "")));
    return [...own, ...slots.slice(1).flatMap((row, y) => [joined(slots[y] ?? [], row)])];
  });
}

/** Heads that a file has broken over two rows. */
function joined(upper: Grid["slots"][number], lower: Grid["slots"][number]): readonly string[] {
  if (upper.some((cell) => cell !== null && lower.includes(cell))) return [];
  const [above, below] = [upper, lower].map((row) =>
    wordsOf(row.map((cell) => cell?.text ?? "")).some((word) => word !== ""),
  );
  return above && below ? wordsOf(upper.map((cell, x) => (cell?.text ?? "") + (lower[x]?.text ?? ""))) : [];
}

/** The words of a line of nothing else, and its gaps. */
function wordsOf(texts: readonly string[]): readonly string[] {
  const words = texts.map(squash);
  return words.some((word) => word !== "" && (parseFigure(word) || isBlankMark(word))) ? [] : words;
}

function placesOf(words: readonly string[], heads: readonly string[]): readonly number[] {
  // Columns as narrow as a character have nothing but the first ones of their heads side by side.
  const written = words.filter((word) => word !== "");
  const shortest = written.length > 1 && written.every((word) => word.length === 1) ? 1 : SHORTEST_PART;
  return words.flatMap((word) => {
    const own = heads.flatMap((head, at) => (word.length >= shortest && head.startsWith(word) ? [at] : []));
    return own.length === 1 ? own : [];
  });
}

/** Are two results neighbours that are none on the form, nor the last of one kind of proceeding and the first of the next? */
function isOutOfPlace(word: string, before: string | undefined, results: readonly string[]): boolean {
  const [place, last] = [results.indexOf(word), results.indexOf(before ?? "")];
  return place >= 0 && last >= 0 && place !== last && place !== (last + 1) % results.length;
}

/** Do more words stand between two kinds of legal persons than on the form? They stand side by side there. */
function isParted(words: readonly string[], heads: readonly string[]): boolean {
  let last: { readonly at: number; readonly place: number } | undefined;
  for (const [at, word] of words.entries()) {
    const [place] = placesOf([word], heads);
    if (place === undefined || !LEGAL_PERSONS.includes(heads[place] ?? "")) continue;
    if (last && place > last.place && at - last.at > place - last.place) return true;
    last = { at, place };
  }
  return false;
}

function isDisordered(places: readonly number[]): boolean {
  return places.some((place, at) => place < (places[at - 1] ?? 0));
}

/** Do the results begin anew more often than there are blocks of them? */
function areDisordered(words: readonly string[], results: readonly string[]): boolean {
  const own = words.filter((word) => results.includes(word));
  const [, , , last] = results;
  const blocks = own.filter((word) => word === last).length;
  if (blocks === 0 || own.length !== blocks * results.length) return false;
  return own.some((word, at) => word !== results[at % results.length]);
}
