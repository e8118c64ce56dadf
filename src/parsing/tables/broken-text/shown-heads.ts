import { editions } from "../../../form/editions.ts";
import { squash } from "../../../text/normalise.ts";
import { LEGAL_PERSONS_HEADS } from "../labels/wordings.ts";
import { countMet, type LabelPattern, labelPattern, meet, NOTHING_MET } from "./label-likeness.ts";

/** How like its head the words over a column are at least, and how much less like any other. */
const LEAST_LIKE = 0.5;
const LEAST_MARGIN = 0.2;
/** Of one column the words may be lost: it is the one that is left. */
const MOST_LOST = 1;

const HEADS = editions["2021"].tables.applications.columns.map(({ label }) => label);
const PATTERNS = HEADS.map(labelPattern);

/** The heads of section 三, from left to right. */
export const FORM_HEADS: readonly string[] = HEADS;

/**
 * Do the words over the columns show that these stand in the order of the form, though characters of them are wrong or
 * lost? What stands over a column must be like its head, and like no other.
 *
 * @param columns of each the pieces that stand over it, from the top
 */
export function showForm(columns: readonly (readonly string[])[]): boolean {
  if (columns.length !== HEADS.length) return false;
  const told = columns.map((pieces, at) => {
    const likenesses = PATTERNS.map((pattern) => likeness(pieces, pattern));
    const own = likenesses[at] ?? 0;
    const other = Math.max(...likenesses.filter((_, x) => x !== at));
    if (own >= LEAST_LIKE && own - other >= LEAST_MARGIN) return "own";
    return other >= LEAST_LIKE ? "other" : "lost";
  });
  return !told.includes("other") && told.filter((each) => each === "lost").length <= MOST_LOST;
}

/** Of all characters of the heads so many are found in the order of the form, and so many fewer in any other. */
const LEAST_FOUND = 0.8;
const LEAST_AHEAD = 1;
const LEAST_OTHER = 2;
/** So much of a word makes it the head over all legal persons: its 其他 is no column's. */
const LEAST_GROUP = 5;
const GROUP = labelPattern(LEGAL_PERSONS_HEADS[0] ?? "");

/**
 * Do the words of heads that are broken over lines stand in the order of the form? Told by the lines, each of which has a
 * piece of several heads from left to right, or by all of them, where one head follows another: so many of their
 * characters are found in that order, and clearly fewer in any other one.
 */
export function tellOrder(lines: readonly (readonly string[])[]): "form" | "other" | "open" {
  const texts = lines.map((words) =>
    words
      .map(squash)
      .filter((word) => !isGroup(word))
      .join(""),
  );
  const orders = headOrders();
  const least = LEAST_FOUND * (orders[0]?.length ?? 0);
  const told = [texts, [texts.join("")]].map((own) => {
    const found = orders.map((order) => foundIn(own, order));
    const [form = 0] = found;
    // The first orders have the legal persons as on the form, wherever the total stands.
    const persons = Math.max(...found.slice(0, TOTAL_PLACES));
    const exchanged = Math.max(...found.slice(TOTAL_PLACES));
    if (Math.max(persons, exchanged) < least) return "open";
    if (exchanged - persons >= LEAST_OTHER) return "other";
    return form - Math.max(...found.slice(1)) >= LEAST_AHEAD ? "form" : "open";
  });
  return told.includes("other") ? "other" : told.includes("form") ? "form" : "open";
}

function isGroup(word: string): boolean {
  return word.length <= GROUP.length + 2 && countMet(meet(NOTHING_MET, word, GROUP), GROUP) >= LEAST_GROUP;
}

function foundIn(texts: readonly string[], order: LabelPattern): number {
  return texts.reduce((all, text) => all + countMet(meet(NOTHING_MET, text, order), order), 0);
}

let made: readonly LabelPattern[] | undefined;

/**
 * All orders in which heads may be printed, the form's first: legal persons in any, the total behind them or in front.
 * They are hundreds, made when the first table wants them.
 */
function headOrders(): readonly LabelPattern[] {
  made ??= ordersOf(HEADS).map((heads) => labelPattern(heads.join("")));
  return made;
}

const TOTAL_PLACES = 3;

function ordersOf(heads: readonly string[]): readonly (readonly string[])[] {
  const [natural = "", ...rest] = heads;
  const total = rest.at(-1) ?? "";
  return permutations(rest.slice(0, -1)).flatMap((persons) => [
    [natural, ...persons, total],
    [total, natural, ...persons],
    [...persons, natural, total],
  ]);
}

function permutations(all: readonly string[]): readonly (readonly string[])[] {
  if (all.length < 2) return [all];
  return all.flatMap((first, at) => permutations(all.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

/** Do two columns stand in each other's place, as the words over them show? */
export function showExchange(columns: readonly (readonly string[])[]): boolean {
  const likest = columns.map((pieces) => {
    const likenesses = PATTERNS.map((pattern) => likeness(pieces, pattern));
    const best = Math.max(...likenesses);
    const [, second = 0] = likenesses.toSorted((one, other) => other - one);
    return best >= LEAST_LIKE && best - second >= LEAST_MARGIN ? likenesses.indexOf(best) : undefined;
  });
  return likest.some((head, at) => head !== undefined && head !== at && likest[head] === at);
}

/** 1 for a head that stands there whole and alone, perhaps below those of groups. */
function likeness(pieces: readonly string[], pattern: LabelPattern): number {
  const likenesses = pieces.map((_, from) => {
    const text = squash(pieces.slice(from).join(""));
    return (2 * countMet(meet(NOTHING_MET, text, pattern), pattern)) / (text.length + pattern.length);
  });
  return Math.max(0, ...likenesses);
}
