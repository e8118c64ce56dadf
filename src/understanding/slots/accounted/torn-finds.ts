import { anyOf } from "../../../text/all-matches.ts";
import { endsBareYear } from "../../../text/bare-year.ts";
import type { Word } from "../../../text/segment.ts";
import type { Naming, Signal } from "../../lexicon/lexicon.ts";
import { isRealWord, spanOf } from "../../lexicon/mend.ts";
import { type Found, NAME_MASK } from "../../lexicon/phrase-finder.ts";
import type { YearMention } from "../../slots.ts";
import { overlaps, type Span } from "../../span.ts";

const WHAT = /^(?:什么|啥)/;

/** 没有公开 of 有没有公开, 没有数字 of 有没有数字: what is asked about is not denied. 啥是 of 为啥是0 asks for no meaning. */
export function isTornOfAsking(text: string, { phrase, spans: [{ start }] }: Found<unknown>): boolean {
  if (WHAT.test(phrase) && /(?<![因认])为$/.test(text.slice(0, start))) return true;
  return phrase.startsWith("没有") && /(?<!没)有$/.test(text.slice(0, start));
}

const OFFICE = /[镇乡]办$/;
const IS_DONE = /^(?:理|结|完|妥|毕|好|掉|了)/;

/** 镇办 of 各镇办理的: the verb is what comes behind. */
export function isTornOfVerb(text: string, { phrase, spans }: Found<unknown>): boolean {
  return OFFICE.test(phrase) && IS_DONE.test(text.slice(spans.at(-1)?.end));
}

const IN_HAND = /在办$/;
const FINISHED = /^(?:理?结|理?完|理总|掉|妥|毕)/;
const COUNTS = /(?:多少|几)$/;
const TELLS = /告$/;
const SUES = /^告/;
const YEARS_AWAY = /^年[前后]/;
const NEWLY = /^新[收接提申]/;
const RECEIVED = /^收(?:了?几|了?多少)/;
const PIECES = /^个/;
const BLOCKS = /^几块$/;
const MOVES = /^[来去]/;
const BODIES = /^(?:单位|组织|机构)/;
const LEFT_OVER = /年度?结转$/;
const TO_NEXT = /^(?:到|至|给|入)?(?:下|次|明|来|第二|后)一?个?年/;
const WHICH = /哪些$/;
const WHOM = /^(?:年|单位|机关|街道|部门|[镇乡局])/;
const ISSUES = /^发/;
const OF_PIECES = /^[了过出]*(?:几|多少)[条篇]/;
/** Most phrases are torn out of nothing. */
const MAY_BE_TORN = anyOf([
  IN_HAND,
  COUNTS,
  TELLS,
  SUES,
  YEARS_AWAY,
  NEWLY,
  RECEIVED,
  PIECES,
  BLOCKS,
  MOVES,
  BODIES,
  LEFT_OVER,
  WHICH,
  ISSUES,
]);

/** A phrase torn out of the words before it: 几个人 counts people and does not name the column 个人. */
export function isTornOff(text: string, { phrase, spans, meaning }: Found<Naming>): boolean {
  if (!MAY_BE_TORN.test(phrase)) return false;
  const [{ start }] = spans;
  const before = text.charAt(start - 1);
  // 收了多少钱 counts no applications.
  const counts = meaning.kind === "row" && COUNTS.test(phrase);
  if (counts && /^(?:[百千万亿]*元|块|钱|费)/.test(text.slice(spans.at(-1)?.end))) return true;
  // 发了几条 is of information, and not of documents.
  if (meaning.kind === "proactive" && ISSUES.test(phrase)) return OF_PIECES.test(text.slice(spans.at(-1)?.end));
  // 在办结中的比例 and 在办理结果里占多少 are of what was finished.
  if (IN_HAND.test(phrase)) return FINISHED.test(text.slice(spans.at(-1)?.end));
  // 没有部分公开的是哪些年份 asks for years, and not for what was disclosed.
  if (meaning.kind === "topic" && WHICH.test(phrase)) return WHOM.test(text.slice(spans.at(-1)?.end));
  // 直接告诉我 sues nobody.
  if (TELLS.test(phrase) && /^(?:诉(?!讼)|知)/.test(text.slice(spans.at(-1)?.end))) return true;
  // 报告到哪年 sues nobody either.
  if (SUES.test(phrase) && before === "报") return true;
  // 两年前收到 names a year, and so does 2021年后收到.
  if (YEARS_AWAY.test(phrase))
    return /(?<![\d一二两三四五六七八九十])(?:20\d\d|[\d一二两三四五六七八九十])$/.test(text.slice(0, start));
  // 去年结转下年 is what that year left over.
  if (LEFT_OVER.test(phrase)) return TO_NEXT.test(text.slice(spans.at(-1)?.end));
  // 最新收到 names the latest report.
  if (NEWLY.test(phrase) && before === "最") return true;
  // 没收了几件 and 征收几项 are other verbs.
  if (RECEIVED.test(phrase) && /[没征招吸回验税营创]/.test(before)) return true;
  // 说了哪几块 asks for parts, and for no money.
  if (BLOCKS.test(phrase)) return /[哪那这]/.test(before);
  // 那个人呢 asks for those who applied for themselves; nobody else was spoken of.
  if (PIECES.test(phrase) && start === 1 && /^个人的?呢/.test(text.slice(start))) return false;
  // 2022个人申请: people of a year, whom nothing counts.
  if (PIECES.test(phrase) && endsBareYear(text.slice(0, start))) return false;
  // 多少个人申请 is 多少 and 个人申请, 几个人申请 is 几个 and 人.
  if (PIECES.test(phrase) && /多少$/.test(text.slice(0, start)))
    return !/^个人(?:提?[出交]?的)?(?:申请|件)/.test(text.slice(start));
  if (PIECES.test(phrase)) return /[几多少一两每哪这那数\d]/.test(before);
  // 2020年以来申请 says since when, 从来申请 how often.
  if (MOVES.test(phrase)) return /[从将本过回下上出前向用往后未以起]/.test(before);
  // 全部单位申请 speaks of many agencies, not of applicants that are bodies, and so does 没有复议的单位申请合计.
  return BODIES.test(phrase) && (MANY_BODIES.test(text.slice(0, start)) || CHOSEN_BODIES.test(text.slice(0, start)));
}

const MANY_BODIES = /(?:[部各有个些家位少几]|库[里中]|[前后末头][一二两三四五六七八九十\d]{1,3}名?)$/;
const CHOSEN_BODIES = new RegExp(
  `^[^${NAME_MASK}]*(?:没|未|无|不|零|\\d[件条次起个]?|过|被|有)[^,。?!年${NAME_MASK}]*的$`,
);
const NO_PART_OF_WORD = new RegExp(`[,。?!;:${NAME_MASK}]`);

/** 提 of 提前..申请 and 占 of 占领..多少 are no words by themselves. */
export function isTornOut(
  { spans }: { readonly spans: readonly Span[] },
  text: string,
  cut: (text: string) => readonly Word[],
): boolean {
  if (spans.length === 1) return false;
  return spans.some(
    ({ start, end }) =>
      end - start === 1 &&
      (mayContinue(text, start - 1, spans) || mayContinue(text, end, spans)) &&
      cut(text).some(
        (word) =>
          isRealWord(word) &&
          word.text.charAt(0) !== word.text.charAt(1) &&
          word.start <= start &&
          end <= word.start + word.text.length &&
          !spans.some((other) => other.start !== start && overlaps(other, spanOf(word))),
      ),
  );
}

/** A word of a dictionary ends at a sign and at a name, and one that holds another part of the phrase tears nothing. */
function mayContinue(text: string, at: number, spans: readonly Span[]): boolean {
  return (
    at >= 0 &&
    at < text.length &&
    !NO_PART_OF_WORD.test(text.charAt(at)) &&
    !spans.some(({ start, end }) => start <= at && at < end)
  );
}

/** Terms are longer or shorter names of the same things; 申请总数 still speaks of a sum. */
const NEVER_SWALLOWED: ReadonlySet<Signal["kind"]> = new Set(["term", "aggregation", "together", "total", "order"]);

/** 办理结果 tells the kind of question, but not inside 办理结果总计. */
export function isSwallowed(signal: Found<Signal>, namings: readonly Found<Naming>[]): boolean {
  if (NEVER_SWALLOWED.has(signal.meaning.kind) || signal.spans.length > 1) return false;
  const [span] = signal.spans;
  return namings.some(
    ({ spans, weight }) =>
      weight > signal.weight && spans.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

/** 年年 of 2020年年初 is torn out of a year. */
export function isTornOfYear({ spans: [{ start, end }] }: Found<Signal>, years: readonly YearMention[]): boolean {
  return years.some(({ span }) => span.start < start && start < span.end && span.end < end);
}
