/** Words by their characters: one walk along a text tells which of them begin at a place. */
export interface WordTree {
  /** How many nodes there are; each is told by a number below it. */
  readonly size: number;
  /** The node behind another one by a character (`charCodeAt`); `NO_NODE` where no word goes on so. */
  step(node: number, code: number): number;
  /** The node at which a text ends that a word begins with; `NO_NODE` where none does. */
  nodeOf(text: string): number;
  /** Does a word end at this node? */
  isEnd(node: number): boolean;
  /** Is this one of the words? */
  has(text: string): boolean;
}

/** Where every word begins. */
export const ROOT = 0;
export const NO_NODE = -1;

/** Among so few branches one after another is looked at; among more, the middle one first. */
const FEW = 8;

/** Nodes by the order in which they are met, those of shorter texts first: the branches of a node follow one another. */
interface Nodes {
  /** The first branch of each node, and behind them all the number of nodes. */
  readonly first: Uint32Array;
  /** The character that leads to each node; those of one node's branches ascend. */
  readonly label: Uint16Array;
  /** 1 where a word ends. */
  readonly ends: Uint8Array;
}

/** Plants the tree: small tables, of which the beginnings of all words stay near the processor. */
export function createWordTree(words: Iterable<string>): WordTree {
  const { first, label, ends } = plant([...new Set(words)].sort());
  const roots = label.subarray(1, first[1]);
  /** Most characters of a text begin no word: the first step is told without a search. */
  const [least = 0, most = -1] = [roots[0], roots.at(-1)];
  const begins = new Int32Array(most - least + 1).fill(NO_NODE);
  for (const [at, code] of roots.entries()) begins[code - least] = at + 1;

  function step(node: number, code: number): number {
    if (node === ROOT) return begins[code - least] ?? NO_NODE;
    let low = first[node] ?? 0;
    let high = first[node + 1] ?? 0;
    while (high - low > FEW) {
      const middle = (low + high) >>> 1;
      if ((label[middle] ?? 0) <= code) low = middle;
      else high = middle;
    }
    for (; low < high; low++) if (label[low] === code) return low;
    return NO_NODE;
  }

  function nodeOf(text: string): number {
    let node = ROOT;
    for (let at = 0; at < text.length && node !== NO_NODE; at++) node = step(node, text.charCodeAt(at));
    return node;
  }

  const isEnd = (node: number): boolean => ends[node] === 1;
  return { size: label.length, step, nodeOf, isEnd, has: (text) => isEnd(nodeOf(text)) };
}

/** @param sorted by their characters' codes, each once */
function plant(sorted: readonly string[]): Nodes {
  const first: number[] = [];
  const label = [0];
  const ends: number[] = [];
  /** The words that begin with a node's text lie side by side. */
  let level = [{ from: 0, to: sorted.length }];
  for (let depth = 0; level.length > 0; depth++) {
    const next: typeof level = [];
    for (const { from, to } of level) {
      const isWord = sorted[from]?.length === depth;
      ends.push(isWord ? 1 : 0);
      first.push(label.length);
      for (let at = isWord ? from + 1 : from; at < to; ) {
        const code = sorted[at]?.charCodeAt(depth) ?? 0;
        const begin = at;
        while (at < to && sorted[at]?.charCodeAt(depth) === code) at++;
        label.push(code);
        next.push({ from: begin, to: at });
      }
    }
    level = next;
  }
  first.push(label.length);
  return { first: Uint32Array.from(first), label: Uint16Array.from(label), ends: Uint8Array.from(ends) };
}
