import type { Context } from "grammy";
import type { Answer } from "../../answering/answer.ts";
import type { Reply } from "../../conversation/conversation.ts";
import { renderTelegramHtml } from "../../rendering/telegram-html.ts";
import { answerButtons } from "./answer-buttons.ts";
import { abilitiesOf, HEADING, withHeading } from "./send-answer.ts";
import { editHtml, sendHtml } from "./send-html.ts";
import type { TelegramWork } from "./telegram-work.ts";

/** Shows the sources in the answer's own place, or below it where the answer takes more than one message. */
export async function toggleSources(ctx: Context, reply: Reply, shown: boolean, work: TelegramWork): Promise<void> {
  const { linkTo } = work;
  const message = ctx.callbackQuery?.message;
  const text = message && "text" in message ? message.text : undefined;
  const first = text?.split("\n", 1)[0] ?? "";
  const heading = first.startsWith(HEADING) ? first.slice(HEADING.length) : undefined;
  const answer = withHeading(reply.answer, heading);
  const [named, quoted] = (["named", "quoted"] as const).map((sources) =>
    renderTelegramHtml(answer, { linkTo, sources }),
  );
  const [whole] = (shown ? quoted : named) ?? [];
  if (text !== undefined && whole !== undefined && named?.length === 1 && quoted?.length === 1) {
    return editHtml(ctx, whole, answerButtons(reply, abilitiesOf(work), shown ? "hide" : "show"));
  }
  const alone = renderTelegramHtml(onlySources(reply.answer), { linkTo, sources: "quoted" });
  await sendHtml(ctx, alone, { replyTo: ctx.msgId });
}

function onlySources(answer: Answer): Answer {
  return { ...answer, blocks: [{ kind: "sources", citations: answer.citations.map((_, index) => index) }] };
}
