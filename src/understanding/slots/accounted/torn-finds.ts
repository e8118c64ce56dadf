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

const MANY_BODIES = /(?:[部各有个些家位少几]|库[里中]|[前后末头][一二两三四五六七八九十\d]{1,3}名?)$/;
const CHOSEN_BODIES = new RegExp(
  `^[^${NAME_MASK}]*(?:没|未|无|不|零|\\d[件条次起个]?|过|被|有)[^,。?!年${NAME_MASK}]*的$`,
);
const PIECES = /^个/;

/** Words that a phrase may be torn out of. */
interface Tear {
  /** How the phrase reads. */
  readonly phrase: RegExp;
  /** What it names. */
  readonly kind?: Naming["kind"];
  /** What stands before it. */
  readonly before?: RegExp | { test(text: string): boolean };
  /** How the text goes on from its beginning. */
  readonly from?: RegExp;
  /** What stands behind it. */
  readonly behind?: RegExp;
  /** It is whole where all this is so, and not torn. */
  readonly isWhole?: true;
  /** Where not all of it is so, the next ones may tell; else it is whole then. */
  readonly goesOn?: true;
}

const TEARS: readonly Tear[] = [
  // 收了多少钱 counts no applications.
  { phrase: /(?:多少|几)$/, kind: "row", behind: /^(?:[百千万亿]*元|块|钱|费)/, goesOn: true },
  // 发了几条 is of information, and not of documents.
  { phrase: /^发/, kind: "proactive", behind: /^[了过出]*(?:几|多少)[条篇]/ },
  // 在办结中的比例 and 在办理结果里占多少 are of what was finished.
  { phrase: /在办$/, behind: /^(?:理?结|理?完|理总|掉|妥|毕)/ },
  // 没有部分公开的是哪些年份 asks for years, and not for what was disclosed.
  { phrase: /哪些$/, kind: "topic", behind: /^(?:年|单位|机关|街道|部门|[镇乡局])/ },
  // 直接告诉我 sues nobody.
  { phrase: /告$/, behind: /^(?:诉(?!讼)|知)/, goesOn: true },
  // 报告到哪年 sues nobody either.
  { phrase: /^告/, before: /报$/, goesOn: true },
  // 两年前收到 names a year, and so does 2021年后收到.
  {
    phrase: /^年[前后]/,
    before: /(?<![\d一二两三四五六七八九十])(?:20\d\d|[\d一二两三四五六七八九十])$/,
  },
  // 去年结转下年 is what that year left over.
  { phrase: /年度?结转$/, behind: /^(?:到|至|给|入)?(?:下|次|明|来|第二|后)一?个?年/ },
  // 最新收到 names the latest report.
  { phrase: /^新[收接提申]/, before: /最$/, goesOn: true },
  // 没收了几件 and 征收几项 are other verbs.
  { phrase: /^收(?:了?几|了?多少)/, before: /[没征招吸回验税营创]$/, goesOn: true },
  // 说了哪几块 asks for parts, and for no money.
  { phrase: /^几块$/, before: /[哪那这]$/ },
  // 那个人呢 asks for those who applied for themselves; nobody else was spoken of.
  { phrase: PIECES, before: /^.$/s, from: /^个人的?呢/, isWhole: true, goesOn: true },
  // 2022个人申请: people of a year, whom nothing counts.
  { phrase: PIECES, before: { test: endsBareYear }, isWhole: true, goesOn: true },
  // 多少个人申请 is 多少 and 个人申请, 几个人申请 is 几个 and 人.
  { phrase: PIECES, before: /多少$/, from: /^个人(?:提?[出交]?的)?(?:申请|件)/, isWhole: true, goesOn: true },
  { phrase: PIECES, before: /[几多少一两每哪这那数\d]$/ },
  // 2020年以来申请 says since when, 从来申请 how often.
  { phrase: /^[来去]/, before: /[从将本过回下上出前向用往后未以起]$/ },
  // 全部单位申请 speaks of many agencies, not of applicants that are bodies, and so does 没有复议的单位申请合计.
  { phrase: /^(?:单位|组织|机构)/, before: anyOf([MANY_BODIES, CHOSEN_BODIES]) },
];

/** Most phrases are torn out of nothing. */
const MAY_BE_TORN = anyOf(TEARS.map(({ phrase }) => phrase));

/** A phrase torn out of the words before it: 几个人 counts people and does not name the column 个人. */
export function isTornOff(text: string, { phrase, spans, meaning }: Found<Naming>): boolean {
  if (!MAY_BE_TORN.test(phrase)) return false;
  const [{ start }] = spans;
  const [before, from, behind] = [text.slice(0, start), text.slice(start), text.slice(spans.at(-1)?.end)];
  for (const tear of TEARS) {
    if (!tear.phrase.test(phrase) || (tear.kind !== undefined && tear.kind !== meaning.kind)) continue;
    const isSo =
      (tear.before?.test(before) ?? true) && (tear.from?.test(from) ?? true) && (tear.behind?.test(behind) ?? true);
    if (isSo || !tear.goesOn) return isSo && !tear.isWhole;
  }
  return false;
}

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
