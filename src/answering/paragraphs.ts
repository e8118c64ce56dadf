import type { AnswerBlock } from "./answer.ts";

/** Blocks that hold nothing but a text. */
type Paragraph = Extract<AnswerBlock, { readonly text: string }>;

/**
 * Texts as blocks of one kind.
 *
 * @param texts nothing is said of one that is empty, lacking or `false`
 * @example paragraphs("text", rest > 0 && `另有${rest}份没有列出。`)
 */
export function paragraphs(
  kind: Paragraph["kind"],
  ...texts: readonly (string | false | undefined)[]
): readonly Paragraph[] {
  return texts.flatMap((text) => (text ? [{ kind, text }] : []));
}

/** A list, where there is anything to list. */
export function listOf(items: readonly string[]): readonly AnswerBlock[] {
  return items.length > 0 ? [{ kind: "list", items }] : [];
}
