import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { normalise } from "../../text/normalise.ts";
import { DataFileError, readDataFile } from "../lexicon/read-data-file.ts";
import { type Reword, type Rewording, themeSchema } from "./rewording.ts";
import { definitions, findClassIn } from "./word-classes.ts";

/** What rewordings are about: a file for each in `intents/rewordings/`. */
export const THEMES = [
  "opening",
  "talk",
  "reports",
  "years",
  "rows",
  "counts",
  "bodies",
  "governments",
  "granted",
  "given",
  "chosen",
  "closing",
  "clauses",
  "winner",
] as const;
export type Theme = (typeof THEMES)[number];

/** The rewordings of `intents/rewordings/`, compiled: those of a theme one after the other, in the order of its file. */
export interface Rewordings {
  /** Puts a text in the words of a theme. */
  readonly by: Readonly<Record<Theme, Reword>>;
  /** All of a theme by their names. */
  readonly entries: Readonly<Record<Theme, Readonly<Record<string, Rewording>>>>;
}

const CLASSES = "classes";

/**
 * Loads the rewordings and the word classes that they are made of.
 *
 * @param directory the folder `intents/`
 * @throws DataFileError naming file and line of the first thing that is wrong
 */
export function loadRewordings(directory: string): Rewordings {
  const read = <T>(file: string, schema: z.ZodType<T>): T =>
    readDataFile(join(directory, "rewordings", `${file}.yaml`), `intents/rewordings/${file}.yaml`, schema);
  const classes = findClassIn(read(CLASSES, definitions));
  const schema = themeSchema(classes);
  const entries = Object.fromEntries(THEMES.map((theme) => [theme, read(theme, schema)])) as Rewordings["entries"];
  refuseOthers(join(directory, "rewordings"));
  const by = Object.fromEntries(THEMES.map((theme) => [theme, inTurn(Object.values(entries[theme]))]));
  return { by: by as Rewordings["by"], entries };
}

function inTurn(rewordings: readonly Rewording[]): Reword {
  return (text) => rewordings.reduce((plain, { reword }) => reword(plain), text);
}

function refuseOthers(directory: string): void {
  const known: readonly string[] = [CLASSES, ...THEMES];
  const stray = readdirSync(directory).find((file) => !known.includes(file.replace(/\.yaml$/, "")));
  if (stray !== undefined) throw new DataFileError(`intents/rewordings/${stray}：没有这个主题，程序不会读它`);
}

/** An example that a rewording does not make what it should. */
export interface Misworded {
  readonly file: string;
  readonly name: string;
  readonly question: string;
  readonly wanted: string;
  readonly got: string;
}

/** Every example that its rewording, alone, makes something else of. */
export function misworded(rewordings: Rewordings): Misworded[] {
  return examplesOf(rewordings).flatMap(({ file, name, reword, question, written }) => {
    const [got, wanted] = [reword(normalise(question)), normalise(written)];
    return got === wanted ? [] : [{ file, name, question, wanted, got }];
  });
}

/** How many examples {@link misworded} tries. */
export function numberOfExamples(rewordings: Rewordings): number {
  return examplesOf(rewordings).length;
}

function examplesOf({ entries }: Rewordings) {
  return THEMES.flatMap((theme) =>
    Object.entries(entries[theme]).flatMap(([name, { reword, examples, stays }]) => {
      const pairs = [...Object.entries(examples), ...stays.map((text) => [text, text] as const)];
      const file = `rewordings/${theme}.yaml`;
      return pairs.map(([question, written]) => ({ file, name, reword, question, written }));
    }),
  );
}
