import { simplify } from "../../text/simplify.ts";

/** How the bot may be called in a room. */
export interface CallSigns {
  /** What it is called there: its name, and its alias in the room. */
  readonly names: readonly string[];
  /** The word that a question to it may begin with; an empty one calls nobody. */
  readonly prefix: string;
}

/** What may stand behind a name or the prefix; WeChat itself puts U+2005 behind a mention. */
const BREAK = /^[\s\u2005,，、:：;；.。!！?？]/;
const EVERYBODY = /@(?:所有人|all)(?=[\s\u2005]|$)/i;
/** A mention as WeChat writes it, of whomever. */
const MENTION = /@[^@\u2005\n]{1,64}\u2005/g;
/** What WeChat puts before a message that quotes another. */
const QUOTATION = /^「[\s\S]*」\s*\n[-— ]{5,}\n/;

function endsAt(text: string, offset: number): boolean {
  return offset >= text.length || BREAK.test(text.slice(offset, offset + 1));
}

/** Takes out every `@name`; `undefined` when there is none. */
function withoutName(text: string, name: string): string | undefined {
  const typed = `@${name}`;
  const narrow = text.replaceAll("＠", "@");
  let rest = "";
  let from = 0;
  let found = false;
  for (let at = narrow.indexOf(typed); at >= 0; at = narrow.indexOf(typed, at + 1)) {
    if (!endsAt(text, at + typed.length)) continue;
    rest += `${text.slice(from, at)} `;
    from = at + typed.length;
    found = true;
  }
  return found ? rest + text.slice(from) : undefined;
}

/** Who writes marks alone behind the call has asked nothing. */
const WORD = /[\p{L}\p{N}]/u;

function tidy(text: string): string {
  if (!WORD.test(text)) return "";
  return text
    .replace(/^[\s\u2005,，、:：;；]+/, "")
    .replace(/[\s\u2005]+/g, " ")
    .trim();
}

/** Is the prefix what the text begins with, in whichever script either is written? */
function beginsWith(text: string, prefix: string): boolean {
  return prefix !== "" && simplify(text.slice(0, prefix.length)) === simplify(prefix) && endsAt(text, prefix.length);
}

/**
 * Reads what a message in a room asks of the bot: it is called by a mention, by a typed @ and its name, or by its prefix
 * at the beginning. What the message quotes of another one calls nobody.
 *
 * @param mentioned WeChat says that the message mentions the bot; a mention of everybody does not count
 * @returns the question, "" when the bot is called without one, `undefined` when it is not called
 */
export function calledText(message: string, mentioned: boolean, { names, prefix }: CallSigns): string | undefined {
  const text = message.replace(QUOTATION, "").trim();
  const longestFirst = names.filter((name) => name.trim() !== "").sort((a, b) => b.length - a.length);
  const named = longestFirst.map((name) => withoutName(text, name)).find((rest) => rest !== undefined);
  if (named !== undefined) return tidy(named);
  if (mentioned && !EVERYBODY.test(text)) return tidy(text.replace(MENTION, " "));
  if (beginsWith(text, prefix)) return tidy(text.slice(prefix.length));
  return undefined;
}
