// Proves that every example in intents/ is understood as its own intent, that every example of a rewording
// becomes what it should, and prints phrases that contradict each other.
//
// usage: npm run intents:check
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSegmenter } from "../dist/text/segment.js";
import { examplesOf, findCollisions, readExample } from "../dist/understanding/check-intents.js";
import { loadLanguage } from "../dist/understanding/language.js";
import { DataFileError } from "../dist/understanding/lexicon/read-data-file.js";
import { misworded, numberOfExamples } from "../dist/understanding/rewordings/rewordings.js";
import { createUnderstander } from "../dist/understanding/understand.js";
import { sampleEntries } from "./sample-entries.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const INTENTS = join(ROOT, "intents");
/** The examples name years, so any day will do; a fixed one makes every run the same. */
const TODAY = new Date("2026-03-01");

try {
  const faults = await check();
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof DataFileError)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}

async function check() {
  const language = loadLanguage(INTENTS);
  const { intents, terms, rewordings } = language;
  const entries = await sampleEntries((module) => import(`../dist/${module}`));
  const understander = createUnderstander({
    store: { version: "samples", entries: () => entries },
    language,
    segmenter: loadSegmenter({ notice: (message) => process.stderr.write(`${message}\n`) }),
    now: () => TODAY,
  });
  const examples = examplesOf(intents.definitions);
  const misread = examples.flatMap(({ question, intent, file }) => {
    const { understood, tied } = readExample(question, understander);
    if (understood !== intent) return [`✗ intents/${file}：“${question}”应为 ${intent}，认作 ${understood}`];
    if (tied.length > 0) {
      return [`✗ intents/${file}：“${question}”与 ${tied.join("、")} 不分先后，请在其中一个意图里写 outranks`];
    }
    return [];
  });
  const collisions = findCollisions(intents, terms).map(
    ({ phrase, meanings }) => `✗ “${phrase}”有互相矛盾的意思：${meanings.join("；")}`,
  );
  const says = misread.length === 0 ? "都认对了" : `${misread.length} 个没认对`;
  console.log(`${examples.length} 个例句，${says}；互相矛盾的词 ${collisions.length} 个。`);
  const wrong = misworded(rewordings).map(
    ({ file, name, question, wanted, got }) =>
      `✗ intents/${file} 的 ${name}：“${question}”应改成“${wanted}”，改成了“${got}”`,
  );
  const reworded = wrong.length === 0 ? "都改对了" : `${wrong.length} 个没改对`;
  console.log(`${numberOfExamples(rewordings)} 个改说法的例子，${reworded}。`);
  return [...misread, ...collisions, ...wrong];
}
