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
/** Code is compiled while it is used: so many reads go before the first that counts, for three times as long as is measured at most. */
const WARM_UP_READS = 1500;

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
  const spentMs = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  const readAll = async (at, spend) => {
    const bytes = await readFile(files[at % files.length]);
    for (const [way, read] of Object.entries(ways)) {
      const start = performance.now();
      await read(bytes);
      spend(way, performance.now() - start);
    }
  };
  const warmUntil = performance.now() + seconds * 3000;
  let at = 0;
  while (at < WARM_UP_READS && performance.now() < warmUntil) await readAll(at++, () => undefined);
  const until = performance.now() + seconds * 1000;
  let reads = 0;
  for (; performance.now() < until; reads++) {
    await readAll(at++, (way, ms) => {
      spentMs[way].push(ms);
    });
  }
  const of = (number) => Object.fromEntries(Object.entries(spentMs).map(([way, all]) => [way, number(all)]));
  return { reads, msPerFile: of((all) => all.reduce((sum, ms) => sum + ms, 0) / reads), medianMs: of(median) };
}

/** What other programs take of the machine falls on some of the reads: it moves their average, hardly their median. */
function median(all) {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
}

async function inPool() {
  const { openReaderPool } = await load("ingesting/reader-pool.js");
  const pool = openReaderPool();
  const warmUntil = performance.now() + seconds * 1000;
  const until = warmUntil + seconds * 1000;
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
