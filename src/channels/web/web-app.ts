import { type Context, Hono } from "hono";
import { isAllowedHost } from "./allowed-host.ts";
import { apiRoutes } from "./api-routes.ts";
import { findAsset } from "./assets.ts";
import { chatRoutes } from "./chat-routes.ts";
import { limitRate } from "./limit-rate.ts";
import { FAULT, NO_SUCH_PAGE, type Problem, renderProblemPage } from "./pages/problem-page.ts";
import { reportRoutes } from "./report-routes.ts";
import { securityHeaders } from "./security-headers.ts";
import type { WebServices } from "./web-services.ts";

/** A problem as whoever asked can read it: a page for people, JSON for programs. */
function respondWith(context: Context, problem: Problem): Response | Promise<Response> {
  return context.req.path.startsWith("/api/")
    ? context.json({ error: `${problem.title}：${problem.text}` })
    : context.html(renderProblemPage(problem));
}

/** The whole site: pages, interface for programs, shared files, and what guards them. */
export function createWebApp(services: WebServices): Hono {
  const { publicUrl, logger, rate, store } = services;
  const app = new Hono();

  app.use(securityHeaders);
  app.get("/healthz", (context) => context.json({ status: "ok", reports: store.entries().length }));
  app.use(async (context, next) => {
    if (isAllowedHost(new URL(context.req.url).hostname, publicUrl)) return next();
    context.status(421);
    return respondWith(context, {
      title: "这个域名没有登记",
      text: "请用 IP 地址或 localhost 打开；要用域名访问，请管理员把它设为网页的公开地址（PUBLIC_URL）。",
    });
  });
  app.get("/assets/:name", (context) => {
    const asset = findAsset(context.req.param("name"));
    if (!asset) return context.notFound();
    return context.body(asset.body, 200, {
      "Content-Type": asset.type,
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });
  app.use(
    limitRate(rate, (context, waitSeconds) =>
      respondWith(context, { title: "问得太快了", text: `请过${waitSeconds}秒再试。` }),
    ),
  );
  // Answers follow the store and the visitor's dialogue: nobody may keep them in between.
  app.use(async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
  });
  app.route("/", chatRoutes(services));
  app.route("/", reportRoutes(services));
  app.route("/api", apiRoutes(services));

  app.notFound((context) => {
    context.status(404);
    return respondWith(context, NO_SUCH_PAGE);
  });
  app.onError((error, context) => {
    logger.error({ err: error, path: context.req.path }, "web request failed");
    context.status(500);
    return respondWith(context, FAULT);
  });
  return app;
}
