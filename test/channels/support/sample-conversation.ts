import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { LastingConversation } from "../../../src/conversation/conversation.ts";
import { createConversation } from "../../../src/conversation/create-conversation.ts";
import { ingest } from "../../../src/ingesting/ingest.ts";
import { readReport } from "../../../src/ingesting/read-report.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { LANGUAGE } from "../../support/language.ts";

/** The real conversation over the sample reports of a fresh clone. */
export interface SampleConversation {
  readonly conversation: LastingConversation;
  close(): Promise<void>;
}

export async function openSampleConversation(): Promise<SampleConversation> {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-channel-"));
  const store = await openStore(`file:${folder}`);
  for await (const { file, status, error } of ingest(["data/reports"], { store, readReport })) {
    if (status !== "added") throw new Error(`${file}: ${status} ${error}`);
  }
  const conversation = await createConversation({
    store,
    language: LANGUAGE,
    now: () => new Date("2024-06-01T00:00:00Z"),
    logger: pino({ level: "silent" }),
  });
  return {
    conversation,
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
