import { type Context, Hono } from "hono";
import type { Reply } from "../../conversation/conversation.ts";
import { explainMarkup } from "../../rendering/explain.ts";
import { linksInto } from "../../rendering/links.ts";
import { html, type Markup } from "../../rendering/markup.ts";
import { renderWebMarkup } from "../../rendering/web-html.ts";
import { renderChatPage, type Turn } from "./pages/chat-page.ts";
import { examplesFrom } from "./pages/example-questions.ts";
import { NO_SUCH_ANSWER, renderProblemPage } from "./pages/problem-page.ts";
import { readQuestions } from "./read-questions.ts";
import { endSession, sessionOf } from "./session.ts";
import type { WebServices } from "./web-services.ts";

/** Links inside the page: to the same host, whatever it is called. */
export const HERE = linksInto("");

/** What stands under a question: the answer and, for whoever looks for faults, how the question was understood. */
export function answerMarkup({ answer, trace }: Reply, debug: boolean): Markup {
  return html`${renderWebMarkup(answer, HERE)}${debug && trace && explainMarkup(trace())}`;
}

/** The page for asking; works without any script, its address holding what was asked. */
export function chatRoutes({ conversation, store, publicUrl }: WebServices): Hono {
  const routes = new Hono();

  function pageOf(context: Context) {
    const reports = store.entries();
    const debug = context.req.query("debug") === "1";
    const turn = (reply: Reply): Turn => ({
      question: reply.question,
      answer: answerMarkup(reply, debug),
      ...(reply.id === undefined ? {} : { id: reply.id }),
    });
    return { turn, page: { turns: [], examples: examplesFrom(reports), reports: reports.length, debug } };
  }

  routes.get("/", async (context) => {
    const asked = readQuestions(context.req.queries("q") ?? []);
    const { page, turn } = pageOf(context);
    if (asked.kind === "nothing") {
      // What the page shows is what a follow-up may refer to: on the empty page, nothing.
      endSession(context);
      return context.html(renderChatPage(page));
    }
    if (asked.kind === "refused") return context.html(renderChatPage({ ...page, refusal: asked.message }), 400);
    const session = sessionOf(context, publicUrl);
    const turns: Turn[] = [];
    for (const text of asked.questions) turns.push(turn(await conversation.ask(session, text)));
    return context.html(renderChatPage({ ...page, turns }));
  });

  routes.get("/a/:id", async (context) => {
    const { page, turn } = pageOf(context);
    const replies = await conversation.reopen(sessionOf(context, publicUrl), context.req.param("id"));
    if (!replies) return context.html(renderProblemPage(NO_SUCH_ANSWER), 404);
    return context.html(renderChatPage({ ...page, turns: replies.map(turn) }));
  });
  return routes;
}
