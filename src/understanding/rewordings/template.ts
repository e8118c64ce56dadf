import { normalise } from "../../text/normalise.ts";

/** A part of a template. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "choice"; readonly choices: readonly Template[]; readonly repeat: "" | "*" | "+" }
  | ClassPiece;

/** `{year}`, `{year2}`, `{digit 1..7}`, `{2..12 not 最的}`: something of a word class. */
export interface ClassPiece {
  readonly kind: "class";
  /** `clause` where none is named. */
  readonly name: string;
  /** The name with its number: what `means` calls it by. */
  readonly key: string;
  /** How many of them, where that is said; `most` is `undefined` for any number. */
  readonly count: { readonly least: number; readonly most: number | undefined } | undefined;
  /** Signs that it must not hold, as they are written. */
  readonly without: string;
}

/** The pieces of a template, one behind the other. */
export type Template = readonly Piece[];

/** A template that nobody can read: the message says what is wrong with it, in Chinese. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** What a gap without a name is made of. */
const GAP = "clause";
const CLASS = /\{(?:([a-z_]+)(\d*))? *(?:(\d+)(?:(\.\.)(\d*))?)?(?: not ([^{}]+))?\}/y;
/** White space between pieces is for the eye only. */
const TEXT = /[^()|{}\\ ]/y;

/**
 * Reads a template: text stands for itself, `(a|b|)` for one of its choices, `(a|b)*` for any number of them, `(a|b)+` for one
 * at least, `{year}` for a word of that class. Brackets without a stroke are signs of the text, as in every phrase of `intents/`;
 * so is whatever follows a `\`.
 *
 * @throws TemplateError
 * @example parseTemplate("(收到|收)多少件{end}")
 */
export function parseTemplate(written: string): Template {
  const text = normalise(written);
  let at = 0;
  const whole = sequence("");
  if (at < text.length) throw new TemplateError(text[at] === "|" ? "竖线 | 要写在括号里" : `多了一个 ${text[at]}`);
  return whole;

  function sequence(ends: string): Template {
    const pieces: Piece[] = [];
    while (at < text.length && !ends.includes(text[at] ?? "")) {
      const sign = text[at];
      if (sign === "|" || sign === ")") break;
      if (sign === "(") pieces.push(...brackets());
      else if (sign === "{") pieces.push(wordClass());
      else if (sign === " ") at++;
      else pieces.push({ kind: "text", text: plainSign() });
    }
    return pieces;
  }

  function plainSign(): string {
    if (text[at] === "\\") at++;
    else if (!matches(TEXT)) throw new TemplateError(`多了一个 ${text[at]}`);
    const sign = text[at++];
    if (sign === undefined) throw new TemplateError("\\ 后面要有一个字");
    return sign;
  }

  function brackets(): Template {
    at++;
    const choices = [sequence("|)")];
    while (text[at] === "|") {
      at++;
      choices.push(sequence("|)"));
    }
    if (text[at++] !== ")") throw new TemplateError("括号没有成对");
    const [only = [], ...others] = choices;
    const repeat = text[at] === "*" || text[at] === "+" ? text[at++] : "";
    if (others.length === 0 && repeat === "")
      return [{ kind: "text", text: "(" }, ...only, { kind: "text", text: ")" }];
    if (repeat !== "" && choices.some((choice) => choice.length === 0))
      throw new TemplateError(`可以重复的括号（后面有 ${repeat}）里不要留空的一项`);
    return [{ kind: "choice", choices, repeat: repeat as "" | "*" | "+" }];
  }

  function wordClass(): ClassPiece {
    const [words = "", name = GAP, number = "", least, range, most, without = ""] = matches(CLASS) ?? [];
    const shown = text.slice(at, text.indexOf("}", at) + 1 || undefined);
    if (words === "" || (name === GAP && least === undefined && !words.startsWith(`{${GAP}`)))
      throw new TemplateError(`读不懂 ${shown}，应写成 {类名}、{类名2}、{类名 1..7} 或 {0..12}`);
    at += words.length;
    const up = range === undefined ? Number(least) : most === "" ? undefined : Number(most);
    if (up !== undefined && up < Number(least)) throw new TemplateError(`${shown} 的两个数写反了`);
    const count = least === undefined ? undefined : { least: Number(least), most: up };
    return { kind: "class", name, key: `${name}${number}`, count, without: without.replaceAll(" ", "") };
  }

  function matches(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(text);
  }
}
