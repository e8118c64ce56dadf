import { type Context, Hono } from "hono";
import type { Reply } from "../../conversation/conversation.ts";
import { renderPlain } from "../../rendering/plain.ts";
import { withoutSaid } from "../../rendering/web-picture.ts";
import { wholeTableCsv } from "../../rendering/whole-table-csv.ts";
import { isOwnOrigin } from "./guards/own-origin.ts";
import { FOREIGN_FORM, NO_SUCH_ANSWER, NOTED, renderProblemPage } from "./pages/problem-page.ts";
import { answerAddress } from "./read-questions.ts";
import { respondWith } from "./respond-with.ts";
import { sendCsv } from "./send-csv.ts";
import { widthOf } from "./send-picture.ts";
import { sessionOf } from "./session.ts";
import type { WebParts } from "./web-parts.ts";

/** What belongs to one answer: its picture, its whole table, and what a visitor says against it. */
export function answerRoutes({ replies, sendPicture, complaints, publicUrl }: WebParts): Hono {
  const routes = new Hono();
  const found = (context: Context): Promise<Reply | undefined> => replies.find(context.req.param("id") ?? "");

  for (const type of ["svg", "png"] as const) {
    routes.get(`/a/:id/picture.${type}`, async (context) => {
      const { picture, blocks = [] } = (await found(context))?.answer ?? {};
      const isAmongWords = type === "svg" && widthOf(context) === "narrow";
      return sendPicture(context, picture && isAmongWords ? withoutSaid(picture, blocks) : picture, type);
    });
  }

  routes.get("/a/:id/table.csv", async (context) => {
    const table = (await found(context))?.answer.wholeTable;
    return table ? sendCsv(context, `${table.name}.csv`, wholeTableCsv(table)) : context.notFound();
  });

  routes.post("/a/:id/complaint", async (context) => {
    if (!complaints) return context.notFound();
    context.status(403);
    if (!isOwnOrigin(context, publicUrl)) return respondWith(context, FOREIGN_FORM);
    context.status(404);
    const reply = await found(context);
    if (reply?.id === undefined) return respondWith(context, NO_SUCH_ANSWER);
    const { id, question, answer } = reply;
    const person = sessionOf(context, publicUrl);
    await complaints.record({ person, id, question, answer: renderPlain(answer, { linkTo: () => null }) });
    context.status(200);
    return context.html(renderProblemPage({ ...NOTED, back: answerAddress(id) }));
  });
  return routes;
}
