import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LastingConversation } from "../../src/conversation/conversation.ts";
import { type ConversationParts, createConversation } from "../../src/conversation/create-conversation.ts";
import { ingest } from "../../src/ingesting/ingest.ts";
import { readReport } from "../../src/ingesting/read-report.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { ENGINE_NAMES } from "../../src/text/segment.ts";
import { LANGUAGE } from "../support/language.ts";

/** The sample reports, and as many conversations over them as a test wants. */
export interface Samples {
  readonly faults: readonly unknown[];
  converse(parts?: Partial<ConversationParts>): Promise<LastingConversation>;
  close(): Promise<void>;
}

export const TODAY = "2024-06-01T00:00:00Z";
/** The library that this run of the tests cuts words with. */
const segmenter = ENGINE_NAMES.find((name) => name === process.env["GONGKAI_SEGMENTER"]);

/** A conversation over a store, on a fixed day; what it has to catch goes to `faults`. */
export function converseOver(
  store: Store,
  faults: unknown[],
  parts: Partial<ConversationParts> = {},
): Promise<LastingConversation> {
  return createConversation({
    store,
    language: LANGUAGE,
    now: () => new Date(TODAY),
    logger: { error: ({ err }) => faults.push(err), warn: () => undefined },
    segmenter,
    ...parts,
  });
}

export async function openSamples(): Promise<Samples> {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-conversation-"));
  const store = await openStore(`file:${folder}`);
  for await (const { file, status, error } of ingest(["data/reports"], { store, readReport })) {
    if (status !== "added") throw new Error(`${file}: ${status} ${error}`);
  }
  const faults: unknown[] = [];
  return {
    faults,
    converse: (parts) => converseOver(store, faults, parts),
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
