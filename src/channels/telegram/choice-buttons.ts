import { createHash } from "node:crypto";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Option } from "../../answering/answer.ts";
import { showableText } from "../../rendering/unshowable.ts";

/** Longest callback data (Bot API, InlineKeyboardButton). */
const CALLBACK_DATA_BYTES = 64;
/** More buttons than this are no choice any more. */
const MAX_CHOICES = 20;
const MAX_LABEL = 60;
const MAX_QUESTION = 180;
const WHOLE = "q:";
const LISTED = /^n:(\d{1,3}):([\w-]{10})$/;

/** The buttons of a `clarify`, and what must stand in the message for them to work. */
export interface ChoiceButtons {
  readonly keyboard: InlineKeyboardMarkup;
  /** The questions as a numbered list, last in the message; `null` when the buttons hold them themselves. */
  readonly listing: string | null;
  /** How many options found no place. */
  readonly left: number;
}

function oneLine(text: string): string {
  return showableText(text).replace(/\s+/g, " ").trim();
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_LABEL ? text : `${characters.slice(0, MAX_LABEL - 1).join("")}…`;
}

/** Tells questions apart in few bytes. */
export function digestOf(question: string): string {
  return createHash("sha256").update(question).digest("base64url").slice(0, 10);
}

/** Callback data that holds a question itself; `undefined` for one that does not fit. */
export function questionData(question: string): string | undefined {
  const data = WHOLE + oneLine(question);
  return Buffer.byteLength(data) <= CALLBACK_DATA_BYTES ? data : undefined;
}

/** What stands on an option's button. */
export function labelOf({ label, question }: Option, number?: number): string {
  const text = oneLine(label) || oneLine(question);
  return shorten(number === undefined ? text : `${number}. ${text}`);
}

/**
 * Makes buttons that work for as long as the message is there, with nothing kept on our side: across restarts, and
 * whichever instance is pressed. A question that fits is in the button's data. Chinese questions often do not fit 64
 * bytes: then the message itself lists them, and the data says which line it is and how the line must hash.
 *
 * @param alwaysListed the message lists them even where the buttons could do without
 */
export function choiceButtons(options: readonly Option[], alwaysListed = false): ChoiceButtons {
  const choices = options
    .map(({ label, question }) => ({ label: oneLine(label), question: oneLine(question) }))
    .filter(({ question }) => question !== "" && question.length <= MAX_QUESTION)
    .slice(0, MAX_CHOICES);
  const listed = alwaysListed || !choices.every(({ question }) => questionData(question) !== undefined);
  return {
    keyboard: {
      inline_keyboard: choices.map(({ label, question }, index) => [
        {
          text: labelOf({ label, question }, listed ? index + 1 : undefined),
          callback_data: questionData(question) ?? `n:${index + 1}:${digestOf(question)}`,
        },
      ]),
    },
    listing:
      listed && choices.length > 0
        ? choices.map(({ question }, index) => `${index + 1}. ${question}`).join("\n")
        : null,
    left: options.length - choices.length,
  };
}

/**
 * Finds the question that a pressed button stands for.
 *
 * @param data the button's callback data
 * @param messageText text of the message that carries the button, where Telegram still shows it
 * @returns `undefined` for data that is not ours, or whose line is not in the message
 */
export function chosenQuestion(data: string, messageText: string | undefined): string | undefined {
  if (data.startsWith(WHOLE)) return data.slice(WHOLE.length).trim() || undefined;
  const match = LISTED.exec(data);
  if (match === null || messageText === undefined) return undefined;
  const [, number = "", hash] = match;
  const start = `${number}. `;
  return messageText
    .split("\n")
    .filter((line) => line.startsWith(start))
    .map((line) => line.slice(start.length).trim())
    .find((question) => digestOf(question) === hash);
}
