// Ingests the files after the store's address, each in a write of its own, and prints a line for each.
import { ingest } from "../../dist/ingesting/ingest.js";
import { readReport } from "../../dist/ingesting/read-report.js";
import { openStore } from "../../dist/store/open-store.js";

const [url, ...paths] = process.argv.slice(2);
const store = await openStore(url);
for await (const { file, status } of ingest(paths, { store, readReport, gatherMs: 0 })) {
  process.stdout.write(`${status} ${file}\n`);
}
