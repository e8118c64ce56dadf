import type { Word } from "../../../text/segment.ts";
import type { IdleWords } from "../../idle-words.ts";
import { findLeftover, type LeftoverWord } from "../../leftover.ts";
import type { Span } from "../../span.ts";

/** Which characters of a message something has been understood from, and the words that are left. */
export interface Coverage {
  /** By position. */
  readonly covered: readonly boolean[];
  cover(spans: readonly Span[]): void;
  /** The words that nothing accounts for so far. */
  leftover(): readonly LeftoverWord[];
}

/**
 * @param text the normalised message, names masked
 * @param cut cuts it into words; not called when nothing is left
 */
export function createCoverage(text: string, cut: (text: string) => readonly Word[], idle: IdleWords): Coverage {
  const covered: boolean[] = new Array<boolean>(text.length).fill(false);
  let left: readonly LeftoverWord[] | undefined;
  return {
    covered,
    cover: (spans) => {
      for (const { start, end } of spans) {
        for (let at = start; at < end; at++) {
          if (covered[at]) continue;
          covered[at] = true;
          left = undefined;
        }
      }
    },
    leftover: () => {
      left ??= findLeftover(text, covered, cut, idle);
      return left;
    },
  };
}
