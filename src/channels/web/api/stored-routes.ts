import { Hono } from "hono";
import { BYTE_ORDER_MARK } from "../../../rendering/csv-field.ts";
import { FACTS_CSV_HEAD, factsCsv } from "../../../rendering/facts-csv.ts";
import { reportJson } from "../../../rendering/report-json.ts";
import type { Report } from "../../../report/report.ts";
import type { ReportEntry } from "../../../store/store.ts";
import { fileName } from "../file-name.ts";
import { findReport } from "../find-report.ts";
import { sendCsv } from "../send-csv.ts";
import type { WebParts } from "../web-parts.ts";
import { readQuery } from "./read-query.ts";
import { entriesQuery, MOST } from "./schemas.ts";
import { selectEntries } from "./select-entries.ts";

const NO_REPORT = { error: "没有这个编号的报告。" };

function entryJson({ id, agency, year, edition, title, published, revision, findings }: ReportEntry) {
  const { name, short, region } = agency;
  return {
    report: id,
    title,
    agency: { name, short, region },
    year,
    edition,
    published,
    revision,
    findings: findings.length,
  };
}

/** A report for programs; where its file lies on the operator's machine stays there. */
export function publicReportJson(report: Report) {
  const { source } = report;
  return { ...reportJson(report), source: { ...source, file: fileName(source.file) } };
}

/** The reports in the store. */
export function storedRoutes({ catalogue, store }: WebParts): Hono {
  const routes = new Hono();

  routes.get("/reports", (context) => {
    const read = readQuery(context, entriesQuery);
    if ("error" in read) return context.json(read, 400);
    const { limit = MOST.entries, offset = 0, ...selection } = read.query;
    const entries = selectEntries(catalogue, selection);
    context.header("X-Total-Count", String(entries.length));
    return context.json(entries.slice(offset, offset + limit).map(entryJson));
  });

  routes.get("/reports/:file{.+\\.csv}", async (context) => {
    const found = await findReport(store, context.req.param("file").slice(0, -".csv".length));
    if (!found) return context.json(NO_REPORT, 404);
    return sendCsv(context, `${found.report.id}.csv`, `${BYTE_ORDER_MARK}${FACTS_CSV_HEAD}${factsCsv(found.report)}`);
  });

  routes.get("/reports/:id", async (context) => {
    const found = await findReport(store, context.req.param("id"));
    return found ? context.json(publicReportJson(found.report)) : context.json(NO_REPORT, 404);
  });
  return routes;
}
