import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ingest } from "../ingesting/ingest.ts";
import { readReport } from "../ingesting/read-report.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import type { Configuration } from "./configuration.ts";
import type { Io } from "./io.ts";
import { PROJECT } from "./project.ts";

/**
 * Opens the store that a command works on.
 *
 * @param url what `--store` says; left out, the configured store
 */
export function openCommandStore(url: string | undefined, configuration: Configuration, io: Io): Promise<Store> {
  return openStore(url ?? configuration.store.url, { notice: (message) => io.stderr.write(`${message}\n`) });
}

/** `openCommandStore`, with the sample reports read in when the default store is used for the first time. */
export async function openFilledStore(url: string | undefined, configuration: Configuration, io: Io): Promise<Store> {
  const store = await openCommandStore(url, configuration, io);
  if (url !== undefined || !configuration.store.isDefault) return store;
  if (store.entries().length > 0 || !existsSync(PROJECT.samples)) return store;
  for await (const { status, file, error } of ingest([resolve(PROJECT.samples)], { store, readReport })) {
    if (error !== null) io.stderr.write(`样例 ${file} 没有读入（${status}）：${error}\n`);
  }
  io.stderr.write(`已读入 ${store.entries().length} 份样例报告。读入自己的报告：npx gongkai ingest 文件或目录\n`);
  return store;
}
