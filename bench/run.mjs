// All measurements, one after the other.
//
// usage: npm run bench [-- --json] [-- --full] [-- --only reading]
//   --json  one line of JSON: {"reading": …, "understanding": …, "pictures": …}
//   --full  ingest grows to 10,000 files
//   --only  reading, understanding or pictures
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { verdicts } from "./verdicts.mjs";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    only: { type: "string" },
  },
});

const parts = [
  { name: "reading", flags: options.full ? ["--full"] : [], node: [] },
  { name: "understanding", flags: [], node: ["--expose-gc"] },
  { name: "pictures", flags: [], node: [] },
].filter(({ name }) => options.only === undefined || options.only === name);

const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-results-"));
const results = {};
for (const { name, flags, node } of parts) {
  const script = fileURLToPath(new URL(`${name}/run.mjs`, import.meta.url));
  const file = join(folder, `${name}.json`);
  const argv = [...node, script, ...flags, "--results", file];
  const { status } = spawnSync(process.execPath, argv, {
    stdio: ["ignore", options.json ? "ignore" : "inherit", "inherit"],
  });
  if (status !== 0) process.exitCode = 1;
  else results[name] = JSON.parse(readFileSync(file, "utf8"));
  if (!options.json) process.stdout.write("\n");
}
rmSync(folder, { recursive: true, force: true });
if (!options.json) {
  const lines = Object.entries(results).flatMap(([name, result]) => verdicts(name, result));
  if (lines.length > 0) process.stdout.write(`与要求相比\n${lines.join("\n")}\n`);
} else process.stdout.write(`${JSON.stringify(results)}\n`);
