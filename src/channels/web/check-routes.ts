import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { linksInto } from "../../rendering/links.ts";
import { renderWebMarkup } from "../../rendering/web-html.ts";
import { isOwnOrigin } from "./guards/own-origin.ts";
import { renderCheckPage } from "./pages/check-page.ts";
import { FOREIGN_FORM, renderProblemPage } from "./pages/problem-page.ts";
import type { WebParts } from "./web-parts.ts";

/** The page where a clerk has a draft checked before it is published. Nothing is kept. */
export function checkRoutes({ uploads, publicUrl, desk }: WebParts): Hono {
  const routes = new Hono();
  const largest = desk?.largestBytes ?? 0;
  const refused = (message: string) => renderCheckPage({ largestBytes: largest, refusal: message });

  routes.get("/check", (context) => context.html(renderCheckPage({ largestBytes: largest })));

  const limit = bodyLimit({
    maxSize: uploads.largestBody,
    onError: (context) => context.html(refused("文件太大了，不像一份年度报告。"), 413, { Connection: "close" }),
  });
  routes.post("/check", limit, async (context) => {
    if (!isOwnOrigin(context, publicUrl)) return context.html(renderProblemPage(FOREIGN_FORM), 403);
    const outcome = await uploads.take(context, "check");
    if (outcome.kind === "refused") return context.html(refused(outcome.message), outcome.status);
    const { answer, report, findings } = outcome.reply;
    // The findings stand below with the tables that they speak of.
    const blocks = report ? answer.blocks.filter(({ kind }) => kind !== "warning") : answer.blocks;
    return context.html(
      renderCheckPage({
        largestBytes: largest,
        checked: {
          name: outcome.name,
          answer: renderWebMarkup({ ...answer, blocks }, linksInto("")),
          ...(report && { report: { ...report, findings } }),
        },
      }),
    );
  });
  return routes;
}
