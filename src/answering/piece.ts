import { gather } from "../text/gather.ts";
import type { Intent } from "../understanding/intent.ts";
import type { Answer, AnswerBlock, Citation, Option, Status, Value, WholeTable } from "./answer.ts";
import { paragraphs } from "./paragraphs.ts";
import type { Picture } from "./pictures/picture.ts";

/** A part of an answer: what is said, the figures in it, and what backs them. */
export interface Piece {
  readonly blocks: readonly AnswerBlock[];
  readonly values: readonly Value[];
  readonly citations: readonly Citation[];
  /** Messages of the findings that touch the figures. */
  readonly findings: readonly string[];
}

/** An answer before the sources are put in. */
export interface Draft extends Piece {
  readonly status: Status;
  readonly options?: readonly Option[];
  readonly suggestions?: readonly Option[];
  readonly wholeTable?: WholeTable | undefined;
  readonly picture?: Picture | undefined;
}

const EMPTY: Piece = { blocks: [], values: [], citations: [], findings: [] };

/** Findings that an answer holds; the others are counted. */
const FINDINGS_SHOWN = 12;
/** Of an answer over more reports than these, so that it fits a phone. */
const FINDINGS_OF_MANY = 4;
const FEW_REPORTS = 3;

/** A piece of which only some parts are given. */
export function piece(parts: Partial<Piece>): Piece {
  return { ...EMPTY, ...parts };
}

/** A piece that says no more than one sentence, which leads. */
export function leadPiece(text: string): Piece {
  return piece({ blocks: [{ kind: "lead", text }] });
}

/** Puts pieces one after the other. */
export function join(pieces: readonly Piece[]): Piece {
  return {
    blocks: gather(pieces, ({ blocks }) => blocks),
    values: gather(pieces, ({ values }) => values),
    citations: gather(pieces, ({ citations }) => citations),
    findings: gather(pieces, ({ findings }) => findings),
  };
}

/** Pieces one after the other, as an answer that tells what was asked. */
export function answered(...pieces: readonly Piece[]): Draft {
  return { status: "answered", ...join(pieces) };
}

/** The same, of one that tells what there is not. */
export function notFound(...pieces: readonly Piece[]): Draft {
  return { status: "not_found", ...join(pieces) };
}

/** The evidence of a piece, without what it says: for an answer that says it in its own way. */
export function silent(of: Piece): Piece {
  return { ...of, blocks: [] };
}

function unique<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(keyOf(item)), item] as const)).values()];
}

/** Two figures that are not known for the same reason give it once. */
function withoutRepeats(blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  const repeatable = (block: AnswerBlock) => block.kind === "heading" || block.kind === "lead";
  return blocks.filter(
    (block, index) =>
      repeatable(block) || blocks.findIndex((other) => JSON.stringify(other) === JSON.stringify(block)) === index,
  );
}

function findingBlocks(findings: readonly string[], rest: number): readonly AnswerBlock[] {
  const shown = paragraphs("warning", ...findings);
  return rest > 0 ? [...shown, { kind: "note", text: `另有${rest}处勾稽关系不符，未逐条列出。` }] : shown;
}

/**
 * Makes the answer of a draft: what it says, how the question was understood, the sources, then what contradicts it.
 *
 * @param notes in Chinese: how the question was understood
 */
export function finish(intent: Intent, draft: Draft, notes: readonly string[]): Answer {
  const values = unique(draft.values, ({ report, fact, value, group = null }) => [report, fact, value, group]);
  const citations = unique(draft.citations, (citation) => citation);
  const all = [...new Set(draft.findings)];
  const many = new Set(citations.map(({ report }) => report)).size > FEW_REPORTS;
  const findings = all.slice(0, many ? FINDINGS_OF_MANY : FINDINGS_SHOWN);
  const said = withoutRepeats(draft.blocks.filter(({ kind }) => kind !== "warning"));
  const warned = unique(
    draft.blocks.filter(({ kind }) => kind === "warning"),
    (block) => block,
  ).filter((block) => block.kind !== "warning" || !findings.includes(block.text));
  // What understanding has told, an answer need not tell again.
  const told = draft.blocks.flatMap((block) => (block.kind === "note" ? [block.text] : []));
  const noteBlocks = notes
    .filter((text) => !told.includes(`${text}。`))
    .map((text): AnswerBlock => ({ kind: "note", text }));
  const sources: readonly AnswerBlock[] =
    citations.length > 0 ? [{ kind: "sources", citations: citations.map((_, index) => index) }] : [];
  return {
    status: draft.status,
    intent,
    blocks: [
      ...said.slice(0, 1),
      ...noteBlocks,
      ...said.slice(1),
      ...sources,
      ...warned,
      ...findingBlocks(findings, all.length - findings.length),
    ],
    values,
    citations,
    findings,
    options: draft.options ?? [],
    ...(draft.suggestions && draft.suggestions.length > 0 && { suggestions: draft.suggestions }),
    ...(draft.wholeTable && { wholeTable: draft.wholeTable }),
    ...(draft.picture && { picture: draft.picture }),
  };
}
