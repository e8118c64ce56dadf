import { Hono } from "hono";
import { adminRoutes } from "./admin/admin-routes.ts";
import { answerRoutes } from "./answer-routes.ts";
import { apiRoutes } from "./api/api-routes.ts";
import { findAsset } from "./assets.ts";
import { createCatalogue } from "./catalogue.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";
import { chatRoutes } from "./chat-routes.ts";
import { checkRoutes } from "./check-routes.ts";
import { isAllowedHost } from "./guards/allowed-host.ts";
import { limitRate } from "./guards/limit-rate.ts";
import { securityHeaders } from "./guards/security-headers.ts";
import { handHooksOn } from "./hook-routes.ts";
import { createKeptReplies } from "./kept-replies.ts";
import { FAULT, NO_SUCH_PAGE } from "./pages/problem-page.ts";
import { reportRoutes } from "./report-routes.ts";
import { respondWith } from "./respond-with.ts";
import { pictureSender } from "./send-picture.ts";
import { createUploads } from "./uploads.ts";
import type { WebServices } from "./web-services.ts";

/** The whole site: pages, interface for programs, shared files, and what guards them. */
export function createWebApp(services: WebServices): Hono {
  const { hooks, publicUrl, logger, rates, store, trustProxy, desk } = services;
  const app = new Hono();
  const parts = {
    ...services,
    catalogue: createCatalogue(store),
    replies: createKeptReplies(services.conversation, store),
    sendPicture: pictureSender(services.pictures),
    uploads: createUploads(desk),
  };

  app.use(securityHeaders);
  app.get("/healthz", (context) => context.json({ status: "ok", reports: store.entries().length }));
  app.use(handHooksOn(hooks));
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
    limitRate({ rate: rates.others.any, localRate: rates.local.any, trustProxy }, (context, waitSeconds) =>
      respondWith(context, { title: "问得太快了", text: `请过${waitSeconds}秒再试。` }),
    ),
  );
  const limitCostly = limitRate(
    { rate: rates.others.costly, localRate: rates.local.costly, trustProxy },
    (context, waitSeconds) => respondWith(context, { title: "来得太密了", text: `请过${waitSeconds}秒再试。` }),
  );
  for (const path of ["/check", "/api/check", "/api/reports", "/admin/*"]) app.post(path, limitCostly);
  // Answers follow the store and the visitor's dialogue: nobody may keep them in between.
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
  });
  app.route("/", chatRoutes(parts));
  app.route("/", answerRoutes(parts));
  app.route("/", catalogueRoutes(parts));
  app.route("/", reportRoutes(parts));
  app.route("/", checkRoutes(parts));
  app.route("/api", apiRoutes(parts));
  app.route("/admin", adminRoutes(parts));

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
