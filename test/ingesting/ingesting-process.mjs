// Ingests the files after the store's address, each in a write of its own, and prints a line for each.
import { ingest } from "../../dist/ingesting/ingest.js";
import { openReaderPool } from "../../dist/ingesting/reader-pool.js";
import { openStore } from "../../dist/store/open-store.js";

const [url, ...paths] = process.argv.slice(2);
const store = await openStore(url);
const pool = openReaderPool();
try {
  for await (const { file, status } of ingest(paths, {
    store,
    readReport: pool.read,
    atOnce: pool.size,
    gatherMs: 0,
  })) {
    process.stdout.write(`${status} ${file}\n`);
  }
} finally {
  pool.close();
}
