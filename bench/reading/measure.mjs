// One measurement in a process of its own, so that its peak memory is its own. Prints a line of JSON.
//
// usage: node bench/reading/measure.mjs '{"dist": …, "format": …, "files": […], "what": "both" | "gongkai" | "library" | "pool", "seconds": …}'
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { libraries } from "./libraries.mjs";
import { peakMb } from "./peak-memory.mjs";

const { dist, format, files, what, seconds } = JSON.parse(process.argv[2]);
const load = (module) => import(pathToFileURL(join(dist, module)).href);
const source = { file: `report.${format}`, sha256: "0".repeat(64) };
/** Code is compiled while it warms up. */
const WARM_UP = 0.3;

const result = what === "pool" ? await inPool() : await inThisProcess();
process.stdout.write(`${JSON.stringify({ ...result, peakMb: result.peakMb ?? peakMb(process.pid) })}\n`);
process.exit();

/** Several ways to read, each file by each way in turn, so that they meet the same moments of the machine. */
async function inThisProcess() {
  const ways = {};
  if (what !== "gongkai") ways.library = await libraries[format].load();
  if (what !== "library") {
    const { readReport } = await load("ingesting/read-report.js");
    if (what === "both") {
      const { readDocument } = await load("reading/read-document.js");
      ways.reading = (bytes) => readDocument(bytes, source.file);
    }
    ways.report = async (bytes) => {
      const outcome = await readReport(bytes, source);
      if (outcome.kind !== "report") throw new Error(`Not read: ${outcome.reason}`);
    };
  }
  const spentMs = Object.fromEntries(Object.keys(ways).map((way) => [way, 0]));
  const begun = performance.now();
  const warmUntil = begun + seconds * 1000 * WARM_UP;
  const until = begun + seconds * 1000 * (1 + WARM_UP);
  let reads = 0;
  for (let at = 0; performance.now() < until || reads < files.length / 4; at++) {
    const bytes = await readFile(files[at % files.length]);
    const counts = performance.now() > warmUntil;
    for (const [way, read] of Object.entries(ways)) {
      const start = performance.now();
      await read(bytes);
      if (counts) spentMs[way] += performance.now() - start;
    }
    if (counts) reads++;
  }
  return { reads, msPerFile: Object.fromEntries(Object.entries(spentMs).map(([way, ms]) => [way, ms / reads])) };
}

async function inPool() {
  const { openReaderPool } = await load("ingesting/reader-pool.js");
  const pool = openReaderPool();
  const begun = performance.now();
  const warmUntil = begun + seconds * 1000 * WARM_UP;
  const until = begun + seconds * 1000 * (1 + WARM_UP);
  let next = 0;
  let reads = 0;
  const readOn = async () => {
    while (performance.now() < until) {
      const bytes = await readFile(files[next++ % files.length]);
      await pool.read(bytes, source);
      if (performance.now() > warmUntil) reads++;
    }
  };
  await Promise.all(Array.from({ length: pool.size * 2 }, readOn));
  const perSecond = reads / ((performance.now() - warmUntil) / 1000);
  const peak = peakMb(process.pid);
  pool.close();
  return { processes: pool.size, perSecond, peakMb: peak };
}
