import type { NarrativeFactId } from "../../form/narrative.ts";
import { type Amount, findAmounts } from "./amounts.ts";
import { type Channel, type ChannelKind, findChannels } from "./channels.ts";
import type { Claim } from "./claim.ts";
import { endsClause, isAfterAmongThem, isInBrackets, isOfTheYear, lastClause } from "./guards.ts";
import type { Sentence } from "./sentences.ts";
import { phrase } from "./vocabulary.ts";

/** What is counted in 条; a count of 期, 次 or 场 is not one of them. */
const COUNTED = /^(?:条|件|篇|则|项|次[(/、]条|条次|件次|篇次)/;

interface Phrasing {
  /** Ends right before the number. */
  readonly before: RegExp;
  /** Begins right after it; without one a clause must end there. */
  readonly after?: RegExp;
  /** The words say by themselves that all that was disclosed is meant. */
  readonly all: boolean;
  /** The words can speak of one channel. */
  readonly channel: "may" | "must";
}

const INFORMATION_FOLLOWS = phrase("^(?:的)?{各类}(?:信息|政务动态)<end>");

/** How it is said that so and so many were disclosed. */
const PHRASINGS: readonly Phrasing[] = [
  { before: phrase("{公开}{共}{各类}{信息}{数}{共}$"), all: false, channel: "may" },
  {
    before: phrase(
      "(?:信息公开|公开信息|信息发布|发布信息|公开(?:政府|政务)信息)(?:总数量?|总量|总条数|条数|数量|数){共}$",
    ),
    all: true,
    channel: "may",
  },
  { before: phrase("主动公开{共}$"), all: true, channel: "may" },
  { before: phrase("{公开}{共}$"), after: INFORMATION_FOLLOWS, all: false, channel: "may" },
  { before: phrase("{公开}{共}$"), all: false, channel: "must" },
  { before: phrase("(?:{公开}|{推送}){0,2}{共}{各类}{文章}{数}{共}$"), all: false, channel: "must" },
  { before: phrase("{推送}{共}$"), all: false, channel: "must" },
  { before: phrase("{推送}{共}$"), after: phrase("^(?:的)?{各类}{文章}<end>"), all: false, channel: "must" },
];

/** A clause with one of these tells of a part or of another matter. */
const NARROWED =
  /(?<!各)类别?(?=信息|公开|主动)|领域|栏目|科室|村务|党务|居务|会议|解读|财政|预算|决算|人事|采购|招标|许可|处罚|目录|年报|指南|疫情|回应|答复|建议|提案|依申请|不予|投诉|信访|咨询|留言|互动|民意|征集|舆情|社区(?=公开|共)|其中/;
/** A clause before that narrows what follows it. */
const NARROWS = /^(?:围绕|针对|聚焦|关于|就|对于|涉及)|(?:方面|领域|栏目|类|中)$/;
const EMPHASIS = /共|总|累计|合计|全年|全年度/;
/** A channel that the words before it make the means of what follows. */
const MEANS = /(?:通过|利用|依托|借助|运用|使用|经由|在|于|以|用)[^,;。]{0,24}$/;
const SEVERAL = /等|及|和|与|、/;

const FACT_OF: { readonly [K in Exclude<ChannelKind, "alien">]: NarrativeFactId } = {
  website: "narrative.disclosed_website",
  new_media: "narrative.disclosed_new_media",
  other: "narrative.disclosed_other",
};

/** What governs a number: channels, none, or it cannot be told. */
type Governed = { readonly by: readonly Channel[] } | "none" | "unclear";

interface Reading {
  readonly amount: Amount;
  /** The sentence between the number before and this one. */
  readonly lead: string;
  readonly governed: Governed;
  readonly counted: boolean;
}

/** What makes a channel the subject of a clause without a verb: 其他渠道210条. */
function endsInChannel(clause: string, channels: readonly Channel[]): boolean {
  const last = channels.at(-1);
  return last !== undefined && /^(?:平台|上|端|方面|等|渠道|:|共|计|"|有|分别)*$/.test(clause.slice(last.end));
}

function governing(lead: string, previous: Reading | undefined): Governed {
  const clause = lastClause(lead);
  const own = findChannels(clause);
  if (own.length > 0) return { by: own };
  const stretch = lead.slice(lead.lastIndexOf(";") + 1);
  const earlier = findChannels(stretch);
  const last = earlier.at(-1);
  if (last) {
    const clauseStart = last.start - lastClause(stretch.slice(0, last.start)).length;
    const nearest = earlier.filter((channel) => channel.start >= clauseStart);
    const means = nearest.every((channel) => MEANS.test(stretch.slice(clauseStart, channel.start)));
    const alike = earlier.every((channel) => nearest.some((each) => each.kind === channel.kind));
    return means && alike ? { by: nearest } : "unclear";
  }
  if (lead.includes(";") || !previous || previous.governed === "none") return "none";
  // The channel of the number before still holds when that number counted issues or meetings, not information.
  if (previous.counted) return EMPHASIS.test(clause) ? "none" : "unclear";
  return previous.governed;
}

function readSentence(sentence: Sentence): Reading[] {
  const readings: Reading[] = [];
  let from = 0;
  for (const amount of findAmounts(sentence.text)) {
    const between = sentence.text.slice(from, amount.start);
    const previous = readings.at(-1);
    // 60余期，280余篇: the second number has no words of its own.
    const bare = /^[,、和及]?$/.test(between) && previous !== undefined && !previous.counted;
    const lead = bare ? previous.lead : between;
    const governed = bare ? previous.governed : governing(lead, previous);
    readings.push({ amount, lead, governed, counted: COUNTED.test(amount.unit) });
    from = amount.end;
  }
  return readings;
}

function findPhrasing(lead: string, after: string): Phrasing | undefined {
  const near = lead.slice(-60);
  return PHRASINGS.find((each) => each.before.test(near) && (each.after ? each.after.test(after) : endsClause(after)));
}

function channelFact(channels: readonly Channel[]): { fact: NarrativeFactId; part: string } | undefined {
  const [first] = channels;
  if (!first || first.kind === "alien" || channels.some((each) => each.kind !== first.kind)) return undefined;
  const whole = first.kind === "other" || channels.some((each) => each.whole) || channels.length > 1;
  return { fact: FACT_OF[first.kind], part: whole ? "" : first.name };
}

function readClaim(reading: Reading, readings: readonly Reading[], sentence: Sentence, year: number | undefined) {
  const { amount, lead, governed } = reading;
  const before = sentence.text.slice(0, amount.start);
  const after = sentence.text.slice(amount.end, amount.end + 30);
  if (!reading.counted || governed === "unclear" || !isOfTheYear(before, year)) return undefined;
  const clause = lastClause(lead);
  const phrasing = findPhrasing(lead, after);
  const named = governed === "none" ? undefined : channelFact(governed.by);
  const kinds = new Set(governed === "none" ? [] : governed.by.map((channel) => channel.kind));
  const strong = EMPHASIS.test(clause) || clause.includes("主动公开");

  if (named) {
    if (/分别|各(?!类|项|种|级)/.test(clause)) return undefined;
    const listed = endsInChannel(clause, findChannels(clause)) && /公开|发布|推送/.test(before) && endsClause(after);
    const narrowed = NARROWED.test(clause.replace(/政府信息公开(?:目录|专栏)|其中|依申请公开专栏/g, ""));
    return (phrasing || listed) && !narrowed ? { ...named, strong } : undefined;
  }
  if (!phrasing || phrasing.channel === "must" || isAfterAmongThem(before) || isInBrackets(before)) return undefined;
  if (NARROWED.test(clause)) return undefined;
  if (kinds.size > 0) {
    // Through several kinds of channel together: the total, when the words say so.
    const together = governed !== "none" && SEVERAL.test(lead) && kinds.size > 1;
    return together && strong && !kinds.has("other") ? { ...TOTAL, strong } : undefined;
  }
  const emphatic = clause.includes("主动公开") && EMPHASIS.test(clause);
  const earlier = lastClause(lead.slice(0, Math.max(0, lead.length - clause.length - 1)));
  if (NARROWS.test(earlier) && !emphatic) return undefined;
  const parts = readings.filter((each) => each.counted && each.governed !== "none" && each.amount.end <= amount.start);
  if (parts.reduce((sum, part) => sum + part.amount.value, 0) > amount.value) return undefined;
  if (/平台|渠道|载体|新媒体|网站/.test(sentence.topic) && !clause.includes("主动公开")) return undefined;
  if (!strong && !phrasing.all && !sentence.topic.includes("主动公开")) return undefined;
  return { ...TOTAL, strong };
}

const TOTAL = { fact: "narrative.disclosed_total", part: "" } as const;

/** What a sentence says of how much information was disclosed, in all and through which channel. */
export function claimDisclosures(sentence: Sentence, year: number | undefined): readonly Claim[] {
  const readings = readSentence(sentence);
  return readings.flatMap((reading) => {
    const claim = readClaim(reading, readings, sentence, year);
    const { value, approximate, start, end } = reading.amount;
    return claim ? [{ ...claim, value, approximate, start, end, sentence }] : [];
  });
}
