import { type CellFactId, findCell, isCellFactId } from "../form/facts.ts";
import type { EditionId } from "../form/types.ts";
import type { Fact } from "./report.ts";

/** Facts by id, for looking up the cells that a relation speaks of. */
export type FactIndex = Pick<ReadonlyMap<string, Fact>, "get">;

/** The cells alone, wherever they are looked up. */
export interface CellIndex {
  get(id: string): Pick<Fact, "cell"> | undefined;
}

/** One cell in a relation: a blank counts as 0, but leaves the relation open. */
export interface Term {
  readonly id: CellFactId;
  readonly value: number;
  readonly isBlank: boolean;
}

/** Facts by their ids. */
export function indexFacts(facts: readonly Fact[]): FactIndex {
  const index = new Map<string, Fact>();
  for (const fact of facts) index.set(fact.id, fact);
  return index;
}

/**
 * The cells of one side of a relation.
 *
 * @returns `undefined` when one of them is missing, holds words, or is not in the report: nothing can be said then
 */
export function termsOf(index: CellIndex, ids: readonly string[]): readonly Term[] | undefined {
  const terms: Term[] = [];
  for (const id of ids) {
    const cell = index.get(id)?.cell;
    if (!isCellFactId(id) || !cell || cell.state === "missing" || cell.state === "text") return undefined;
    terms.push({ id, value: cell.state === "number" ? cell.value : 0, isBlank: cell.state === "blank" });
  }
  return terms;
}

/**
 * Are both sides of a relation filled with whole numbers, and equal? Nearly every relation of nearly every report is
 * told by this alone not to be broken.
 */
export function areEqual(index: FactIndex, left: readonly string[], right: readonly string[]): boolean {
  const leftSum = wholeSum(index, left);
  return Number.isSafeInteger(leftSum) && leftSum === wholeSum(index, right);
}

/** `NaN` when a cell holds no number. */
function wholeSum(index: FactIndex, ids: readonly string[]): number {
  let sum = 0;
  for (const id of ids) {
    const cell = index.get(id)?.cell;
    sum += cell?.state === "number" ? cell.value : Number.NaN;
  }
  return sum;
}

/** The sum of some cells, exact for the decimals that reports print. */
export function sumOf(terms: readonly Term[]): number {
  let sum = 0;
  for (const { value } of terms) sum += value;
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(8));
}

/**
 * Is a relation between its two sides broken? A blank may stand for any figure, so it leaves the relation open; but it
 * makes no side smaller, so a side without a blank that is already exceeded is broken whatever the blanks stand for.
 */
export function isBroken(left: readonly Term[], right: readonly Term[]): boolean {
  const [isLeftOpen, isRightOpen] = [left, right].map((side) => side.some(({ isBlank }) => isBlank));
  const [leftSum, rightSum] = [sumOf(left), sumOf(right)];
  return (leftSum > rightSum && !isRightOpen) || (rightSum > leftSum && !isLeftOpen);
}

/** The row's label as printed, without the explanation in brackets at its end, ready to stand in quotation marks. */
export function rowLabel(id: CellFactId, edition: EditionId): string {
  const label = findCell(id, edition)?.row.label ?? id;
  return label
    .replace(/（(?!单位)[^（）]{8,}）$/, "")
    .replaceAll("“", "‘")
    .replaceAll("”", "’");
}

/** Lists the cells that are not 0 as 标签 + figure; all zero says so. */
export function listTerms(terms: readonly Term[], labelOf: (id: CellFactId) => string): string {
  const shown = terms.filter(({ value }) => value !== 0);
  return shown.length === 0 ? "各格均为0" : shown.map(({ id, value }) => `“${labelOf(id)}”${value}`).join(" + ");
}
