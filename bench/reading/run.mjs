// How fast reports are read and how much memory that takes: per format, beside the bare library on the same files, and
// as the folder grows.
//
// usage: node bench/reading/run.mjs [--json] [--results FILE] [--full] [--seconds N] [--formats html,pdf] [--dist FOLDER]
//   --full     grows to 10,000 files, not to 1,000 only
//   --seconds  for each measurement (default 3)
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ingestFolder } from "./grow.mjs";
import { libraries } from "./libraries.mjs";
import { convert, loadGenerator, office, writeReports } from "./make-reports.mjs";
import { printResults } from "./print-results.mjs";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    results: { type: "string" },
    full: { type: "boolean", default: false },
    seconds: { type: "string", default: "3" },
    formats: { type: "string", default: "html,txt,docx,doc,pdf" },
    dist: { type: "string", default: fileURLToPath(new URL("../../dist", import.meta.url)) },
  },
});
const dist = resolve(options.dist);
const seconds = Number(options.seconds);

/** How many different files of each format: no page or text is read twice; those that are slow to make are fewer. */
const FILES = { html: 1000, txt: 1000, docx: 60, doc: 60, pdf: 12 };
const SIZES = options.full ? [100, 1000, 10_000] : [100, 1000];

const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
try {
  const generator = await loadGenerator(join(folder, "generator"));
  const formats = [];
  for (const format of options.formats.split(",")) {
    say(`${format} …`);
    const files = await filesOf(format, generator);
    formats.push(
      files ? measureFormat(format, files) : { format, skipped: "要用 LibreOffice（soffice）生成，没有找到" },
    );
  }
  const growth = [];
  let written = 0;
  for (const size of SIZES) {
    say(`ingest ${size} …`);
    const reports = join(folder, "growing");
    // Half of them pages, half texts.
    const half = { folder: reports, count: (size - written) / 2, generator };
    await writeReports({ ...half, format: "html", from: written });
    await writeReports({ ...half, format: "txt", from: written + half.count });
    written = size;
    growth.push(await ingestFolder({ dist, folder: reports, files: size, store: join(folder, "store") }));
  }
  const results = { cores: availableParallelism(), node: process.version, formats, growth };
  if (options.json) process.stdout.write(`${JSON.stringify(results)}\n`);
  else printResults(results);
  if (options.results) writeFileSync(options.results, JSON.stringify(results));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function filesOf(format, generator) {
  const into = join(folder, format);
  const count = FILES[format];
  if (format !== "doc" && format !== "pdf") return writeReports({ folder: into, format, count, generator });
  if (!office) return undefined;
  const files = await writeReports({ folder: join(into, "from"), format: "docx", count, generator });
  return convert({ files, folder: into, format });
}

function measureFormat(format, files) {
  const measure = (what) => {
    const wanted = JSON.stringify({ dist, format, files, what, seconds });
    const script = fileURLToPath(new URL("measure.mjs", import.meta.url));
    return JSON.parse(
      execFileSync(process.execPath, [script, wanted], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }),
    );
  };
  const library = libraries[format];
  const alone = measure("gongkai");
  const pool = measure("pool");
  const oneCore = { perSecond: 1000 / alone.msPerFile.report, peakMb: alone.peakMb };
  const result = { format, oneCore, allCores: { perSecond: pool.perSecond, peakMb: pool.peakMb } };
  if (!library) return result;
  const { medianMs: msPerFile } = measure("both");
  const bare = measure("library");
  return {
    ...result,
    library: { name: library.name, msPerFile: msPerFile.library, peakMb: bare.peakMb },
    readingMs: msPerFile.reading,
    reportMs: msPerFile.report,
    readingRatio: msPerFile.reading / msPerFile.library,
    reportRatio: msPerFile.report / msPerFile.library,
  };
}

function say(text) {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
}
