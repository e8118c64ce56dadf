// How well and how fast questions are understood, against libraries that could do the same.
//
// usage: node --expose-gc bench/understanding/run.mjs [--json] [--results FILE] [--dist FOLDER]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
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
    // One part only, in this process.
    part: { type: "string" },
  },
});

const dist = resolve(options.dist);
if (!existsSync(join(dist, "main.js"))) {
  process.stderr.write("还没有编译：请先执行 npm run build\n");
  process.exitCode = 1;
} else {
  const load = (module) => import(pathToFileURL(join(dist, module)).href);
  const parts = { names: () => benchNames(load), intents: () => benchIntents(load) };
  if (options.part) {
    writeFileSync(options.results, JSON.stringify(await orSkipped(parts[options.part])));
  } else {
    const results = inProcesses(Object.keys(parts));
    if (options.json) process.stdout.write(`${JSON.stringify(results)}\n`);
    else printResults(results);
    if (options.results) writeFileSync(options.results, JSON.stringify(results));
  }
}

/** Each part in a process of its own: a bot holds one store, and 41,000 agencies are not in the way of the other part. */
function inProcesses(parts) {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-part-"));
  const resultOf = (part) => {
    const file = join(folder, `${part}.json`);
    const argv = [fileURLToPath(import.meta.url), "--part", part, "--results", file, "--dist", dist];
    const { status } = spawnSync(process.execPath, [...process.execArgv, ...argv], { stdio: "inherit" });
    if (status !== 0) throw new Error(`measuring ${part} failed`);
    return JSON.parse(readFileSync(file, "utf8"));
  };
  try {
    return Object.fromEntries(parts.map((part) => [part, resultOf(part)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function orSkipped(bench) {
  try {
    return await bench();
  } catch (error) {
    if (!(error instanceof PackageUnavailable)) throw error;
    return { skipped: error.message };
  }
}
