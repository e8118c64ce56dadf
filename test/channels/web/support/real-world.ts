import { join } from "node:path";
import { pino } from "pino";
import type { LastingConversation } from "../../../../src/conversation/conversation.ts";
import { createConversation } from "../../../../src/conversation/create-conversation.ts";
import { keepComplaints } from "../../../../src/conversation/kept/keep-complaints.ts";
import { ingest } from "../../../../src/ingesting/ingest.ts";
import { openReportDesk } from "../../../../src/ingesting/open-report-desk.ts";
import { readReport } from "../../../../src/ingesting/read-report.ts";
import { createPictures } from "../../../../src/rendering/picture/create-pictures.ts";
import type { Report } from "../../../../src/report/report.ts";
import type { Store } from "../../../../src/store/store.ts";
import { ensureBuilt } from "../../../support/ensure-built.ts";
import { LANGUAGE } from "../../../support/language.ts";
import { madeReport } from "../../../support/made-report.ts";
import { createWebWorld, type WebWorld, type WorldSettings } from "./web-world.ts";

const logger = pino({ level: "silent" });
export const ADMIN_TOKEN = "a-token-of-the-tests";

/** The real conversation over the sample reports, which are read into the store. */
export async function converseOnSamples(store: Store): Promise<LastingConversation> {
  for await (const { file, status, error } of ingest(["data/reports"], { store, readReport })) {
    if (status !== "added") throw new Error(`${file}: ${status} ${error}`);
  }
  const now = () => new Date("2024-06-01T00:00:00Z");
  return createConversation({ store, language: LANGUAGE, now, logger });
}

/** An agency with a gap between its years, and another beside it. */
export const YEARS: readonly Report[] = [
  [2019, 5, "甲街道"],
  [2020, 0, "甲街道"],
  [2022, 8, "甲街道"],
  [2022, 3, "乙街道"],
].map(([year, received, short]) =>
  madeReport({
    short: String(short),
    year: Number(year),
    cells: {
      "applications.received.total": Number(received),
      "applications.received.natural_person": Number(received),
      "applications.granted.total": { state: "blank", raw: "" },
    },
  }),
);

/** The page with everything that `gongkai start` gives it. */
export function createRealWorld(settings: Partial<WorldSettings> = {}): Promise<WebWorld> {
  ensureBuilt();
  return createWebWorld({
    reports: YEARS,
    converse: converseOnSamples,
    equip: (store, folder) => ({
      desk: openReportDesk({ store, logger, idleMs: 1000 }),
      pictures: createPictures({ idleMs: 1000 }),
      complaints: keepComplaints({
        file: join(folder, "complaints.jsonl"),
        storeVersion: () => store.version,
        now: () => new Date("2024-06-01T00:00:00Z"),
      }),
      administration: { token: ADMIN_TOKEN },
      costlyRate: { burst: 100, perSecond: 10 },
    }),
    ...settings,
  });
}
