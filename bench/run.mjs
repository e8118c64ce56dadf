// All measurements, one after the other.
//
// usage: npm run bench [-- --json] [-- --full] [-- --only reading]
//   --json  one line of JSON: {"reading": …, "understanding": …}
//   --full  ingest grows to 10,000 files
//   --only  reading or understanding
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

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
].filter(({ name }) => options.only === undefined || options.only === name);

const results = {};
for (const { name, flags, node } of parts) {
  const script = fileURLToPath(new URL(`${name}/run.mjs`, import.meta.url));
  const argv = [...node, script, ...flags, ...(options.json ? ["--json"] : [])];
  const { status, stdout } = spawnSync(process.execPath, argv, {
    encoding: "utf8",
    stdio: ["ignore", options.json ? "pipe" : "inherit", "inherit"],
  });
  if (status !== 0) process.exitCode = 1;
  else if (options.json) results[name] = JSON.parse(stdout);
  else process.stdout.write("\n");
}
if (options.json) process.stdout.write(`${JSON.stringify(results)}\n`);
