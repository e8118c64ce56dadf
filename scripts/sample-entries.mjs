import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SAMPLES = fileURLToPath(new URL("../data/reports", import.meta.url));

/**
 * What a store knows of the sample reports, which the examples in `intents/` speak of.
 *
 * @param {(module: string) => Promise<any>} load imports a compiled module of the project
 */
export async function sampleEntries(load) {
  const { openStore } = await load("store/open-store.js");
  const { ingest } = await load("ingesting/ingest.js");
  const { readReport } = await load("ingesting/read-report.js");
  const folder = mkdtempSync(join(tmpdir(), "gongkai-samples-"));
  const store = await openStore(`file:${folder}`);
  try {
    for await (const { file, status, error } of ingest([SAMPLES], { store, readReport })) {
      if (status !== "added") throw new Error(`${file}: ${status} ${error}`);
    }
    return store.entries();
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
