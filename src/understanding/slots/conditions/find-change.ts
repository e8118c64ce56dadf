import { allMatches } from "../../../text/all-matches.ts";
import type { ChangeWish } from "../../query.ts";
import { overlaps, type Span, spanOfMatch } from "../../span.ts";

/** What a question wants of the changes of many agencies, with the words that say so. */
export interface FoundChange {
  /** `null` where the words tell of changes in a way that is not worked out: 增幅最小, 翻倍. */
  readonly wish: ChangeWish | null;
  readonly spans: readonly Span[];
}

const UP = "(?:(?<![新])增加|增长|增多|上升|上涨|升高|提高|提升|涨)";
const DOWN = "(?:减少|下降|降低|下滑|回落|下跌|[降跌])";
const EITHER = "(?:变化|变动)";
const UP_RATE = "(?:增幅|涨幅|增速|增长率|增长幅度|增加幅度|上升幅度)";
const DOWN_RATE = "(?:降幅|跌幅|减幅|降速|下降率|下降幅度|减少幅度)";
/** What may stand between a change and how large it is: 增加的申请最多, 涨得最猛. */
const BETWEEN = "[^,。?!;最]{0,8}?";
const MOST = "最(?:多|大|高|厉害|明显|显著)";
const FASTEST = "最(?:快|猛)";
const PLACES =
  "(?=[^,。?!;]{0,6}?(?:前|头)(?:[一二两三四五六七八九十]|\\d{1,2})|(?:[^,。?!;]{0,4})(?:排[名行序一个]|从[高大]到))";

interface Pattern extends ChangeWish {
  readonly pattern: RegExp;
}

function most(direction: ChangeWish["direction"], by: ChangeWish["by"], words: string): Pattern {
  return { direction, by, all: false, pattern: new RegExp(words, "g") };
}

/** Who changed most: the rate where it is named, or the pace. */
const LARGEST: readonly Pattern[] = [
  most("up", "rate", `${UP_RATE}(?:${BETWEEN}(?:${MOST}|${FASTEST})|${PLACES})`),
  most("down", "rate", `${DOWN_RATE}(?:${BETWEEN}(?:${MOST}|${FASTEST})|${PLACES})`),
  most("up", "rate", `${UP}${BETWEEN}${FASTEST}`),
  most("down", "rate", `${DOWN}${BETWEEN}${FASTEST}`),
  most("up", "difference", `${UP}(?:${BETWEEN}${MOST}|${PLACES})`),
  most("down", "difference", `${DOWN}(?:${BETWEEN}${MOST}|${PLACES})`),
  most("either", "difference", `${EITHER}${BETWEEN}${MOST}`),
];

const BEING = "(?:[是在]|有所|出现|都|正在|还在|是在)*";
/** 谁的申请降了, 哪些单位在增加: all that did. A number behind it is a limit that nobody weighs. */
const DID = "(?:了|的|过)*(?![几多大小高低率幅速件条个次比百\\d]|了[几多\\d]|的[件数量])";
const MOVED: readonly (readonly [ChangeWish["direction"], RegExp])[] = [
  ["up", new RegExp(`${BEING}${UP}${DID}`, "g")],
  ["down", new RegExp(`${BEING}${DOWN}${DID}`, "g")],
];
const WHO =
  /谁|哪[几些一]?(?:[家个]|(?=单位|街道|机关|部门|[镇乡局]))|(?:几|多少)(?:个|家)?(?:单位|街道|机关|部门|[镇乡局])|(?:单位|街道|机关|部门|[镇乡局])(?:有|是|共|一共)*(?:几|多少)[家个]|有(?:几|多少)家|的(?:单位|机关|部门|街道|[镇乡局])(?:[有是]?哪[几些]个?|[有是]谁|名单)?[?。]*$/;
/** Words that set the changes of agencies against one another or a limit, in ways that are not worked out. */
const ELSE = new RegExp(
  `翻[了一两]*[倍番]|(?:一直|始终|持续|不断|连续|连年|每年|逐年|年年|先)[^,。?!;]{0,6}?(?:${UP}|${DOWN})|(?:${UP_RATE}|${DOWN_RATE}|${UP}|${DOWN}|${EITHER})${BETWEEN}最[少小慢低]|(?:${UP_RATE}|${DOWN_RATE})[^,。?!;]{0,6}?(?:超过|不到|大于|小于|高于|低于|第)`,
  "g",
);

/**
 * What is asked of the changes of many agencies: who changed most, or who went up or down.
 *
 * @param text the normalised question, names masked
 * @returns `undefined` where nobody's changes are set against those of others
 * @example findChange("哪个街道2021到2023年申请增加最多") // { wish: { direction: "up", by: "difference", all: false } … }
 */
export function findChange(text: string): FoundChange | undefined {
  if (!WHO.test(text) && !/最|排|前/.test(text)) return undefined;
  const other = allMatches(text, ELSE).map(spanOfMatch);
  if (other.length > 0) return { wish: null, spans: [] };
  for (const { pattern, ...wish } of LARGEST) {
    const spans = allMatches(text, pattern).map(spanOfMatch);
    // 增加最多和减少最多 are two questions.
    if (spans.length > 0) return { wish: spans.length > 1 || isTwo(text, spans) ? null : wish, spans };
  }
  if (!WHO.test(text) || /最|比例|占|率/.test(text)) return undefined;
  const moved = MOVED.flatMap(([direction, pattern]) =>
    allMatches(text, pattern).map((match) => ({ direction, span: spanOfMatch(match) })),
  );
  const [first, ...others] = moved;
  if (!first) return undefined;
  if (others.length > 0) return { wish: null, spans: [] };
  return { wish: { direction: first.direction, by: "difference", all: true }, spans: [first.span] };
}

/** Does another pattern find words elsewhere in the text? */
function isTwo(text: string, spans: readonly Span[]): boolean {
  return LARGEST.some(({ pattern }) =>
    allMatches(text, pattern).some((match) => !spans.some((span) => overlaps(span, spanOfMatch(match)))),
  );
}
