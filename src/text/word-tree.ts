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

/** Slots for each node: a small table stays near the processor. */
const SLOTS_A_NODE = 1.5;
/** A slot holds a node, a character and the node behind it. */
const A_SLOT = 3;
/** Behind no node. */
const FREE = -1;

/** Plants the tree. */
export function createWordTree(words: Iterable<string>): WordTree {
  const nodes: Map<number, number>[] = [new Map()];
  const wholes: number[] = [];
  for (const word of words) {
    let node = ROOT;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      const known = nodes[node]?.get(code);
      const next = known ?? nodes.push(new Map()) - 1;
      nodes[node]?.set(code, next);
      node = next;
    }
    wholes.push(node);
  }
  const ends = new Uint8Array(nodes.length);
  for (const node of wholes) ends[node] = 1;
  const slots = 2 ** Math.ceil(Math.log2(nodes.length * SLOTS_A_NODE));
  const last = slots - 1;
  const table = new Int32Array(slots * A_SLOT).fill(FREE);
  const firstSlot = (node: number, code: number): number =>
    (Math.imul(Math.imul(node, 0x9e3779b1) ^ code, 0x85ebca6b) >>> 8) & last;
  for (const [node, branches] of nodes.entries()) {
    for (const [code, next] of branches) {
      let slot = firstSlot(node, code);
      while (table[slot * A_SLOT + 2] !== FREE) slot = (slot + 1) & last;
      table.set([node, code, next], slot * A_SLOT);
    }
  }

  function step(node: number, code: number): number {
    for (let slot = firstSlot(node, code); ; slot = (slot + 1) & last) {
      const at = slot * A_SLOT;
      const next = table[at + 2] ?? FREE;
      if (next === FREE) return NO_NODE;
      if (table[at + 1] === code && table[at] === node) return next;
    }
  }

  function nodeOf(text: string): number {
    let node = ROOT;
    for (let at = 0; at < text.length && node !== NO_NODE; at++) node = step(node, text.charCodeAt(at));
    return node;
  }

  const isEnd = (node: number): boolean => ends[node] === 1;
  return { size: nodes.length, step, nodeOf, isEnd, has: (text) => isEnd(nodeOf(text)) };
}
