import { NAME_MASK } from "../lexicon/phrase-finder.ts";
import { overlaps, type Span } from "../span.ts";
import type { Scan } from "./scan-message.ts";

/** A report says something, or does not. */
const SAYS =
  "(?:有没有|有无|是否|是不是)(?:提|写|讲|谈)(?![错反漏对得])(?:[到及过了])*|(?:提[到及了过]|[写讲谈说]到)[过了]?";
const WORDS = "(?![了过吗么没的呢])[^,。?!;:]{2,16}?";
const CALLED = "(?:这个?词|这几个字|一词|字样|的?问题|的说法|的提法|的内容|的情况|的工作|的事情?)?";
const ENDS = "[了过]*(?:吗|么|嘛|没有|没)?[呢啊呀]?[?。]*$";
const BEHIND = new RegExp(`(?:${SAYS})(?:了|关于|有关)?(${WORDS})${CALLED}${ENDS}`, "d");
const BEFORE = new RegExp(`(${WORDS})${CALLED}(?:有没有|有无|是否|是不是|有)?被?(?:${SAYS})${ENDS}`, "d");
/** Who says it is asked: 提到人员变动的单位有几家, 哪些局说检索功能不完善. */
const SAY =
  "(?:提[到及过]了?|[写讲谈说]到了?|[写说]了|指出了?|反映了?|承认了?|存在着?的?|说(?![明法的]))(?:关于|有关)?(?:(?:要|将|打算|计划|准备)(?:做|搞|开展|推进|加强)?)?";
const WHO = "(?:谁|哪[些几家个一]|多少|几[家个]|有没有)[^,。?!;]{0,16}?";
const BODIES = "(?:单位|机关|街道|部门|乡镇|镇街|区县|县区|政府|报告|年报|[镇乡局])";
const SAID_BY = [
  new RegExp(
    `${SAY}(${WORDS})${CALLED}的(?:[^,。?!;的]{0,6}${BODIES}[^,。?!;]{0,8}|都?有(?:哪|多少|几|谁)[^,。?!;]{0,4})[呢啊呀?。]*$`,
    "d",
  ),
  new RegExp(`${WHO}${SAY}(${WORDS})${CALLED}${ENDS}`, "d"),
];
const ASKS = /有没有|有无|是否|是不是|吗|么|没/;
/** 提到了几次, 提到哪些: something else is asked than whether it is said. */
const ASKS_WHAT = /几|多少|哪|什么|谁|怎|第/;

/** Words that the prose of a report is searched for. */
export interface SoughtWords {
  readonly words: string;
  /** What they account for: the question to its end, where it asks of one report. */
  readonly span: Span;
}

/**
 * 报告里有没有提到党建, 疫情提到了吗: words of which it is asked whether a report says them, and that name no figure of it.
 *
 * @param masked the question, names of agencies masked; `text` with them
 * @param unexplained where nothing accounts for what stands there
 * @param named where figures and matters of the prose are named
 */
export function soughtWords(
  { text, masked }: Pick<Scan, "text" | "masked">,
  unexplained: () => readonly Span[],
  named: readonly Span[],
): SoughtWords | null {
  const saidBy = wordsSaidBy({ text, masked }, unexplained, named);
  if (saidBy || !ASKS.test(masked)) return saidBy;
  for (const pattern of [BEHIND, BEFORE]) {
    const said = pattern.exec(masked)?.indices?.[1];
    if (!said) continue;
    const whole = { start: said[0], end: said[1] };
    const inside = unexplained().filter((span) => overlaps(span, whole));
    const isNamed = inside.length === 0 && (pattern === BEFORE || named.some((span) => overlaps(span, whole)));
    if (isNamed) continue;
    // 报告里疫情提到了吗: the words begin where nothing accounts for them.
    const start = pattern === BEFORE ? Math.min(...inside.map((span) => span.start)) : whole.start;
    // A name among the words is no agency that is asked about, where another one stands before them.
    const ofNobody = masked.slice(start, whole.end).includes(NAME_MASK) && !masked.slice(0, start).includes(NAME_MASK);
    const words = text.slice(start, whole.end);
    if (!ofNobody && !ASKS_WHAT.test(words)) return { words, span: { start, end: masked.length } };
  }
  return null;
}

/** The words alone: what stands behind them tells whose they are. */
function wordsSaidBy(
  { text, masked }: Pick<Scan, "text" | "masked">,
  unexplained: () => readonly Span[],
  named: readonly Span[],
): SoughtWords | null {
  for (const pattern of SAID_BY) {
    // Kinds of agencies, of which one stands behind the words, are masked as names are.
    const said = pattern.exec(text)?.indices?.[1];
    if (!said || masked.slice(...said).includes(NAME_MASK)) continue;
    const span = { start: said[0], end: said[1] };
    const words = text.slice(span.start, span.end);
    const isFigure = named.some((of) => overlaps(of, span));
    if (!isFigure && !ASKS_WHAT.test(words) && unexplained().some((of) => overlaps(of, span))) return { words, span };
  }
  return null;
}
