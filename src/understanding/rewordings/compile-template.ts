import { type ClassPiece, type Piece, parseTemplate, type Template, TemplateError } from "./template.ts";

/** What a word class is, as a part of a pattern. */
export type WordClass =
  /** One sign out of some, or any sign but some; `signs` as they stand inside the brackets of a pattern. */
  | { readonly kind: "signs"; readonly signs: string; readonly anyBut: boolean }
  | { readonly kind: "words"; readonly source: string };

/** Finds a word class by its name. @throws TemplateError where there is none */
export type FindClass = (name: string) => WordClass;

/** A part of a pattern, and whether a sign for its repetition may stand right behind it. */
interface Source {
  readonly source: string;
  /** One sign out of these, as they stand inside the brackets of a pattern. */
  readonly signs?: string;
}

/**
 * The source of a pattern for one or several templates of which one is to be found.
 *
 * @param keys of the classes whose words are wanted; in which order they are found is put into `found`
 * @throws TemplateError
 */
export function sourceOf(
  written: string | readonly string[],
  find: FindClass,
  keys: ReadonlySet<string> = new Set(),
  found: string[] = [],
): string {
  const choices = [written].flat().map(parseTemplate);
  const [only] = choices;
  if (!only) return "";
  if (choices.length === 1) return sequence(only, find, keys, found);
  return choiceOf(choices, find, keys, found).source;
}

/** Signs that are as often written wide. */
const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

/** A sign as it stands inside the brackets of a pattern, in either width. */
export function signFor(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&") + (WIDE[sign] ?? "");
}

function sequence(template: Template, find: FindClass, keys: ReadonlySet<string>, found: string[]): string {
  return template.map((piece) => pieceOf(piece, find, keys, found).source).join("");
}

function pieceOf(piece: Piece, find: FindClass, keys: ReadonlySet<string>, found: string[]): Source {
  switch (piece.kind) {
    case "text":
      return oneOf(signFor(piece.text));
    case "choice": {
      const { source, signs } = choiceOf(piece.choices, find, keys, found);
      return piece.repeat === ""
        ? { source, ...(signs !== undefined && { signs }) }
        : { source: source + piece.repeat };
    }
    case "class": {
      const one = classOf(piece, find);
      if (!keys.has(piece.key)) return one;
      if (found.includes(piece.key))
        throw new TemplateError(`有两个 {${piece.key}}：第二个请编号，写成 {${piece.name}2}`);
      found.push(piece.key);
      return { source: `(${one.source})` };
    }
  }
}

function choiceOf(choices: readonly Template[], find: FindClass, keys: ReadonlySet<string>, found: string[]): Source {
  const said = choices.filter((choice) => choice.length > 0);
  const optional = said.length < choices.length ? "?" : "";
  const each: Source[] = [];
  for (const choice of said) {
    const [only, ...others] = choice;
    const one =
      only && others.length === 0 ? pieceOf(only, find, keys, found) : { source: sequence(choice, find, keys, found) };
    const before = each.at(-1)?.signs;
    // 镇|乡|局 is one sign out of three.
    if (one.signs !== undefined && before !== undefined) each.splice(-1, 1, oneOf(before + one.signs));
    else each.push(one);
  }
  const [only, ...others] = each;
  if (only?.signs !== undefined && others.length === 0)
    return optional === "" ? only : { source: `${only.source}${optional}` };
  return { source: `(?:${each.map(({ source }) => source).join("|")})${optional}` };
}

function oneOf(signs: string): Source {
  return { source: /^\\?.$/u.test(signs) ? signs : `[${signs}]`, signs };
}

function classOf({ name, count, without }: ClassPiece, find: FindClass): Source {
  const one = find(name);
  const times = timesOf(count);
  if (one.kind === "words") {
    if (without !== "") throw new TemplateError(`{${name}} 是词，不是字，后面不能写 not`);
    return { source: `(?:${one.source})${times}` };
  }
  const left = signsOf(without, find);
  // What stands between two words is as short as it may be.
  if (one.anyBut) return { source: `[^${one.signs}${left}]${times === "" ? "" : `${times}?`}` };
  if (left !== "") return { source: `(?:(?![${left}])[${one.signs}])${times}` };
  return times === "" ? oneOf(one.signs) : { source: `[${one.signs}]${times}` };
}

function timesOf(count: ClassPiece["count"]): string {
  if (count === undefined) return "";
  const { least, most } = count;
  if (most === undefined) return least === 0 ? "*" : least === 1 ? "+" : `{${least},}`;
  return least === most ? `{${least}}` : `{${least},${most}}`;
}

/** 最的digit: signs, and names of classes of signs. */
function signsOf(written: string, find: FindClass): string {
  return written.replace(/[a-z_]+|[^a-z_]/g, (part) => {
    if (!/[a-z]/.test(part)) return signFor(part);
    const named = find(part);
    if (named.kind !== "signs" || named.anyBut) throw new TemplateError(`{${part}} 不是一组字，不能写在 not 后面`);
    return named.signs;
  });
}
