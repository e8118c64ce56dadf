import { Hono } from "hono";
import { linksInto } from "../../rendering/links.ts";
import { renderWebMarkup } from "../../rendering/web-html.ts";
import { renderChatPage, type Turn } from "./pages/chat-page.ts";
import { examplesFrom } from "./pages/example-questions.ts";
import { readQuestions } from "./read-questions.ts";
import { endSession, sessionOf } from "./session.ts";
import type { WebServices } from "./web-services.ts";

/** Links inside the page: to the same host, whatever it is called. */
export const HERE = linksInto("");

/** The page for asking; works without any script, its address holding what was asked. */
export function chatRoutes({ conversation, store, publicUrl }: WebServices): Hono {
  const routes = new Hono();
  routes.get("/", async (context) => {
    const asked = readQuestions(context.req.queries("q") ?? []);
    const reports = store.entries();
    const page = { turns: [], examples: examplesFrom(reports), reports: reports.length };
    if (asked.kind === "nothing") {
      // What the page shows is what a follow-up may refer to: on the empty page, nothing.
      endSession(context);
      return context.html(renderChatPage(page));
    }
    if (asked.kind === "refused") return context.html(renderChatPage({ ...page, refusal: asked.message }), 400);
    const session = sessionOf(context, publicUrl);
    const turns: Turn[] = [];
    for (const text of asked.questions) {
      const { question, answer } = await conversation.ask(session, text);
      turns.push({ question, answer: renderWebMarkup(answer, HERE) });
    }
    return context.html(renderChatPage({ ...page, turns }));
  });
  return routes;
}
