import { type Context, Hono } from "hono";
import type { Reply } from "../../conversation/conversation.ts";
import { explainMarkup } from "../../rendering/explain.ts";
import { linksInto } from "../../rendering/links.ts";
import { html, type Markup } from "../../rendering/markup.ts";
import { renderPlain } from "../../rendering/plain.ts";
import { renderWebMarkup } from "../../rendering/web-html.ts";
import { type ChatParts, renderChatPage, type Turn } from "./pages/chat-page.ts";
import { examplesFrom } from "./pages/example-questions.ts";
import type { Preview } from "./pages/layout.ts";
import { NO_SUCH_ANSWER, renderProblemPage } from "./pages/problem-page.ts";
import { answerAddress, readQuestions } from "./read-questions.ts";
import { endSession, sessionOf } from "./session.ts";
import type { WebParts } from "./web-parts.ts";

/** Links inside the page: to the same host, whatever it is called. */
const HERE = linksInto("");

/**
 * What stands under a question: the answer and, for whoever looks for faults, how the question was understood.
 *
 * @param draws can this page show pictures?
 */
export function answerMarkup(
  { answer, id, trace }: Reply,
  shown: { readonly debug: boolean; readonly draws: boolean },
): Markup {
  const address = id === undefined ? undefined : answerAddress(id);
  const files =
    address === undefined
      ? {}
      : { table: `${address}/table.csv`, ...(shown.draws && { picture: `${address}/picture` }) };
  return html`${renderWebMarkup(answer, HERE, files)}${shown.debug && trace && explainMarkup(trace())}`;
}

/** Chats that preview a link show this much, and more is in their way. */
const LONGEST_PREVIEW = 160;

/** What a chat shows of an answer's address; its picture only where the address is known to others. */
function previewOf(replies: readonly Reply[], publicUrl: string | undefined): Preview | undefined {
  const last = replies.at(-1);
  if (last?.id === undefined) return undefined;
  const { answer, question, id } = last;
  const [first] = renderPlain(answer, { linkTo: () => null }).split(/\n\n+/);
  const image = answer.picture && publicUrl !== undefined ? `${publicUrl}${answerAddress(id)}/picture.png` : undefined;
  const description = (first ?? "").slice(0, LONGEST_PREVIEW);
  return { title: question, description, ...(image !== undefined && { image }) };
}

/** The page for asking; works without any script, its address holding what was asked. */
export function chatRoutes({ conversation, store, publicUrl, replies, pictures, complaints }: WebParts): Hono {
  const routes = new Hono();
  const draws = pictures !== undefined;

  function pageOf(context: Context): { readonly turn: (reply: Reply) => Turn; readonly page: ChatParts } {
    const reports = store.entries();
    const debug = context.req.query("debug") === "1";
    const turn = (reply: Reply): Turn => {
      replies.keep(reply);
      const answer = answerMarkup(reply, { debug, draws });
      return { question: reply.question, answer, ...(reply.id === undefined ? {} : { id: reply.id }) };
    };
    const page = { turns: [], examples: examplesFrom(reports), reports: reports.length, debug };
    return { turn, page: { ...page, complains: complaints !== undefined } };
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
    const found = await conversation.reopen(sessionOf(context, publicUrl), context.req.param("id"));
    if (!found) return context.html(renderProblemPage(NO_SUCH_ANSWER), 404);
    const preview = previewOf(found, publicUrl);
    return context.html(renderChatPage({ ...page, turns: found.map(turn), ...(preview && { preview }) }));
  });
  return routes;
}
