import { readdirSync } from "node:fs";
import { join } from "node:path";
import { INTENTS, type Intent } from "../intent.ts";
import { type IntentDefinition, intentSchema } from "./intent-definition.ts";
import { DataFileError, readDataFile } from "./read-data-file.ts";
import { readWords, type Words } from "./words.ts";

/** Everything in `intents/` that understanding works with, checked. */
export interface Intents {
  readonly definitions: readonly IntentDefinition[];
  readonly words: Words;
}

/**
 * Loads the intents and the words of the questions.
 *
 * @param directory the folder `intents/`: a file for each intent, and `words/`
 * @throws DataFileError naming file and line of the first thing that is wrong; also when an intent has no file or two,
 *   or when two intents outrank one another
 */
export function loadIntents(directory: string): Intents {
  const files = intentFiles(directory);
  const definitions = files.map((file) => {
    const definition = readDataFile(join(directory, file), `intents/${file}`, intentSchema);
    if (`${definition.intent}.yaml` !== file)
      throw new DataFileError(`intents/${file}：intent 写的是 ${definition.intent}，与文件名不符`);
    return definition;
  });
  const lacking = INTENTS.filter((intent) => !definitions.some((definition) => definition.intent === intent));
  if (lacking.length > 0)
    throw new DataFileError(`intents/ 缺少 ${lacking.map((intent) => `${intent}.yaml`).join("、")}`);
  refuseCircles(definitions);
  return { definitions, words: readWords(join(directory, "words")) };
}

/** terms.yaml holds definitions, not an intent. */
function intentFiles(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((file) => file.endsWith(".yaml") && file !== "terms.yaml")
      .sort();
  } catch (cause) {
    throw new DataFileError(`无法读取意图目录 ${directory}`, { cause });
  }
}

function refuseCircles(definitions: readonly IntentDefinition[]): void {
  const below = new Map(definitions.map((definition) => [definition.intent, definition.outranks]));
  const visit = (intent: Intent, path: readonly Intent[]): void => {
    if (path.includes(intent))
      throw new DataFileError(`intents/：${[...path, intent].join(" > ")} 互相优先，无法决定先后`);
    for (const lower of below.get(intent) ?? []) visit(lower, [...path, intent]);
  };
  for (const definition of definitions) visit(definition.intent, []);
}
