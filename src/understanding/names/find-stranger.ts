import type { LeftoverWord } from "../leftover.ts";
import { NAME_MASK } from "../lexicon/phrase-finder.ts";
import type { AgencyMention } from "../slots.ts";
import { overlaps, type Span, spanOfMatch } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { findUnknownAgency, findUnknownPlace } from "./find-agencies.ts";
import { findNameAlone } from "./find-name-alone.ts";
import { governmentOf, type RegionMention } from "./find-regions.ts";
import { findUnheldPlace } from "./find-unheld-place.ts";
import { INSTITUTION } from "./institutions.ts";
import { findBareBoard, resolveStranger } from "./kindred-names.ts";
import { beginsThere } from "./known-places.ts";
import { nearPlace } from "./near-places.ts";
import { ITS_LEVEL } from "./place-names.ts";

/**
 * A name or a place that no agency of the store bears as it stands; with the agencies that are called nearly so, where
 * there are any.
 *
 * @param masked the question, names of agencies masked
 * @param agencies those that are asked about already
 * @param leftover the words that nothing accounts for
 * @param ordered words for an order stand there: 阳朔街道 are then the streets of 阳朔
 */
export function findStranger(
  masked: string,
  agencies: readonly AgencyMention[],
  regions: readonly RegionMention[],
  leftover: readonly LeftoverWord[],
  ordered: boolean,
  index: AgencyIndex,
): AgencyMention | undefined {
  if (agencies.some(({ match }) => match === "unknown")) return undefined;
  const words = withLevels(leftover).filter(({ text }) => !OTHERS.test(text));
  const place = ordered && agencies.length === 0 ? undefined : placeOf(masked, regions, words);
  const unknown =
    besideNamed(masked, agencies) ??
    governmentOf(masked, regions) ??
    place ??
    bodyOf(masked, regions) ??
    firstBehind(masked, regions, OTHER_BODY) ??
    belowOrZone(masked, [...regions, ...agencies]) ??
    findUnknownAgency(words);
  const stranger = unknown
    ? resolveStranger(masked, wholeName(masked, unknown, regions), index)
    : findBareBoard(masked, leftover, index);
  if (stranger || agencies.length > 0) return stranger;
  const unheld = findUnknownPlace(words) ?? findUnheldPlace(masked, regions) ?? findNameAlone(masked, leftover);
  return unheld && nearPlace(masked, unheld, index);
}

/** 其他 of 和其他街道相比 is the beginning of no name, and 自治县 alone is none. */
const OTHERS = /^(?:[和与跟及同比]?其[他它余]|别的|另外|自治[县州旗](?:政府)?$)/;

/**
 * 行政审批服务局 behind 张店区, and 六里坪镇 where a name can begin: a dictionary or a list knows the first words of it, so that they
 * are no leftovers.
 */
function wholeName(masked: string, mention: AgencyMention, regions: readonly RegionMention[]): AgencyMention {
  const { start, end } = mention.span;
  for (let from = start; LOCAL.test(mention.named) && from >= 0 && from > start - LONGEST_LOCAL; from--) {
    if (from < start && !INSIDE_NAME.test(masked.charAt(from))) break;
    if (beginsThere(masked, from)) return { ...mention, named: masked.slice(from, end), span: { start: from, end } };
  }
  for (const { span } of regions) {
    if (span.end >= start || !FIRST_WORDS.test(masked.slice(span.end, start))) continue;
    return { ...mention, named: masked.slice(span.end, end), span: { start: span.end, end } };
  }
  return mention;
}

const FIRST_WORDS = /^(?:(?![的和与及跟是有年在被对收办几多少])[一-鿿]){1,6}$/;

/** Of a street or a town, in front of whose end more of its name may stand. */
const LOCAL = /(?:街道办事处|街道办|街道|[镇乡])$/;
const LONGEST_LOCAL = 5;
/** Characters that stand in no name, or that choose among many: 所有医院, 有几个中学. */
const NO_NAME = "的所各每全哪几有和与及或是在年多少,。?!、 ";
const IN_NAME = `[^${NO_NAME}我你您这那\\d]`;
const INSIDE_NAME = new RegExp(IN_NAME);
/** 都镇 of 齐都镇: a dictionary knows 都 as another word. */
const REST_OF_PLACE = new RegExp(`^${IN_NAME}{1,2}?(?:街道办事处|街道办|街道|镇(?!街)|乡(?!镇))(?![里中内])`);

/** 在临淄街道里排第几 is said of its streets. */
const KIND_OF_PLACE = /^(?:街道办事处|街道办|街道|镇(?!街)|乡(?!镇))(?![里中内])/;

/** 阳朔镇, 马尚街道: a place without its level, or a word that no list knows, right before a kind of place. */
function placeOf(
  masked: string,
  regions: readonly RegionMention[],
  words: readonly LeftoverWord[],
): AgencyMention | undefined {
  const stems = [
    ...regions.filter(({ name }) => !ITS_LEVEL.test(name)),
    ...words.filter(({ text, content }) => content && text.length > 1),
  ];
  const torn = words.filter(({ text, content }) => content && text.length === 1);
  return firstBehind(masked, stems, KIND_OF_PLACE) ?? firstBehind(masked, torn, REST_OF_PLACE);
}

/** What the name of a body may hold before its kind. */
const NAMED = `[^${NO_NAME}]{1,6}?`;
const BODY = new RegExp(`^${NAMED}(?:${INSTITUTION})`);

/** Bodies that no department is, right behind the name of their place; 人大建议 are proposals. */
const OTHER_BODY =
  /^(?:人大常委会(?:办公室)?|人民代表大会(?:常务委员会)?|政协(?:委员会|办公室)|纪委监委|监察委员会|人民检察院|检察院|(?:中级|高级)?人民法院|政法委|(?:[省市区县]委)?(?:组织部|宣传部|统战部))/;
/** 教育局下属第四中学. */
const BODY_BELOW = new RegExp(`(?<=${NAME_MASK}(?:下属|所属|直属|下辖|下面)的?)${NAMED}(?:${INSTITUTION})`);
/** 东津新区, 渔洲开发区管委会: a zone that no agency of the store is called after. */
const ZONE =
  /(?<=^|[,。年问查])(?![^,。]{0,6}[各哪全所几个每])[一-鿿]{2,6}?(?:新区|开发区|高新区|经开区|示范区|度假区|工业园区|产业园区)(?:管委会|管理委员会)?(?=20\d\d|[12]\d年|的?(?:收到|收了|申请|公开|复议|诉讼|年报|报告))/;

function belowOrZone(masked: string, held: readonly { readonly span: Span }[]): AgencyMention | undefined {
  for (const pattern of [BODY_BELOW, ZONE]) {
    const match = pattern.exec(masked);
    const span = match && spanOfMatch(match);
    if (match && span && !held.some((other) => overlaps(other.span, span)))
      return { named: match[0], span, ids: [], match: "unknown" };
  }
  return undefined;
}

/** 泰州市人民医院, 宣汉县第二中学: lists know some of the words in such names, so that they are no leftovers. */
function bodyOf(masked: string, regions: readonly RegionMention[]): AgencyMention | undefined {
  return firstBehind(masked, regions, BODY);
}

function firstBehind(
  masked: string,
  stems: readonly { readonly span: Span }[],
  pattern: RegExp,
): AgencyMention | undefined {
  for (const { span } of stems) {
    const rest = pattern.exec(masked.slice(span.end))?.[0];
    if (rest === undefined) continue;
    const whole = { start: span.start, end: span.end + rest.length };
    return { named: masked.slice(whole.start, whole.end), span: whole, ids: [], match: "unknown" };
  }
  return undefined;
}

const JOINS = "(?:和|与|跟|同|及|以及|还有|、|比)";
const PLACE_OR_BODY = `(?!(?:街道|乡镇|镇街|政府))[^各其所全每哪几那这某本别邻周余有的和与及跟或是在年月多少最比,、。?!\\d${NAME_MASK}]{1,8}?(?:街道办事处|街道办|街道|[镇乡](?:政府)?|(?<=[一-鿿]{2})[局委]|管委会)`;
/** 甲街道和马尚街道, 马尚街道和甲街道: a name that stands beside one that is known, whatever words a dictionary sees in it. */
const BESIDE = [
  new RegExp(`(?<=${NAME_MASK}${JOINS})${PLACE_OR_BODY}(?![一-鿿]{0,1}(?:局|委))`),
  new RegExp(`(?<=^|[,。])${PLACE_OR_BODY}(?=${JOINS}${NAME_MASK})`),
];

function besideNamed(masked: string, agencies: readonly AgencyMention[]): AgencyMention | undefined {
  if (agencies.length === 0) return undefined;
  for (const pattern of BESIDE) {
    const match = pattern.exec(masked);
    if (match) return { named: match[0], span: spanOfMatch(match), ids: [], match: "unknown" };
  }
  return undefined;
}

const LEVEL = /^[省市区县旗州]$/;

/** A dictionary cuts the level off a place that it does not know: 石桥 and 县 are one word. */
function withLevels(leftover: readonly LeftoverWord[]): readonly LeftoverWord[] {
  const words: LeftoverWord[] = [];
  for (const word of leftover) {
    const before = words.at(-1);
    const isLevel = before?.content && LEVEL.test(word.text) && before.span.end === word.span.start;
    if (!before || !isLevel) words.push(word);
    else {
      const span = { start: before.span.start, end: word.span.end };
      words[words.length - 1] = { text: before.text + word.text, span, content: true };
    }
  }
  return words;
}
