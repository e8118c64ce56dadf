import { Hono } from "hono";
import { stream } from "hono/streaming";
import { BYTE_ORDER_MARK } from "../../../rendering/csv-field.ts";
import { FACTS_CSV_HEAD, factsCsv } from "../../../rendering/facts-csv.ts";
import { reportJson } from "../../../rendering/report-json.ts";
import { displayName } from "../../../report/agency.ts";
import type { Report } from "../../../report/report.ts";
import { csvHeaders } from "../send-csv.ts";
import type { WebParts } from "../web-parts.ts";
import { readQuery } from "./read-query.ts";
import { csvQuery, factsQuery, MOST } from "./schemas.ts";
import { selectEntries } from "./select-entries.ts";

const REPORTS_AT_ONCE = 20;

function only(report: Report, fact: string | undefined): Report {
  return fact === undefined ? report : { ...report, facts: report.facts.filter(({ id }) => id === fact) };
}

/** The figures of many reports, cell by cell. */
export function factsRoutes({ catalogue, store }: WebParts): Hono {
  const routes = new Hono();

  routes.get("/facts", async (context) => {
    const read = readQuery(context, factsQuery);
    if ("error" in read) return context.json(read, 400);
    const { limit = REPORTS_AT_ONCE, offset = 0, fact, ...selection } = read.query;
    const entries = selectEntries(catalogue, selection);
    const reports = await Promise.all(entries.slice(offset, offset + limit).map(({ id }) => store.read(id)));
    const facts = reports.flatMap((report) => {
      if (!report) return [];
      const whose = { report: report.id, agency: displayName(report.agency), year: report.year };
      return reportJson(only(report, fact)).facts.map(({ fact: id, value, raw, state, where }) => {
        return { ...whose, fact: id, value, raw, state, where };
      });
    });
    return context.json({ reports: entries.length, offset, facts });
  });

  routes.get("/facts.csv", (context) => {
    const read = readQuery(context, csvQuery);
    if ("error" in read) return context.json(read, 400);
    const { fact, ...selection } = read.query;
    const entries = selectEntries(catalogue, selection);
    if (entries.length > MOST.csv) {
      const error = `一次至多 ${MOST.csv} 份报告，符合条件的有 ${entries.length} 份。请按机关、地区或年度缩小范围。`;
      return context.json({ error }, 400);
    }
    for (const [name, value] of Object.entries(csvHeaders("facts.csv"))) context.header(name, value);
    return stream(context, async (out) => {
      await out.write(`${BYTE_ORDER_MARK}${FACTS_CSV_HEAD}`);
      for (const { id } of entries) {
        if (out.aborted) return;
        const report = await store.read(id);
        if (report) await out.write(factsCsv(only(report, fact)));
      }
    });
  });
  return routes;
}
