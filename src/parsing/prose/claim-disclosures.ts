import type { NarrativeFactId } from "../../form/narrative.ts";
import { type Amount, amountsOf } from "./amounts.ts";
import { CHANNEL_FACTS, type Channel, findChannels } from "./channels.ts";
import type { Claim } from "./claim.ts";
import {
  COUNTED,
  DOCUMENTS,
  ELSEWHERE,
  EMPHASIS,
  NARROWED,
  NARROWS,
  PHRASINGS,
  type Phrasing,
  THIS_YEAR,
  YEAR_AMONG_THEM,
} from "./disclosure-phrasings.ts";
import { endsClause, isAfterAmongThem, isInBrackets, isOfManyBodies, lastClause, withoutSubject } from "./guards.ts";
import { type Reading, readAmounts } from "./read-amounts.ts";
import type { Sentence } from "./sentences.ts";
import { spanOfFigure } from "./span-of-figure.ts";

const TOTAL = { fact: "narrative.disclosed_total", part: "" } as const;

const SEVERAL = /等|及|和|与|、/;
/** 分别 and 各 share numbers out in an order that a list alone does not settle. */
const SHARED_OUT = /分别|各(?!类|项|种|级)/;
/** Words in which 目录, 依申请 and the like name a place, not a matter. */
const PLACE_NAMES = /政府信息公开(?:目录|专栏)|依申请公开专栏|其中/g;
/** Under such a sub-heading a figure without a channel may be that of the platform. */
const PLATFORM_TOPIC = /平台|渠道|载体|新媒体|网站/;
const PHRASING_LENGTH = 60;

/** What is claimed, without its place. */
interface Matter {
  readonly fact: NarrativeFactId;
  readonly part: string;
  readonly strong: boolean;
}

function channelsOf(reading: Reading): readonly Channel[] {
  return typeof reading.governed === "string" ? [] : reading.governed.by;
}

function findPhrasing(lead: string, after: string): Phrasing | undefined {
  const near = lead.slice(-PHRASING_LENGTH);
  return PHRASINGS.find((each) => each.before.test(near) && (each.after?.test(after) ?? endsClause(after)));
}

/** The fact that channels of one kind stand for. */
function channelFact(channels: readonly Channel[]): Omit<Matter, "strong"> | undefined {
  const [first] = channels;
  if (!first || first.kind === "alien" || channels.some((each) => each.kind !== first.kind)) return undefined;
  const whole = channels.some((each) => each.whole) || channels.length > 1;
  return { fact: CHANNEL_FACTS[first.kind], part: whole ? "" : first.name };
}

/** Is the clause a channel and nothing more, as in a list: 其他渠道210条? */
function endsInChannel(clause: string): boolean {
  const last = findChannels(clause).at(-1);
  return (
    last !== undefined && /^(?:平台|上|端|方面|等|渠道|:|共|计|"|有)*$/.test(clause.slice(last.end, last.end + 12))
  );
}

function ofChannel(reading: Reading, sentence: Sentence): Matter | undefined {
  const named = channelFact(channelsOf(reading));
  const clause = lastClause(reading.lead);
  if (!named || SHARED_OUT.test(clause)) return undefined;
  const { text } = sentence;
  const { start, end } = reading.amount;
  const after = text.slice(end, end + PHRASING_LENGTH);
  const phrasing = findPhrasing(reading.lead, after);
  const listed =
    endsInChannel(clause) &&
    /公开|发布|推送/.test(text.slice(0, start)) &&
    endsClause(after) &&
    !OTHER_LIST.test(beforeList(text, start));
  if (!phrasing && !listed) return undefined;
  if (NARROWED.test(withoutPlaces(clause, channelsOf(reading))) && !phrasing?.list) return undefined;
  return { ...named, strong: EMPHASIS.test(clause) || clause.includes("主动公开") };
}

/** A clause without its subject and the names of places, in which 村务 and the like narrow nothing. */
function withoutPlaces(clause: string, channels: readonly Channel[]): string {
  const bare = channels.reduce((left, { kind, name }) => (kind === "other" ? left.replace(name, "") : left), clause);
  return withoutSubject(bare).replace(PLACE_NAMES, "");
}

/** A list of something else that came in through channels: 申请15件，其中网站3件. */
const OTHER_LIST = /申请|咨询|留言|投诉|来信|信件|信访|建议|提案|诉求|复议|诉讼/;

/** The clause that announces the list which a place stands in. */
function beforeList(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf("其中", at - 1), text.lastIndexOf(":", at - 1));
  return from < 0 ? "" : lastClause(text.slice(0, from).replace(/[,:;(]$/, ""));
}

/** 其他210条 at the end of a list of websites and new media alone: what went through none of them. */
function ofTheRest(reading: Reading, readings: readonly Reading[], sentence: Sentence): Matter | undefined {
  if (!REST.test(reading.lead) || !endsClause(sentence.text.slice(reading.amount.end))) return undefined;
  const { text } = sentence;
  const listFrom = Math.max(
    text.lastIndexOf("其中", reading.amount.start),
    text.lastIndexOf(":", reading.amount.start),
  );
  const listed = readings.filter(({ amount }) => amount.start > listFrom && amount.start < reading.amount.start);
  const isOfChannels =
    listFrom >= 0 && listed.length > 0 && listed.every((each) => each.counted && ofChannel(each, sentence));
  return isOfChannels ? { fact: CHANNEL_FACTS.other, part: "", strong: false } : undefined;
}

const REST = /^[,、;](?:其他|其它)(?:共计|共|计|为)?$/;

/** 政府信息436条、政策解读12条: these are told of apart. */
const OTHER_WORK = /^[、和及](?:发布|制发|开展|回应)?(?:政策)?(?:解读|回应)/;

/** Does the next number continue this one with another kind of thing: 推文120篇、短视频60条? */
function isContinued(text: string, { start, end }: Amount): boolean {
  if (/(?:政府|政务)信息$/.test(text.slice(0, start)) && OTHER_WORK.test(text.slice(end))) return false;
  const next = /^[、和及](?!其中)([^,;。、\d]{1,12})\d+余?多?[条件篇则]/.exec(text.slice(end, end + 30));
  return next?.[1] !== undefined && findChannels(next[1]).length === 0;
}

/** Is the figure at least the sum of those that the sentence gave for channels before it? */
function coversParts(reading: Reading, readings: readonly Reading[], sentence: Sentence): boolean {
  let sum = 0;
  for (const each of readings) {
    if (each === reading) break;
    if (each.counted && ofChannel(each, sentence)) sum += each.amount.value;
  }
  return sum <= reading.amount.value;
}

function ofAll(reading: Reading, readings: readonly Reading[], sentence: Sentence): Matter | undefined {
  const { text, topic } = sentence;
  const { start, end } = reading.amount;
  const after = text.slice(end, end + PHRASING_LENGTH);
  const clause = lastClause(reading.lead);
  const phrasing = findPhrasing(reading.lead, after);
  if (!phrasing || phrasing.channel === "must" || NARROWED.test(withoutSubject(clause))) return undefined;
  if (isInBrackets(text, start) || (isAfterAmongThem(text, start) && !THIS_YEAR.test(clause))) return undefined;
  if (YEAR_AMONG_THEM.test(after)) return undefined;

  if (!/信息/.test(clause + after.slice(0, PHRASING_LENGTH)) && DOCUMENTS.test(text.slice(0, start))) return undefined;

  if (isOfManyBodies(text, start, end)) return undefined;
  const active = clause.includes("主动公开");
  const strong = active || EMPHASIS.test(clause);
  const kinds = new Set(channelsOf(reading).map((channel) => channel.kind));
  if (kinds.size > 0) {
    // Through several kinds of channel together: the total, when the words say so.
    const together = kinds.size > 1 && !kinds.has("other") && SEVERAL.test(reading.lead);
    return together && strong ? { ...TOTAL, strong } : undefined;
  }
  const earlier = lastClause(reading.lead.slice(0, Math.max(0, reading.lead.length - clause.length - 1)));
  if (NARROWS.test(earlier) && !(active && EMPHASIS.test(clause))) return undefined;
  if (ELSEWHERE.test(clause) || !coversParts(reading, readings, sentence)) return undefined;
  if (PLATFORM_TOPIC.test(topic) && !active) return undefined;
  return strong || phrasing.all || topic.includes("主动公开") ? { ...TOTAL, strong } : undefined;
}

/**
 * What a sentence says of how much information was disclosed, in all and through which channel.
 *
 * @param year the report's year, when it is known
 */
export function claimDisclosures(sentence: Sentence, year: number | undefined): readonly Claim[] {
  if (!amountsOf(sentence).some(({ unit }) => COUNTED.test(unit))) return [];
  const readings = readAmounts(sentence);
  return readings.flatMap((reading) => {
    const { amount, governed } = reading;
    const { text } = sentence;
    if (!reading.counted || isContinued(text, amount)) return [];
    const span = spanOfFigure(reading, readings, text, year);
    if (span === "other") return [];
    const told =
      governed === "unclear" ? undefined : (ofChannel(reading, sentence) ?? ofAll(reading, readings, sentence));
    const matter = told ?? ofTheRest(reading, readings, sentence);
    if (!matter) return [];
    return span === "running"
      ? [{ ...amount, ...matter, strong: false, running: true, sentence }]
      : [{ ...amount, ...matter, sentence }];
  });
}
