import type { Section } from "../../form/types.ts";
import type { Document } from "../../reading/document.ts";
import type { Passage } from "../../report/report.ts";
import { oncePer } from "../../text/once.ts";
import { type Heading, headingsOf } from "./headings.ts";
import { findSignature, isFooter, isFurniture, isStray, isTitle } from "./page-furniture.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** The prose of a report, each part without its heading; the three tables (sections 二 to 四) are left out. */
export interface Sections {
  /** From the title to section 一. */
  readonly preamble: readonly Passage[];
  readonly 一: readonly Passage[];
  readonly 五: readonly Passage[];
  readonly 六: readonly Passage[];
  /**
   * Whole sentences around and after the tables, where neither 五 nor 六 has a heading: no telling which part they are of.
   */
  readonly rest: readonly Passage[];
  /** After section 六: the signature, the date, stray text. The page's own footer is left out. */
  readonly tail: readonly Passage[];
}

interface Candidate {
  readonly heading: Heading;
  readonly index: number;
  /** Something other than a heading follows: not so in a table of contents. */
  readonly leadsText: boolean;
}

const ORDER: readonly Section[] = ["一", "二", "三", "四", "五", "六"];
/** The sections of the tables. */
const TABLES: readonly Section[] = ["二", "三", "四"];
const WHOLE_SENTENCE = /。\s*$/;
/** More headings than any report has; a file with more of them is not read past this many. */
const MOST_CANDIDATES = 400;

function findCandidates(pieces: readonly Piece[]): Candidate[] {
  const found: Candidate[] = [];
  const headings = headingsOf(pieces);
  headings.forEach((heading, index) => {
    if (!heading || found.length >= MOST_CANDIDATES) return;
    const leadsText = heading.rest !== "" || (index + 1 < pieces.length && headings[index + 1] === undefined);
    found.push({ heading, index, leadsText });
  });
  const numbered = found.some(({ heading }) => heading.strength > 2 && !heading.bracketed);
  return numbered ? found.filter(({ heading }) => !heading.bracketed) : found;
}

function weightOf(candidate: Candidate): number {
  return candidate.heading.strength * 2 + (candidate.leadsText ? 1 : 0);
}

/**
 * The headings that really divide the report: of all lines that might, the sequence in the order of the sections that
 * weighs most. Among equals the later one wins, since a table of contents stands before what it lists.
 */
function chooseHeadings(candidates: readonly Candidate[]): readonly Candidate[] {
  const best: { place: number; weight: number; previous: number }[] = [];
  for (const candidate of candidates) {
    const place = ORDER.indexOf(candidate.heading.section);
    let weight = 0;
    let previous = -1;
    for (const [j, earlier] of best.entries()) {
      if (earlier.place >= place || earlier.weight < weight) continue;
      weight = earlier.weight;
      previous = j;
    }
    best.push({ place, weight: weight + weightOf(candidate), previous });
  }
  let at = best.reduce((top, entry, i) => (entry.weight > (best[top]?.weight ?? 0) ? i : top), 0);
  const chosen: Candidate[] = [];
  for (let candidate = candidates[at]; candidate; candidate = candidates[at]) {
    chosen.unshift(candidate);
    at = best[at]?.previous ?? -1;
  }
  return chosen;
}

function passage({ text, line, page }: Piece): Passage {
  return page === undefined ? { text, line } : { text, line, page };
}

/** Splits what stands after section 六's last sentence from it. */
function splitTail(pieces: readonly Piece[]): { body: readonly Piece[]; tail: readonly Piece[] } {
  const footer = pieces.findIndex((piece) => isFooter(piece.text));
  const within = footer < 0 ? pieces : pieces.slice(0, footer);
  // Figures with strokes between them look like a date.
  const signature = findSignature(within.map(({ text, fromTable }) => ({ text: fromTable ? "" : text })));
  let end = signature < 0 ? within.length : signature;
  while (end > 0 && isStray(within[end - 1]?.text ?? "")) end--;
  return { body: within.slice(0, end), tail: within.slice(end) };
}

/** Divides a report into the parts that hold prose. A part that is not found is empty. */
export const splitSections = oncePer(split);

function split(document: Document): Sections {
  const pieces = piecesOf(document);
  const headings = chooseHeadings(findCandidates(pieces));
  const bodies = new Map<Section, readonly Piece[]>();
  headings.forEach(({ heading, index }, i) => {
    const start = pieces[index];
    const inline = start && heading.rest !== "" ? [{ ...start, text: heading.rest }] : [];
    bodies.set(heading.section, [...inline, ...pieces.slice(index + 1, headings[i + 1]?.index)]);
  });

  const last = headings.at(-1)?.heading;
  const ending = last ? (bodies.get(last.section) ?? []) : [];
  const { body, tail } = splitTail(ending);
  if (last) bodies.set(last.section, body);

  const unheaded = bodies.has("五") || bodies.has("六") ? [] : TABLES.flatMap((section) => bodies.get(section) ?? []);
  const before = pieces.slice(0, headings[0]?.index ?? 0);
  const title = before.findLastIndex((piece) => isTitle(piece.text));
  const prose = (parts: readonly Piece[] | undefined) =>
    (parts ?? []).filter((piece) => !isFurniture(piece.text)).map(passage);
  return {
    preamble: prose(before.slice(title + 1)),
    一: prose(bodies.get("一")),
    五: prose(bodies.get("五")),
    六: prose(bodies.get("六")),
    rest: prose(unheaded.filter(({ text, fromTable }) => !fromTable && WHOLE_SENTENCE.test(text))),
    tail: prose(tail.filter(({ link }) => !link)),
  };
}
