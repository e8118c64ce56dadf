import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { linksInto } from "../../../rendering/links.ts";
import { toHtml } from "../../../rendering/markup.ts";
import { renderPlain } from "../../../rendering/plain.ts";
import { replyJson } from "../../../rendering/reply-json.ts";
import { answerMarkup } from "../chat-routes.ts";
import { readQuestions } from "../read-questions.ts";
import { sessionOf } from "../session.ts";
import type { WebParts } from "../web-parts.ts";

const LARGEST_BODY = 32 * 1024;

/** What a request's body `{"question": "…", "debug": true}` asks; `debug` may be left out. */
function askedIn(body: unknown): { readonly question: string | undefined; readonly debug: boolean } {
  const { question, debug }: { readonly question?: unknown; readonly debug?: unknown } =
    typeof body === "object" && body !== null ? body : {};
  return { question: typeof question === "string" ? question : undefined, debug: debug === true };
}

/** Asking. */
export function askRoutes({ conversation, replies, publicUrl, pictures }: WebParts): Hono {
  const routes = new Hono();
  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    // What is left of the body is not read, so nothing else can come over this connection.
    onError: (context) => context.json({ error: "请求太大了。" }, 413, { Connection: "close" }),
  });
  routes.post("/ask", limit, async (context) => {
    // Only JSON: a form of another site cannot send it without this server's leave.
    if (!context.req.header("content-type")?.startsWith("application/json")) {
      return context.json({ error: "请求的类型应为 application/json。" }, 415);
    }
    const body: unknown = await context.req.json().catch(() => undefined);
    const { question, debug } = askedIn(body);
    const asked = readQuestions(question === undefined ? [] : [question]);
    if (asked.kind === "nothing") return context.json({ error: '请求里没有问题：应为 {"question": "…"}。' }, 400);
    if (asked.kind === "refused") return context.json({ error: asked.message }, 400);
    const reply = await conversation.ask(sessionOf(context, publicUrl), asked.questions[0]);
    replies.keep(reply);
    const linkTo = linksInto(new URL(publicUrl ?? context.req.url).origin);
    const plain = renderPlain(reply.answer, { linkTo });
    return context.json({
      ...replyJson(reply, plain, { explain: debug }),
      html: toHtml(answerMarkup(reply, { debug, draws: pictures !== undefined })),
    });
  });
  return routes;
}
