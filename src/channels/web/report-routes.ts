import { Hono } from "hono";
import { findReport } from "./find-report.ts";
import { examplesAbout } from "./pages/example-questions.ts";
import { NO_SUCH_REPORT, renderProblemPage } from "./pages/problem-page.ts";
import { renderReportPage } from "./pages/report-page.ts";
import type { WebServices } from "./web-services.ts";

/** The report viewer. */
export function reportRoutes({ store }: WebServices): Hono {
  const routes = new Hono();
  routes.get("/reports/:id", async (context) => {
    const found = await findReport(store, context.req.param("id"));
    if (!found) return context.html(renderProblemPage(NO_SUCH_REPORT), 404);
    const { report, entry } = found;
    return context.html(
      renderReportPage({
        report,
        revision: entry.revision,
        examples: examplesAbout(entry),
        fact: context.req.query("fact"),
      }),
    );
  });
  return routes;
}
