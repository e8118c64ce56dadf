import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { parseWholeNumber } from "../../../text/numerals.ts";
import { pattern } from "../../../text/pattern.ts";
import { ASKS_WHO, DOWN, UP } from "../../change-words.ts";
import type { Lasting, Range, Threshold } from "../../scope.ts";
import { overlaps, type Span, spanOfMatch } from "../../span.ts";
import type { ChangeWish } from "../../wishes.ts";
import type { FoundLimit } from "./find-threshold.ts";

/** What a question wants of the changes of many agencies, with the words that say so. */
export interface FoundChange {
  /** `null` where the words tell of changes in a way that is not worked out: 翻倍, 先增后减. */
  readonly wish: ChangeWish | null;
  readonly spans: readonly Span[];
}

const EITHER = "(?:变化|变动)";
const UP_RATE = "(?:增幅|涨幅|增速|增长率|增长幅度|增加幅度|上升幅度)";
const DOWN_RATE = "(?:降幅|跌幅|减幅|降速|下降率|下降幅度|减少幅度)";
/** What may stand between a change and how large it is: 增加的申请最多, 涨得最猛. */
const BETWEEN = "[^,。?!;最]{0,8}?";
const MOST = "最(?:多|大|高|厉害|明显|显著)";
const FASTEST = "最(?:快|猛)";
const PLACES =
  "(?=[^,。?!;]{0,6}?(?:前|头)(?:[一二两三四五六七八九十]|\\d{1,2})|(?:[^,。?!;]{0,4})(?:排[名行序一个]|从[高大]到))";

const LEAST = "最[少小慢低]";
const NUMBER = "(?<nth>[二三四五六七八九十]|\\d{1,2})";
/** 增幅第二的, 降得第三多, 增加排第二. */
const NTH = `[^,。?!;最第]{0,8}?第${NUMBER}(?:[多大高快猛]|名|位|的|(?=单位|街道|机关|部门|[镇乡局]|是|有|[?。]|$))`;

interface Pattern extends Pick<ChangeWish, "direction" | "by" | "order"> {
  readonly pattern: RegExp;
}

/** Words for a change by its direction, and whether they are of its rate. */
const WORDS: readonly (readonly [ChangeWish["direction"], ChangeWish["by"], string])[] = [
  ["up", "rate", UP_RATE],
  ["down", "rate", DOWN_RATE],
  ["up", "difference", UP],
  ["down", "difference", DOWN],
];

function ranked(order: ChangeWish["order"], ends: (words: string) => string): readonly Pattern[] {
  return WORDS.map(([direction, by, words]) => ({ direction, by, order, pattern: new RegExp(ends(words), "g") }));
}

/** Who changed most: the rate where it is named, or the pace. */
const LARGEST: readonly Pattern[] = [
  ...ranked("most", (words) => `${words}(?:${BETWEEN}(?:${MOST}|${FASTEST})|${NTH}|${PLACES})`).slice(0, 2),
  { direction: "up", by: "rate", order: "most", pattern: new RegExp(`${UP}${BETWEEN}${FASTEST}`, "g") },
  { direction: "down", by: "rate", order: "most", pattern: new RegExp(`${DOWN}${BETWEEN}${FASTEST}`, "g") },
  ...ranked("most", (words) => `${words}(?:${BETWEEN}${MOST}|${NTH}|${PLACES})`).slice(2),
  { direction: "either", by: "difference", order: "most", pattern: new RegExp(`${EITHER}${BETWEEN}${MOST}`, "g") },
];
/** 增幅最小, 降得最少; 增长最慢 is of the pace. */
const SMALLEST: readonly Pattern[] = [
  { direction: "up", by: "rate", order: "least", pattern: new RegExp(`${UP}${BETWEEN}最慢`, "g") },
  { direction: "down", by: "rate", order: "least", pattern: new RegExp(`${DOWN}${BETWEEN}最慢`, "g") },
  ...ranked("least", (words) => `${words}${BETWEEN}${LEAST}`),
];

/** 谁增加得多, 哪个增幅大, 谁变化大: of two or more that are named, which of them changed most. */
const than = (words: string, ends: string) => new RegExp(`${words}的?得?更?${ends}(?=[些呢呀啊吗?。]*$)`, "g");
const COMPARED: readonly Pattern[] = [
  ...WORDS.flatMap(
    ([direction, by, words]) =>
      [
        { direction, by: "rate", order: "most", pattern: than(words, "[快猛]") },
        { direction, by, order: "most", pattern: than(words, "[多大高]") },
      ] as const,
  ),
  { direction: "either", by: "difference", order: "most", pattern: than(EITHER, "[多大]") },
];

const BEING = "(?:[是在]|有所|出现|都|正在|还在)*";
/** 谁的申请降了, 哪些单位在增加: all that did. A number behind it is a limit that nobody weighs. */
const DID = "(?:了|的|过)*(?![几多大小高低率幅速件条个次比百\\d]|了[几多\\d]|的[件数量])";
const MOVED: readonly (readonly [ChangeWish["direction"], RegExp])[] = [
  ["up", new RegExp(`${BEING}${UP}${DID}`, "g")],
  ["down", new RegExp(`${BEING}${DOWN}${DID}`, "g")],
];
/** 2024年比2023年申请少的, 比上年多了: more or less than in another year. */
const BESIDE_YEAR =
  /(?:(?<year>(?:20)?\d\d)年[^,。?!;最]{0,12}?)?比(?:(?<other>(?:20)?\d\d)年度?|[上前去]一?年度?)[^,。?!;最比]{0,12}?(?:更|还|要)?(?<![增减降提升新])(?:(?<up>[多高])|[少低])(?!少|[多几]|了[多几])(?=的|了|[?。]|$)/g;
/** Places in an order, of whomever. */
const IN_ORDER = pattern(/最|排|前|第/);
/** Words that set the changes of agencies against one another or a limit, in ways that are not worked out. */
const ANY = `(?:${UP}|${DOWN}|${UP_RATE}|${DOWN_RATE})`;
const ELSE = new RegExp(
  `翻[了一两]*[倍番]|先[^,。?!;]{0,6}?${ANY}|${ANY}[了到]?(?:\\d|[一二两三四五六七八九十半几])*[倍番]|${EITHER}${BETWEEN}(?:${LEAST}|第)|${ANY}[^,。?!;]{0,8}?(?:第[二三四五六七八九十][少小慢低]|倒数)|倒数[^,。?!;]{0,6}?${ANY}`,
  "g",
);
/** 一直在增加, 每年申请都在下降, 连续三年上升: each year against the one before it. */
const STEADILY =
  /一直|始终|持续|不断|连年|每(?:一)?年|逐年|年年|连续(?:([两二三四五六七八九十]|\d{1,2})个?年)?(?:以上)?/;
const THAN_BEFORE = "(?:都|均)?比[上前去]一?年度?(?:[都均]|[还更要]|有所)*";
const STEADY: readonly (readonly ["up" | "down", RegExp])[] = (
  [
    ["up", UP, "[多高大]"],
    ["down", DOWN, "[少低小]"],
  ] as const
).map(([direction, moved, than]) => [
  direction,
  new RegExp(`^([^,。?!;]{0,12}?)((?:[都均呈在是]|有所|出现)*${moved}|${THAN_BEFORE}${than}(?=的|了?[?。,]|了?$))`),
]);
/** A figure that moves as any other does: 公开率比2023年高. */
const RATE_OF_FORM = /(?:公开|办结|答复|纠[正错]|维持|败诉|胜诉|结转)率/;
/** How fast something changes changes itself: 增幅逐年提高. */
const OF_RATE = new RegExp(`${UP_RATE}|${DOWN_RATE}`);
/** What may stand between a change and the limit that it is held against: 增加的申请超过10件, 增幅在20%以上. */
const UP_TO_LIMIT = "(?:了|的)?(?:新?收?(?:到)?的?申请)?(?:幅度|数量|件数|量|数)?[都在有]{0,2}$";
const LIMITED = WORDS.concat([["either", "difference", EITHER]]).map(
  ([direction, by, words]) => [direction, by, new RegExp(`${words}${UP_TO_LIMIT}`)] as const,
);

const PLAIN = { all: false, order: "most", nth: null, condition: null, lasting: null } as const;

/**
 * What is asked of the changes of many agencies: who changed most, or least, or by more than so much, and who went up or
 * down, once or year after year.
 *
 * @param text the normalised question, names masked
 * @param limit what a figure is held against in it
 * @returns `undefined` where nobody's changes are set against those of others
 * @example findChange("哪个街道2021到2023年申请增加最多") // { wish: { direction: "up", by: "difference", all: false … } … }
 */
export function findChange(text: string, limit?: FoundLimit): FoundChange | undefined {
  if (!ASKS_WHO.test(text) && !IN_ORDER.test(text)) return undefined;
  if (allMatches(text, ELSE).length > 0) return { wish: null, spans: [] };
  return findSteady(text) ?? findLimited(text, limit) ?? findRanked(text) ?? findMoved(text);
}

function findSteady(text: string): FoundChange | undefined {
  const steadily = STEADILY.exec(text);
  if (!steadily) return undefined;
  const head = spanOfMatch(steadily);
  const behind = text.slice(head.end);
  const [first, ...others] = gather(STEADY, ([direction, pattern]) => {
    const [, between = "", words = ""] = pattern.exec(behind) ?? [];
    const start = head.end + between.length;
    return words === "" ? [] : [{ direction, span: { start, end: start + words.length } }];
  });
  if (!first) return undefined;
  if (others.length > 0 || !ASKS_WHO.test(text) || /最|比例|占/.test(text) || OF_RATE.test(text))
    return { wish: null, spans: [] };
  const years = parseWholeNumber(steadily[1] ?? "") ?? 0;
  const lasting: Lasting = years > 1 ? { kind: "in_a_row", years } : { kind: "every" };
  const wish: ChangeWish = { ...PLAIN, direction: first.direction, by: "difference", all: true, lasting };
  return { wish, spans: [head, first.span] };
}

function findLimited(text: string, limit: FoundLimit | undefined): FoundChange | undefined {
  if (!limit) return undefined;
  const before = text.slice(0, limit.span.start);
  for (const [direction, by, pattern] of LIMITED) {
    const match = pattern.exec(before);
    if (!match) continue;
    const { threshold } = limit;
    if (/最|翻/.test(text)) return { wish: null, spans: [] };
    const wish = { ...PLAIN, direction, by: by === "rate" || isPercent(threshold) ? "rate" : by, all: true } as const;
    return { wish: { ...wish, condition: threshold }, spans: [spanOfMatch(match), limit.span] };
  }
  // 超过50件的单位里谁增加了: the limit is of the figure itself.
  return undefined;
}

function isPercent(threshold: Threshold | Range): boolean {
  return ("from" in threshold ? threshold.to : threshold).in === "percent";
}

/** 临淄区和桓台县谁增加得多: which of those that are named changed most; they are set side by side where none is looked for. */
export function findComparedChange(text: string): FoundChange | undefined {
  return ASKS_WHO.test(text) ? findRanked(text, [SMALLEST, LARGEST, COMPARED]) : undefined;
}

function findRanked(text: string, kinds = [SMALLEST, LARGEST]): FoundChange | undefined {
  for (const patterns of kinds) {
    for (const { pattern, ...wish } of patterns) {
      const matches = allMatches(text, pattern);
      const [match, ...more] = matches;
      if (!match) continue;
      const spans = matches.map(spanOfMatch);
      // 增加最多和减少最多 are two questions.
      if (more.length > 0 || isTwo(text, spans)) return { wish: null, spans };
      const nth = parseWholeNumber(match.groups?.["nth"] ?? "") ?? null;
      return { wish: { ...PLAIN, ...wish, nth }, spans };
    }
  }
  return undefined;
}

function findMoved(text: string): FoundChange | undefined {
  if (!ASKS_WHO.test(text) || /最|比例|占|率/.test(text.replace(RATE_OF_FORM, ""))) return undefined;
  const moved = gather(MOVED, ([direction, pattern]) =>
    allMatches(text, pattern).map((match) => ({ direction, spans: [spanOfMatch(match)] })),
  );
  const [first, ...others] = [...moved, ...movedBesideYear(text)];
  if (!first) return undefined;
  if (others.length > 0) return { wish: null, spans: [] };
  return { wish: { ...PLAIN, direction: first.direction, by: "difference", all: true }, spans: first.spans };
}

/** 2023年比2024年少 went up: the year that is named first is the one that is spoken of. */
function movedBesideYear(text: string): { readonly direction: "up" | "down"; readonly spans: readonly Span[] }[] {
  return allMatches(text, BESIDE_YEAR).map((match) => {
    const { year, other, up } = match.groups ?? {};
    const isEarlier = year !== undefined && other !== undefined && Number(year) % 100 < Number(other) % 100;
    const [start, end] = [match.index + match[0].indexOf("比"), match.index + match[0].length];
    const direction = (up !== undefined) === isEarlier ? "down" : "up";
    return {
      direction,
      spans: [
        { start, end: start + 1 },
        { start: end - 1, end },
      ],
    };
  });
}

/** Does another pattern find words elsewhere in the text? */
function isTwo(text: string, spans: readonly Span[]): boolean {
  return [...LARGEST, ...SMALLEST].some(({ pattern }) =>
    allMatches(text, pattern).some((match) => !spans.some((span) => overlaps(span, spanOfMatch(match)))),
  );
}
