import { allMatches } from "../../text/all-matches.ts";
import type { Lexicon, Naming } from "../lexicon/lexicon.ts";
import { type Found, spellLikeQuestion } from "../lexicon/phrase-finder.ts";

/** 申请 / 复议 and 2020/2021 are enumerated; 增/减 is the name of a column. */
const SLASH = /(?<=[一-鿿])[ \t　]*(?<!增)[/|／｜&＆](?!减)[ \t　]*(?=[一-鿿])/g;
const YEARS = /(?<!\d)(20\d\d年?)[ \t　/／|]+(?=20\d\d(?!\d))/g;
const SHORT_YEARS = /(?<![\d.])(2\d年?)[ \t　/／|]+(?=(?:2\d年?[ \t　/／|]+)*2\d年)/g;
const SPACE = /(?<=([一-鿿]+))[ \t　]+(?=([一-鿿]+))/g;
/** A character of the second name. */
const WORD = "(?![各下所属全哪每有的和与及跟比是收在年])[一-鿿]";
/**
 * 红花岗区人民政府 汇川区人民政府, 南白街道 龙坑街道, 桐梓县 播州区: bodies of one kind, which no name holds two of. 遵义市 红花岗区 and
 * 播州区人民政府 南白街道办事处 may be one name each.
 */
const BESIDE = new RegExp(
  [
    ["政府", "{2,16}?政府"],
    ["[局委]", "{2,14}?(?:局|委员会|委)"],
    ["(?:街道(?:办|办事处)?|[镇乡])", "{2,8}?(?:街道|[镇乡])"],
    ["[县区旗]", "{1,7}?[县区旗](?=[ \\t　]|20\\d\\d|[12]\\d年|的|$)"],
  ]
    .map(([first, second]) => `(?<=[一-鿿]${first})[ \\t　]+(?=(?:${WORD})${second})`)
    .join("|"),
  "g",
);
/** What any of them begins or ends with. */
const BREAK = /[ \t　/|／｜&＆]/;

/** ①新收②公开, (1)新收(2)公开, 1.新收 2.公开. */
const NUMBER = /[①-⑳⑴-⒇]|[(（]?(?<![\d.])(\d{1,2})(?:[、．)）]|[.](?!\d))[ \t　]*/g;
const CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";

/** Numbers that count things off from the first one are marks of a list. */
function withoutNumbers(raw: string): string {
  const marks = allMatches(raw, NUMBER);
  const inTurn = marks.every(({ 0: mark, 1: digits }, at) => {
    const number = digits === undefined ? Math.max(CIRCLES.indexOf(mark), BRACKETED.indexOf(mark)) + 1 : Number(digits);
    return number === at + 1;
  });
  return marks.length > 1 && inTurn ? raw.replace(NUMBER, (_mark, _digits, at: number) => (at === 0 ? "" : "、")) : raw;
}

/** White space and strokes between figures or bodies that are listed: 辛店 2020 收到 不予公开 结转 names three. Others say nothing. */
export function markLists(raw: string, lexicon: Lexicon): string {
  const listed = withoutNumbers(raw);
  if (!BREAK.test(listed)) return listed;
  return listed
    .replace(SHORT_YEARS, "$1、")
    .replace(YEARS, "$1、")
    .replace(SLASH, "、")
    .replace(BESIDE, "、")
    .replace(SPACE, (space, before: string, after: string) =>
      isBetweenFigures(before, after, lexicon) ? "、" : space,
    );
}

function isBetweenFigures(before: string, after: string, { namings }: Lexicon): boolean {
  const [left, right] = [spellLikeQuestion(before), spellLikeQuestion(after)];
  const first = figuresIn(left, namings.findAll(left), (find) => endOf(find) === left.length);
  const second = figuresIn(right, namings.findAll(right), ({ spans: [{ start }] }) => start === 0);
  if (first.length === 0 || second.length === 0 || first.some((figure) => second.includes(figure))) return false;
  const across = figuresIn(left, namings.findAll(left + right), ({ spans }) =>
    spans.some(({ start, end }) => start < left.length && end > left.length),
  );
  return across.every((figure) => first.includes(figure) || second.includes(figure));
}

function endOf({ spans }: Found<Naming>): number {
  return spans.at(-1)?.end ?? 0;
}

function figuresIn(
  text: string,
  found: readonly Found<Naming>[],
  fits: (find: Found<Naming>) => boolean,
): readonly string[] {
  const named = found
    .filter(fits)
    .flatMap(({ meaning }) =>
      meaning.kind === "row" || meaning.kind === "applicant" || meaning.kind === "result" ? [meaning.id] : [],
    );
  return named.length === 0 && /^公开[量数]?$/.test(text) ? ["applications.granted"] : named;
}
