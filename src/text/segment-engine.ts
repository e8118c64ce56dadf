/** What a library for segmentation is asked for. Digits stay together, and words that no dictionary has are guessed. */
export interface Engine {
  readonly insert: (words: readonly string[]) => void;
  readonly tag: (text: string) => readonly { readonly word: string; readonly tag: string }[];
}

/** How an engine is opened: it throws when its native build is not there, and loads the dictionary when first used. */
export type OpenEngine = (require: Require) => Engine;
export type Require = (module: string) => unknown;
