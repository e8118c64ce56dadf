import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { linksInto } from "../../../rendering/links.ts";
import { renderWebMarkup } from "../../../rendering/web-html.ts";
import { isOwnOrigin } from "../guards/own-origin.ts";
import { renderAdminPage, renderLoginPage } from "../pages/admin-page.ts";
import { FOREIGN_FORM, NO_ADMINISTRATION, renderProblemPage } from "../pages/problem-page.ts";
import type { UploadOutcome } from "../uploads.ts";
import type { WebParts } from "../web-parts.ts";
import { createAdminSessions } from "./admin-session.ts";
import { isToken } from "./is-administrator.ts";

const LARGEST_LOGIN = 4 * 1024;
const COMPLAINTS_SHOWN = 50;

/** The operator's pages: take reports in, see what visitors hold to be wrong, scan a channel's code. */
export function adminRoutes({ administration, uploads, complaints, store, publicUrl, desk }: WebParts): Hono {
  const routes = new Hono();
  const sessions = createAdminSessions({ isHttps: publicUrl?.startsWith("https:") ?? false });

  routes.use(async (context, next) => {
    if (!administration) return context.html(renderProblemPage(NO_ADMINISTRATION), 404);
    // A browser names the origin of every form that it posts; the cookie alone never suffices.
    if (context.req.method === "POST" && !isOwnOrigin(context, publicUrl)) {
      return context.html(renderProblemPage(FOREIGN_FORM), 403);
    }
    return next();
  });
  const admitted = createMiddleware(async (context, next) => {
    return sessions.has(context) ? next() : context.html(renderLoginPage(), 401);
  });

  async function dashboard(context: Context, uploaded?: UploadOutcome): Promise<Response> {
    const login = administration?.loginCodes?.current();
    const page = renderAdminPage({
      reports: store.entries().length,
      largestBytes: desk?.largestBytes ?? 0,
      complaints: (await complaints?.recent(COMPLAINTS_SHOWN)) ?? [],
      ...(login && { loginChannel: login.channel }),
      ...(uploaded?.kind === "refused" && { refusal: uploaded.message }),
      ...(uploaded?.kind === "read" && {
        uploaded: { name: uploaded.name, answer: renderWebMarkup(uploaded.reply.answer, linksInto("")) },
      }),
    });
    return context.html(page, uploaded?.kind === "refused" ? uploaded.status : 200);
  }

  routes.get("/", admitted, (context) => dashboard(context));

  routes.post("/login", bodyLimit({ maxSize: LARGEST_LOGIN }), async (context) => {
    const { token } = await context.req.parseBody();
    if (typeof token !== "string" || !isToken(token, administration)) {
      return context.html(renderLoginPage("令牌不对。"), 401);
    }
    sessions.begin(context);
    return context.redirect("/admin", 303);
  });

  routes.post("/logout", admitted, (context) => {
    sessions.end(context);
    return context.redirect("/", 303);
  });

  const limit = bodyLimit({
    maxSize: uploads.largestBody,
    onError: (context) => context.text("文件太大了，不像一份年度报告。", 413, { Connection: "close" }),
  });
  routes.post("/reports", admitted, limit, async (context) => dashboard(context, await uploads.take(context, "add")));

  routes.get("/login-code.svg", admitted, async (context) => {
    const code = administration?.loginCodes?.current()?.code;
    const drawn = code === undefined ? undefined : await administration?.drawLoginCode?.(code);
    if (drawn === undefined) return context.notFound();
    return context.body(drawn, 200, { "Content-Type": "image/svg+xml; charset=utf-8" });
  });
  return routes;
}
