import type { NarrativeFactId } from "../../form/narrative.ts";
import { type Amount, amountsOf } from "./amounts.ts";
import type { Claim } from "./claim.ts";
import { endsClause, isOfTheYear, lastClause } from "./guards.ts";
import type { Sentence } from "./sentences.ts";
import { phrase } from "./vocabulary.ts";

/** 第十五届, 第二次会议. */
const TERM = "(?:第?[一二三四五六七八九十\\d]{1,3}届)?";
const SESSION = "(?:第?[一二三四五六七八九十\\d]{1,3}次(?:会议|全会))?";
const NPC = `(?:人大|人民代表大会)${SESSION}(?:代表|常委会)?(?:的)?(?:意见|议案)?(?:、|和)?(?:建议意见|建议|议案|议提案|意见)(?:、?批评(?:和|与)意见)?|代表建议(?:、?批评和意见)?`;
const CPPCC = `政协${TERM}(?:委员会)?${SESSION}(?:委员会|委员)?(?:的)?(?:提案|建议|意见)|委员提案`;
const NOUN = new RegExp(`(${NPC})|(${CPPCC})`, "g");
/** In a sentence that has named both together, their short names speak of each. */
const SHORT_NOUN = /(?<=(?:其中|,|、|\(|:))(?:(建议)|(提案))(?=\d)/g;
/** Every noun has one of these. */
const TELLING = /[议案见]/;
const COUNTED = /^(?:件|个|条|份|项|例|次)/;

const HANDLED = phrase("{办理}");
const HANDLED_BEFORE_NUMBER = phrase("{办理}{共}$");
const ALL_HANDLED = /^(?!.{0,40}申请)[^;]{0,40}?(?:均|全部|都)(?:已)?(?:按[^,;]{1,8})?(?:办复|办结|答复|办理)/;
const NONE_BEFORE = phrase(
  "(?:未|没有|没|无|未有|不涉及|未涉及|无涉及|暂无|均无)(?:{办理}|涉及|安排|产生|承接)?(?:到|过)?(?:[^,;。]{0,16}(?:交办|转办|分办|下达|提出|交由)(?:的)?)?{级}$",
);
const NONE_AFTER = phrase("^(?:的)?(?:办理)?(?:情况|工作|任务)?(?::|为)?(?:无|零|没有)(?:办理任务)?<end>");
const NOTHING_MORE = phrase("^(?:的)?(?:办理|交办|承办|答复)?(?:的)?(?:相关)?(?:工作|任务|事项|情况|件)?<end>");
const COUNT_LEAD = phrase("^(?:的)?(?:办理|答复|办复|交办|办结)?(?:的)?(?:工作|任务|情况)?{数}{共}$");
const LEVEL = phrase(`({级})${TERM}$`);
/** Publishing replies is not handling proposals; satisfaction and meetings are other matters. */
const OTHER_MATTER = /公开|公示|发布|公布|上传|满意|会议|沟通|走访|面复|附议/;
/** How far from the nouns a number may stand, and how far back words are sought. */
const GAP = 20;
const REACH = 60;
const SHARED = /^(?:的)?(?:数量|件数|数)?分别(?:为|是|有)?$/;
const JOINT = /^(?:及|和|与|、|暨|或|,|以及|的)$/;

interface Noun {
  readonly fact: NarrativeFactId;
  readonly start: number;
  readonly end: number;
}

/** Nouns that stand together as one: 人大代表建议和政协提案. */
type Group = readonly Noun[];

function findNouns(text: string, pattern: RegExp): Noun[] {
  return [...text.matchAll(pattern)].map((match) => ({
    fact: match[1] === undefined ? "narrative.cppcc_proposals" : "narrative.npc_proposals",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function groupNouns(text: string, nouns: readonly Noun[]): Group[] {
  const groups: Noun[][] = [];
  for (const noun of nouns) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const between = before ? text.slice(before.end, noun.start).replace(LEVEL, "") : "";
    if (last && before && JOINT.test(between)) last.push(noun);
    else groups.push([noun]);
  }
  return groups;
}

type Counted = Pick<Claim, "value" | "approximate" | "start" | "end" | "figureStart" | "figureEnd"> & {
  /** 各1件: the number is that of each. */
  readonly each: boolean;
};

/** A number right after the nouns: 人大代表建议5件. */
function countAfter(text: string, group: Group, amounts: readonly Amount[], topical: boolean): Counted | undefined {
  const end = group.at(-1)?.end ?? 0;
  const amount = amounts.find((each) => each.start >= end);
  if (!amount || amount.start - end > GAP || !COUNTED.test(amount.unit)) return undefined;
  const lead = text.slice(end, amount.start);
  const each = /各$/.test(lead);
  const before = text.slice(Math.max(0, (group[0]?.start ?? 0) - REACH), group[0]?.start);
  const told = topical || each || amount.value === 0 || ALL_HANDLED.test(text.slice(amount.end));
  const handled = told || HANDLED.test(before) || HANDLED.test(lead);
  const fits = COUNT_LEAD.test(lead.replace(/各$/, "")) && endsClause(text.slice(amount.end, amount.end + 10));
  return handled && fits ? { ...amount, each } : undefined;
}

/** A number for each of two nouns, in their order: 人大代表建议和政协提案分别为6件和3件. */
function sharedOut(text: string, group: Group, amounts: readonly Amount[]): readonly Counted[] {
  const [first, second, another] = group;
  if (!first || !second || another || first.fact === second.fact) return [];
  const [one, two, more] = amounts.filter(({ start }) => start >= second.end);
  if (!one || !two || !COUNTED.test(one.unit) || !COUNTED.test(two.unit)) return [];
  const before = text.slice(Math.max(0, first.start - REACH), first.start);
  const isShared = SHARED.test(text.slice(second.end, one.start)) && JOINT.test(text.slice(one.end, two.start));
  const isOfMore = more !== undefined && JOINT.test(text.slice(two.end, more.start));
  const fits = isShared && !isOfMore && HANDLED.test(before) && endsClause(text.slice(two.end, two.end + 10));
  return fits ? [one, two].map((amount) => ({ ...amount, each: true })) : [];
}

/** A number right before them: 承办5件人大代表建议. */
function countBefore(text: string, group: Group, amounts: readonly Amount[]): Counted | undefined {
  const start = group[0]?.start ?? 0;
  const amount = amounts.findLast((each) => each.end <= start);
  if (!amount || start - amount.end > GAP || !COUNTED.test(amount.unit)) return undefined;
  if (!/^的?$/.test(text.slice(amount.end, start).replace(LEVEL, ""))) return undefined;
  const handled = HANDLED_BEFORE_NUMBER.test(text.slice(Math.max(0, amount.start - GAP), amount.start));
  return handled && NOTHING_MORE.test(afterGroup(text, group)) ? { ...amount, each: false } : undefined;
}

/** Words that say that there were none. */
function noneOf(text: string, group: Group): Counted | undefined {
  const start = group[0]?.start ?? 0;
  const end = group.at(-1)?.end ?? 0;
  const after = afterGroup(text, group);
  const from = Math.max(0, start - REACH);
  const none = NONE_BEFORE.exec(text.slice(from, start));
  if (none && NOTHING_MORE.test(after)) return { ...NOUGHT, start: from + none.index, end };
  const nothing = NONE_AFTER.exec(after);
  return nothing ? { ...NOUGHT, start, end: end + nothing[0].length } : undefined;
}

const NOUGHT = { value: 0, approximate: false, each: true } as const;

function afterGroup(text: string, group: Group): string {
  const end = group.at(-1)?.end ?? 0;
  return text.slice(end, end + REACH);
}

/** What a sentence says of how many proposals of either body were handled. A number for both together is neither's. */
export function claimProposals(sentence: Sentence, year: number | undefined): readonly Claim[] {
  const { text } = sentence;
  if (!TELLING.test(text)) return [];
  const groups = groupNouns(text, findNouns(text, NOUN));
  if (groups.length === 0) return [];
  const amounts = amountsOf(sentence);
  const topical = /建议|提案/.test(sentence.topic);
  const together = groups.some((group) => group.length > 1);
  const short = together ? findNouns(text, SHORT_NOUN).map((noun) => [noun]) : [];
  return [...groups, ...short].flatMap((group) => {
    const shared = sharedOut(text, group, amounts);
    if (shared.length > 0) return group.flatMap((noun, at) => claimsOf([noun], shared[at], sentence, year));
    const counted = countAfter(text, group, amounts, topical) ?? countBefore(text, group, amounts);
    return claimsOf(group, counted ?? noneOf(text, group), sentence, year);
  });
}

function claimsOf(
  group: Group,
  counted: Counted | undefined,
  sentence: Sentence,
  year: number | undefined,
): readonly Claim[] {
  const { text } = sentence;
  const [first] = group;
  if (!first || !counted || !isOfTheYear(text, first.start, year)) return [];
  const before = text.slice(Math.max(0, first.start - REACH), first.start);
  const clause = lastClause(before);
  if (OTHER_MATTER.test(clause)) return [];
  const facts = [...new Set(group.map((noun) => noun.fact))];
  // One number for both bodies is neither's, unless it is nought or 各 shares it out.
  if (facts.length > 1 && !counted.each && counted.value !== 0) return [];
  const role = /主办|协办|会办|分办|领办/.exec(clause)?.[0] ?? "";
  const part = facts.length > 1 ? "" : (LEVEL.exec(before)?.[1] ?? "") + role;
  const { each: _, ...place } = counted;
  return facts.map((fact) => ({ ...place, fact, sentence, strong: /共|总/.test(clause), part }));
}
