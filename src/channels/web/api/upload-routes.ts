import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { renderPlain } from "../../../rendering/plain.ts";
import { unreadCells } from "../../../report/unread-cells.ts";
import { isAdministrator } from "../admin/is-administrator.ts";
import { fileName } from "../file-name.ts";
import { isOwnOrigin } from "../guards/own-origin.ts";
import type { WebParts } from "../web-parts.ts";
import { publicReportJson } from "./stored-routes.ts";

const NOT_ADMITTED = { error: "这要管理员令牌：请求头 Authorization: Bearer 令牌。" };
const FOREIGN = { error: "这个请求不是从本站的页面发出的。" };

/** Files that programs send: drafts to be checked, and reports to be taken in. */
export function uploadRoutes({ uploads, administration, publicUrl }: WebParts): Hono {
  const routes = new Hono();
  const limit = bodyLimit({
    maxSize: uploads.largestBody,
    onError: (context) => context.json({ error: "文件太大了，不像一份年度报告。" }, 413, { Connection: "close" }),
  });

  async function take(context: Context, what: "check" | "add"): Promise<Response> {
    const outcome = await uploads.take(context, what);
    if (outcome.kind === "refused") return context.json({ error: outcome.message }, outcome.status);
    const { answer, report, findings, status = "checked" } = outcome.reply;
    const text = renderPlain(answer, { linkTo: () => null });
    if (!report) return context.json({ error: text }, 422);
    return context.json({
      file: fileName(outcome.name),
      status,
      text,
      report: publicReportJson({ ...report, findings }),
      unread: unreadCells(report),
    });
  }

  // A page of another site must not make its visitors' browsers work for it.
  routes.post("/check", limit, async (context) => {
    return isOwnOrigin(context, publicUrl) ? take(context, "check") : context.json(FOREIGN, 400);
  });
  routes.post(
    "/reports",
    async (context, next) => {
      if (isAdministrator(context, administration)) return next();
      return context.json(NOT_ADMITTED, 401, { "WWW-Authenticate": "Bearer", Connection: "close" });
    },
    limit,
    (context) => take(context, "add"),
  );
  return routes;
}
