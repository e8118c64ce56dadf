// How well and how fast questions are understood, against libraries that could do the same.
//
// usage: node --expose-gc bench/understanding/run.mjs [--json] [--results FILE] [--dist FOLDER]
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { benchIntents } from "./bench-intents.mjs";
import { benchNames } from "./bench-names.mjs";
import { PackageUnavailable, ROOT } from "./packages.mjs";
import { printResults } from "./print-results.mjs";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    results: { type: "string" },
    dist: { type: "string", default: join(ROOT, "dist") },
  },
});

const dist = resolve(options.dist);
if (!existsSync(join(dist, "main.js"))) {
  process.stderr.write("还没有编译：请先执行 npm run build\n");
  process.exitCode = 1;
} else {
  const load = (module) => import(pathToFileURL(join(dist, module)).href);
  const results = {
    names: await orSkipped(() => benchNames(load)),
    intents: await orSkipped(() => benchIntents(load)),
  };
  if (options.json) process.stdout.write(`${JSON.stringify(results)}\n`);
  else printResults(results);
  if (options.results) writeFileSync(options.results, JSON.stringify(results));
}

async function orSkipped(bench) {
  try {
    return await bench();
  } catch (error) {
    if (!(error instanceof PackageUnavailable)) throw error;
    return { skipped: error.message };
  }
}
