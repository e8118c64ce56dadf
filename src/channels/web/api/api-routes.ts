import { Hono } from "hono";
import type { WebParts } from "../web-parts.ts";
import { renderApiPage } from "./api-page.ts";
import { askRoutes } from "./ask-routes.ts";
import { describeApi } from "./describe-api.ts";
import { factsRoutes } from "./facts-routes.ts";
import { storedRoutes } from "./stored-routes.ts";
import { uploadRoutes } from "./upload-routes.ts";

/** The interface for programs, which the page's own script asks through too. */
export function apiRoutes(parts: WebParts): Hono {
  const routes = new Hono();
  const description = describeApi();
  routes.get("/", (context) => context.html(renderApiPage(new URL(parts.publicUrl ?? context.req.url).origin)));
  routes.get("/openapi.json", (context) => context.json(description));
  routes.route("/", askRoutes(parts));
  routes.route("/", factsRoutes(parts));
  routes.route("/", storedRoutes(parts));
  routes.route("/", uploadRoutes(parts));
  return routes;
}
