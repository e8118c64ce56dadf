import { loadLanguage } from "../../src/understanding/language.ts";

/** The project's `intents/`, loaded once for all test files of a process: it takes longer than most files' tests. */
export const LANGUAGE = loadLanguage("intents");

/** What the themes of `intents/rewordings/` make of a text. */
export const reworded = LANGUAGE.rewordings.by;
