import { GROUPS } from "../../../form/applications.ts";
import { TABLE_IDS } from "../../../form/editions.ts";
import { squash } from "../../../text/normalise.ts";
import { headSpellings } from "../labels/head-spellings.ts";
import { labelCore } from "../labels/label-core.ts";
import { type RowMeaning, rowMatch } from "../labels/row-meanings.ts";
import { ARTICLE_20 } from "../rows/article-20.ts";
import { coreOf, type Piece } from "./text-pieces.ts";

/** A label or a head of the form, put together from its pieces; or a piece that says nothing we know. */
export interface Word {
  readonly pieces: readonly Piece[];
  readonly isKnown: boolean;
  /** The row that it names. */
  readonly row?: RowMeaning & { kind: "row" };
}

const MOST_PIECES = 12;
/** More pieces than any head and the labels after it. */
const MOST_WORDS = 120;
/** How dear it is to leave a character unexplained, to pass over a piece of a group's heading, to put two pieces together. */
const COSTS = { unknown: 10, debris: 3, join: 1 } as const;
const HEADS = new Set(TABLE_IDS.flatMap((table) => headSpellings(table).flatMap(({ cores }) => cores)));
const GROUP_CORES = Object.values(GROUPS).map(labelCore);
const REMARK = /^\(?本列数据的勾稽关系为.*之和\)?$/;

/** The row that pieces name together, each character of it; `undefined` when they name none. */
export function rowOf(pieces: readonly Piece[]): (RowMeaning & { kind: "row" }) | undefined {
  if (endsInNumber(pieces)) return undefined;
  const match = rowMatch(coreOf(pieces));
  return match?.how === "exact" && match.meaning.kind === "row" ? match.meaning : undefined;
}

/** The number of an item begins a label: behind the words of one it is the next one's. */
function endsInNumber(pieces: readonly Piece[]): boolean {
  return pieces.length > 1 && ITEM_NUMBER.test(pieces.at(-1)?.text ?? "");
}

const ITEM_NUMBER = /^(?:[（(][一二三四五六七\d]{1,2}[）)]|[一二三四\d]{1,2}[.．、])$/;

/** Could it be a part of a group's heading, which stands beside several rows and is broken over their lines? */
export function isDebris(piece: Piece): boolean {
  const core = coreOf([piece]);
  return core !== "" && GROUP_CORES.some((group) => group.includes(core));
}

/** Puts pieces together to words of the form, with as little as possible left over. */
export function wholeWords(pieces: readonly Piece[]): readonly Word[] {
  if (pieces.length > MOST_WORDS) return pieces.map((piece) => ({ pieces: [piece], isKnown: false }));
  const best: { readonly cost: number; readonly words: readonly Word[] }[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= pieces.length; end++) {
    for (let start = Math.max(0, end - MOST_PIECES); start < end; start++) {
      const before = best[start];
      const own = before && wordOf(pieces.slice(start, end));
      if (!own) continue;
      const cost = before.cost + own.cost;
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY))
        best[end] = { cost, words: [...before.words, ...own.words] };
    }
  }
  return best.at(-1)?.words ?? [];
}

function wordOf(pieces: readonly Piece[]): { readonly cost: number; readonly words: readonly Word[] } | undefined {
  const joins = (pieces.length - 1) * COSTS.join;
  const known = knownWord(pieces);
  if (known) return { cost: joins, words: [known] };
  const [first] = pieces;
  if (pieces.length === 1 && first) {
    if (isDebris(first)) return { cost: COSTS.debris, words: [] };
    const length = Math.max(1, coreOf(pieces).length);
    return { cost: length * COSTS.unknown, words: [{ pieces, isKnown: false }] };
  }
  const own = pieces.filter((piece) => !isDebris(piece));
  const word = own.length > 1 && own.length < pieces.length && own[0] === first ? knownWord(own) : undefined;
  return word && { cost: joins + (pieces.length - own.length) * COSTS.debris, words: [word] };
}

function knownWord(pieces: readonly Piece[]): Word | undefined {
  const core = coreOf(pieces);
  if (core === "" || endsInNumber(pieces)) return undefined;
  const match = rowMatch(core);
  if (match?.how === "exact") {
    return match.meaning.kind === "row" ? { pieces, isKnown: true, row: match.meaning } : { pieces, isKnown: true };
  }
  if (HEADS.has(core)) return { pieces, isKnown: true };
  const text = squash(pieces.map((piece) => piece.text).join(""));
  return ARTICLE_20.test(text) && /项$/.test(text)
    ? { pieces, isKnown: true }
    : REMARK.test(text)
      ? { pieces, isKnown: true }
      : undefined;
}
