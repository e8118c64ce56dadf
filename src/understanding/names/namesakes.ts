import { parseWholeNumber } from "../../text/numerals.ts";
import { pattern } from "../../text/pattern.ts";
import type { NamedKind } from "../scope.ts";
import type { AgencyMention } from "../slots.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { boardsLike } from "./kinds/kind-members.ts";
import { OF_EACH_COUNTY } from "./of-each-county.ts";

/** More agencies in one question than a reply can set side by side. */
const MOST = 10;

/** 三个城关镇, 所有城关镇: the words before a name that mean everyone of it. */
const EVERYONE =
  /(?:([两二三四五六七八九十]|\d{1,2})[个家]|各[个家]?|各地的?|所有的?|全部的?|每[个家]|[这那]?几[个家])$/;
/** 哪个教育局, 几家教育局: everyone of that name is looked at. */
const AMONG = /(?:哪[个家些]|哪几[个家]|[几多]少?[个家]|有[几多]少?[个家])$/;
/** 占各教育局总数的多少, 在盐城市各教育局中占多少: they are the whole, and are not asked about. */
const WHOLE = /(?:占(?:到|了|据)?|在)[^,。?!;占在]{0,8}$/;
/** 在全市的比重 has no 占. */
export const SHARED = pattern(/占|比重|比例|份额/);
const WITHIN = /^(?:系统)?(?:里面?|中间?|当中|之中|之间|们)(?!心)/;
/** 收到不到10件的民政局有哪几个: those of the name that it holds for are asked for. */
const WHICH_OF_THEM = /^[都又]?[有是](?:哪|谁|[几多]少?[个家])/;

/** 教育局排第几: one agency has a place, whichever of the name it is. */
const OWN_PLACE = pattern(
  /^[的数量在]*?(?:[^,。?!;谁哪各每]{0,12}?(?=排|第几|名次))?[^,。?!;谁哪各每]{0,12}?(?:排(?:在|到|名|行|位)?(?:老|第)几|(?:是|列|居|位列|位居)?第几[名位]?|排(?:在)?(?:多少|几)[名位])/,
);

/** 哪年最多, 各年平均: years are put in an order or averaged, and not those who bear the name. */
const OF_YEARS = pattern(
  /哪一?个?年|哪几年|最[多少高低大小]的?(?:是|那|在)?(?:哪)?一?个?(?:年|那年)|(?:各|每|逐|分)年|年年|(?<!\d)年平?均|年度平均|(?:(?:历|近.{1,2}|这.{1,2}|前.)年|20\d\d年?度?[-~到至]20\d\d年?|以来)[^,。?!;]{0,16}平均|平均[^,。?!;]{0,8}[一每]年/,
);
const ASKS_WHOM = pattern(
  /谁|哪[一几些]?[个家](?!年)|哪[些]?(?:单位|机关|部门|局|街道|乡镇|镇|乡)|[各每](?:个|家|单位|局|镇|街道|地)|排[名序行]/,
);

/** Where boards of one kind are spoken of together (各教育局), those whose name has more in it (教育和体育局) are of them. */
export function withBoardsAlike(
  text: string,
  mention: AgencyMention,
  noLine: ReadonlySet<string>,
  index: AgencyIndex,
): AgencyMention {
  const { named, match, span, ids } = mention;
  if (match !== "exact" || !isOfMany(text.slice(0, span.start), text.slice(span.end))) return mention;
  const alike = boardsLike(named, noLine, index).filter((id) => !ids.includes(id));
  return alike.length === 0 ? mention : { ...mention, ids: [...ids, ...alike] };
}

function isOfMany(before: string, behind: string): boolean {
  return EVERYONE.test(before) || OF_EACH_COUNTY.test(before) || AMONG.test(before) || WITHIN.test(behind);
}

/**
 * A name that several agencies bear, all of which are meant together: 教育局里谁最少, 各教育局排名.
 *
 * @param compared does the question put them in an order, count them or work out an average?
 */
export function meansKind(
  text: string,
  { ids, match, span, named }: AgencyMention,
  compared: boolean,
  index: AgencyIndex,
): NamedKind | null {
  if (match !== "exact" || ids.length < 2) return null;
  const before = text.slice(0, span.start);
  const every = EVERYONE.exec(before);
  if (every?.[1] !== undefined) return null;
  const ofWhole = every !== null && WHOLE.test(before.slice(0, every.index)) && SHARED.test(text);
  const behind = text.slice(span.end);
  const chosen = before.endsWith("的") && WHICH_OF_THEM.test(behind);
  const said = AMONG.test(before) || WITHIN.test(behind) || ofWhole || chosen;
  if (!said && every === null && OWN_PLACE.test(behind)) return null;
  if (!said && every === null && OF_YEARS.test(text) && !ASKS_WHOM.test(text)) return null;
  const tooMany = every !== null && ids.length > MOST;
  return compared || said || tooMany ? { name: named, ids, ...toldOf(named, ids, index) } : null;
}

/** 教育局 is not what all of them are called. */
function toldOf(named: string, ids: readonly string[], index: AgencyIndex): Pick<NamedKind, "told"> {
  // 教育局 is all of 区县教育局 that a name holds.
  const bears = (id: string): boolean => index.namesOf(id).some((name) => name.endsWith(named) || named.endsWith(name));
  return ids.every(bears) ? {} : { told: `“${named}”按主管同一事务的局、委算，名称更长的也算在内` };
}

/** Does the question speak of all that bear the name? 各教育局. */
export function isOfEveryone(text: string, { ids, match, span }: AgencyMention): boolean {
  return match === "exact" && ids.length > 1 && EVERYONE.test(text.slice(0, span.start));
}

/**
 * A name that fits several agencies, where all of them are meant: each becomes a mention of its own. A number of them
 * that is not the number there are leaves the question open.
 */
export function meansEveryone(text: string, mention: AgencyMention): readonly AgencyMention[] {
  const { ids, match, span } = mention;
  if (match !== "exact" || ids.length < 2 || ids.length > MOST) return [mention];
  const said = EVERYONE.exec(text.slice(0, span.start));
  if (!said) return [mention];
  const count = said[1] ? parseWholeNumber(said[1]) : ids.length;
  return count === ids.length ? ids.map((id) => ({ ...mention, ids: [id] })) : [mention];
}
