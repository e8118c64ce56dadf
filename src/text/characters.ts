/** A digit, full-width or not. */
export const DIGIT = /[\d０-９]/;
export const ONE_DIGIT = /^[\d０-９]$/;
export const DIGITS = /^[\d０-９]+$/;

/** A Chinese character. */
export const HAN = /\p{Script=Han}/u;
/** A word of Chinese: a scan's single stray character is none. */
export const HAN_WORD = /\p{Script=Han}{2}/u;

/** What stands in sentences, and in no cell of a table. */
export const SENTENCE_MARK = /[。；！？]/;

/** All signs of a text: whatever is neither a letter nor a figure. */
export const SIGNS = /[^\p{L}\p{N}]/gu;
