import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningWeb, startWeb, type WebSettings } from "../../../../src/channels/web/start-web.ts";
import type { LastingConversation } from "../../../../src/conversation/conversation.ts";
import type { Report } from "../../../../src/report/report.ts";
import { openStore } from "../../../../src/store/open-store.ts";
import type { Store } from "../../../../src/store/store.ts";
import { createRecordedLog, type RecordedLog } from "../../support/recorded-log.ts";

/** A running page over a store of its own. */
export interface WebWorld {
  readonly web: RunningWeb;
  readonly store: Store;
  readonly log: RecordedLog;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The page at a path, which must be there. */
  page(path: string): Promise<string>;
  ask(question: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Stops the page, unless the test has, and clears up. */
  end(): Promise<void>;
}

export interface WorldSettings extends Partial<Omit<WebSettings, "conversation" | "store" | "logger">> {
  readonly reports?: readonly Report[];
  /** What else the page is handed, made from the store and a folder of its own. */
  readonly equip?: (store: Store, folder: string) => Partial<WebSettings>;
  readonly converse: (store: Store) => LastingConversation | Promise<LastingConversation>;
}

export async function createWebWorld({ reports = [], converse, equip, ...settings }: WorldSettings): Promise<WebWorld> {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-web-"));
  const store = await openStore(`file:${folder}`);
  if (reports.length > 0) await store.put(reports);
  const log = createRecordedLog();
  const conversation = await converse(store);
  const web = await startWeb({ conversation, store, port: 0, logger: log, ...equip?.(store, folder), ...settings });
  const get = (path: string, headers = {}) => fetch(`${web.url}${path}`, { headers });
  return {
    web,
    store,
    log,
    get,
    async page(path) {
      const response = await get(path);
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return response.text();
    },
    ask: (question, headers = {}) =>
      fetch(`${web.url}/api/ask`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: JSON.stringify({ question }),
      }),
    async end() {
      await web.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
