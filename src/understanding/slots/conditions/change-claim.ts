import { parseChineseNumeral, parseCount } from "../../../text/numerals.ts";
import { pattern } from "../../../text/pattern.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** By how much a figure is said to have changed from one report to another. */
export type ChangeClaim =
  | {
      readonly kind: "by";
      readonly direction: "up" | "down";
      /** In percent of the earlier figure, or in what the figure is counted in. */
      readonly measure: "percent" | "difference";
      readonly value: number;
      readonly comparison: "exactly" | "more_than" | "less_than";
      /** 增加了63% is rounded; 一半 and 一倍 are not. */
      readonly rounded: boolean;
    }
  | { readonly kind: "from_to"; readonly from: number; readonly to: number }
  /** An amount that is not worked out: 少了将近一半, 提高两个百分点. */
  | { readonly kind: "open" };

/** The claim, and where it stands. */
export interface FoundChangeClaim {
  readonly claim: ChangeClaim;
  readonly span: Span;
}

const UP = "增加|增长|增多|上升|上涨|提高|多|涨|升|增";
const DOWN = "减少|下降|降低|下滑|缩减|少|降|跌|减";
const COUNT = "\\d+(?:\\.\\d+)?|[一两二三四五六七八九十百千]+";
/** 减少了超过三成, 少了一半还多, 翻了一番. */
const BY = pattern(
  new RegExp(
    `(?:(${UP})|(${DOWN}))(?:了|过)?(超过|不止|多于|超)?(不到|不足|不满|少于)?(大?约|将?近|差不多|几乎|接近)?了?(?:(一半|半数)|(${COUNT})(个百分点|倍|成|%|[万亿]?[元块]|[件条次起个份篇项宗](?![单机部街乡镇局月季区县])|(?=[吗么吧嘛?。]|$)))(?:的)?(还多|多|以上|左右)?`,
  ),
);
const DOUBLED = pattern(/翻(?:了)?([一两三四二])?[番倍](还多|多|以上|有余)?/);
const HALVED = pattern(/腰斩|减半/);
const FROM_TO = pattern(
  new RegExp(
    `从(?:20\\d\\d年?的?)?(\\d+)[件条次起]?(?:${UP}|${DOWN}|变)(?:了?[到至成为])了?(?:20\\d\\d年?的?)?(\\d+)(?![\\d年])`,
  ),
);
/** Rates differ by 个百分点, and fees are counted in either of two units. */
const OPEN_UNIT = /个百分点|[元块]/;
const SINGLE = /^[多少升降涨跌增减]$/;

/** 减少了一半吗, 翻番了吗, 从164降到86: by how much it changed, as somebody says who wants it confirmed. */
export function findChangeClaim(text: string): FoundChangeClaim | undefined {
  const turn = FROM_TO.exec(text);
  if (turn) {
    const [from, to] = [parseCount(turn[1] ?? ""), parseCount(turn[2] ?? "")];
    if (from !== undefined && to !== undefined)
      return { claim: { kind: "from_to", from, to }, span: spanOfMatch(turn) };
  }
  const half = HALVED.exec(text);
  if (half) return { claim: byPercent("down", 50), span: spanOfMatch(half) };
  const doubled = DOUBLED.exec(text);
  if (doubled) {
    const times = 2 ** (parseChineseNumeral(doubled[1] ?? "一") ?? 1);
    // 翻两倍 is heard as twice and as thrice.
    const isOpen = doubled[0].endsWith("倍") && times > 2;
    return {
      claim: isOpen ? { kind: "open" } : doubledBy(times, doubled[2] !== undefined),
      span: spanOfMatch(doubled),
    };
  }
  const by = BY.exec(text);
  return by ? claimOf(by) : undefined;
}

/** 翻了一倍多 is more than twice as much. */
function doubledBy(times: number, more: boolean): ChangeClaim {
  return { ...byPercent("up", (times - 1) * 100), ...(more && { comparison: "more_than" as const }) };
}

function byPercent(direction: "up" | "down", value: number) {
  return {
    kind: "by",
    direction,
    measure: "percent",
    value,
    comparison: "exactly",
    rounded: false,
  } as const satisfies ChangeClaim;
}

function claimOf(match: RegExpExecArray): FoundChangeClaim | undefined {
  const [said, up, down, above, below, near, half, number, unit, behind] = match;
  // 多5件 may be anything; 多了5件 and 多一倍 are changes.
  const isSingle = SINGLE.test(up ?? down ?? "") && !/^.[了过]/.test(said);
  if (isSingle && !half && unit !== "倍" && unit !== "成") return undefined;
  const span = spanOfMatch(match);
  const count = half ? 5 : numberOf(number ?? "");
  const direction = up === undefined ? "down" : "up";
  const isNear = near !== undefined || behind === "左右";
  const isOpen = isNear || count === undefined || OPEN_UNIT.test(unit ?? "") || (unit === "倍" && direction === "down");
  if (isOpen) return { claim: { kind: "open" }, span };
  const comparison = above || behind ? "more_than" : below ? "less_than" : "exactly";
  const isPercent = half !== undefined || unit === "倍" || unit === "成" || unit === "%";
  const value = unit === "倍" ? count * 100 : half || unit === "成" ? count * 10 : count;
  return {
    claim: {
      kind: "by",
      direction,
      measure: isPercent ? "percent" : "difference",
      value,
      comparison,
      rounded: unit === "%",
    },
    span,
  };
}

function numberOf(text: string): number | undefined {
  return /^\d/.test(text) ? Number(text) : parseChineseNumeral(text);
}
