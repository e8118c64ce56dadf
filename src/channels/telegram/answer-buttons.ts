import type { InlineKeyboardButton } from "grammy/types";
import type { Option } from "../../answering/answer.ts";
import type { Reply } from "../../conversation/conversation.ts";
import { chosenQuestion, digestOf, labelOf, questionData } from "./choice-buttons.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";

/** What a press of a button asks for. */
export type Press =
  | { readonly kind: "ask"; readonly question: string }
  /** One of the suggestions of an answer, known by its digest. */
  | { readonly kind: "suggestion"; readonly id: string; readonly digest: string }
  /** The summary of a report. */
  | { readonly kind: "report"; readonly report: string }
  | { readonly kind: "sources"; readonly id: string; readonly shown: boolean }
  | { readonly kind: "picture"; readonly id: string }
  | { readonly kind: "complaint"; readonly id: string };

/** What the bot can do beside answering. */
export interface Abilities {
  readonly pictures: boolean;
  readonly complaints: boolean;
}

const MOST_SUGGESTIONS = 3;
const ID = "[0-9A-Za-z]{10}";
const SUGGESTION = new RegExp(`^f:(${ID}):([\\w-]{10})$`);
const REPORT = /^r:([\w-]{1,60})$/;
const ACTION = new RegExp(`^([shpw]):(${ID})$`);

/** Finds what a pressed button asks for; `undefined` for data that is not ours. */
export function readPress(data: string, messageText: string | undefined): Press | undefined {
  const question = chosenQuestion(data, messageText);
  if (question !== undefined) return { kind: "ask", question };
  const [, answer, digest] = SUGGESTION.exec(data) ?? [];
  if (answer !== undefined && digest !== undefined) return { kind: "suggestion", id: answer, digest };
  const report = REPORT.exec(data)?.[1];
  if (report !== undefined) return { kind: "report", report };
  const [, action, id] = ACTION.exec(data) ?? [];
  if (id === undefined) return undefined;
  switch (action) {
    case "s":
      return { kind: "sources", id, shown: true };
    case "h":
      return { kind: "sources", id, shown: false };
    case "p":
      return { kind: "picture", id };
    default:
      return { kind: "complaint", id };
  }
}

/** Id of the answer that these buttons stand under; `undefined` where none of them is about an answer. */
export function answerUnder(rows: readonly (readonly InlineKeyboardButton[])[]): string | undefined {
  const ids = rows.flat().flatMap((button) => {
    const data = "callback_data" in button ? button.callback_data : "";
    return ACTION.exec(data)?.[2] ?? [];
  });
  return ids[0];
}

/** The button that leads to a report's summary; none for an id that does not fit. */
export function reportButton(report: string, text: string): InlineKeyboardButton[][] {
  const data = `r:${report}`;
  return REPORT.test(data) ? [[{ text, callback_data: data }]] : [];
}

/** The question of the suggestion with that digest. */
export function suggestedQuestion(suggestions: readonly Option[] | undefined, digest: string): string | undefined {
  return suggestions?.find(({ question }) => digestOf(question) === digest)?.question;
}

function suggestionRow({ label, question }: Option, id: string | undefined): InlineKeyboardButton[][] {
  const data = questionData(question) ?? (id === undefined ? undefined : `f:${id}:${digestOf(question)}`);
  return data === undefined ? [] : [[{ text: labelOf({ label, question }), callback_data: data }]];
}

/**
 * The buttons under an answer: what might be asked next, its sources, its picture, and that it is wrong. Nothing is kept
 * on our side for them but what the answer's id stands for, so they work across restarts.
 *
 * @param sources whether there is a button for them, and what it does
 */
export function answerButtons(
  { answer, id }: Reply,
  able: Abilities,
  sources: "none" | "show" | "hide" = "show",
): InlineKeyboardButton[][] {
  if (answer.options.length > 0) return [];
  const texts = TELEGRAM_TEXTS.buttons;
  const button = (text: string, action: string) => ({ text, callback_data: `${action}:${id}` });
  const hasSources = sources !== "none" && answer.citations.length > 0;
  const actions =
    id === undefined || (answer.status !== "answered" && answer.status !== "not_found")
      ? []
      : [
          ...(hasSources && sources === "show" ? [button(texts.showSources, "s")] : []),
          ...(hasSources && sources === "hide" ? [button(texts.hideSources, "h")] : []),
          ...(answer.picture && able.pictures ? [button(texts.picture, "p")] : []),
          ...(able.complaints ? [button(texts.complain, "w")] : []),
        ];
  const suggestions = (answer.suggestions ?? []).slice(0, MOST_SUGGESTIONS).flatMap((one) => suggestionRow(one, id));
  return [...suggestions, ...(actions.length > 0 ? [actions] : [])];
}
