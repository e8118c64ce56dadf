import { findYears } from "./dates.ts";

/** Titles of documents and file numbers: their years and numbers are not the report's. */
const CITED = /《[^》]{0,80}》|[〔[][^〕\]]{0,12}[〕\]]/g;

const OTHER_TIME =
  /上一?年|去年|前年|往年|历年|同期|同比|环比|上半年|下半年|季度|每[年月周天日]|月均|平均|(?<!今年|年初|\d年|本年|一年)以来|比(?!较|例)|较(?!为|好|大|强|快|高)/;
const FUTURE =
  /下一步|明年|下一年|力争|预计|(?:计划|拟)(?:在|于|公开|发布|通过|利用|依托)|目标(?:是|为)|不少于|要求(?:各|每)|将(?=通过|利用|依托|进一步|继续|重点|着力|加强|严格)/;
const WHOLE_YEAR = /(?:1月1日|1月)(?:起|开始)?(?:至|到|-).{0,8}12月/;

/** The part of a text after its last clause mark. */
export function lastClause(text: string): string {
  return text.slice(Math.max(...[",", ";", ":", "。"].map((mark) => text.lastIndexOf(mark))) + 1);
}

/** The body at the head of a clause that does what the clause tells: 财政局 narrows 主动公开信息12条 to no finances. */
const SUBJECT =
  /^(?!通过|利用|依托|借助|在|向|由|对)[^,;:的]{1,30}?(?:局|部|委|厅|署|办|办公室|办事处|委员会|街道|镇|乡|政府|中心|院|所|站|馆|队|公司)(?=(?:共|累计|全年|总计|一共|合计|均)?(?:通过|利用|依托|借助|主动公开|公开|发布|收到|受理|新收))/;

/** A clause without the name of the body that acts in it. */
export function withoutSubject(clause: string): string {
  return clause.replace(SUBJECT, "");
}

/** How far back in a sentence its time is sought. */
const TIME_REACH = 400;

/**
 * Does what is said at a place of a sentence belong to the report's year?
 *
 * @param at index of the number
 * @param year the report's year, when it is known
 */
export function isOfTheYear(text: string, at: number, year: number | undefined): boolean {
  const own = text.slice(Math.max(0, at - TIME_REACH), at).replace(CITED, "");
  if (FUTURE.test(own) || OTHER_TIME.test(lastClause(own).replace(WHOLE_YEAR, ""))) return false;
  const named = findYears(own).at(-1);
  return year === undefined || named === undefined || named === year;
}

/** Does an open bracket stand before the number? Then it is a detail of what went before. */
export function isInBrackets(text: string, at: number): boolean {
  return at > 0 && text.lastIndexOf("(", at - 1) > text.lastIndexOf(")", at - 1);
}

/** Is the number one of the parts that 其中 announces? */
export function isAfterAmongThem(text: string, at: number): boolean {
  const among = text.indexOf("其中");
  return among >= 0 && among < at;
}

/** A figure of all bodies of a place or a branch: 全市共收到345件. */
const MANY_BODIES = /全(?:省|市|州|盟|县|区|旗|镇|乡|系统)|各(?:级|部门|单位|区县|县区|县市|乡镇|镇街|街道)/;
/** The body that reports, as it calls itself. */
export const OWN_BODY =
  "(?:本(?:机关|单位|局|委|厅|办|院|部门)|我(?:局|委|厅|办|院|单位)|局机关|委机关|厅机关)(?:本级)?";
const OWN_PART = new RegExp(`[,;](?:其中[,:]?)?${OWN_BODY}[^,;\\d]{0,20}\\d`);

/** Is a number that of many bodies, of which the same sentence goes on to tell this one's own? */
export function isOfManyBodies(text: string, start: number, end: number): boolean {
  return MANY_BODIES.test(lastClause(text.slice(0, start))) && OWN_PART.test(text.slice(end));
}

const OWN_LEVEL = /^[^。]{0,12}[,;](?:其中[,:]?)?(?:省|市|州|盟|县|区|旗|镇|乡)?(?:人民)?(?:政府)?本级[^,;\d]{0,20}\d/;

/**
 * 全市345件，其中市本级12件: of whom a government's report tells nothing says, the place or itself. Its table may hold either.
 */
export function isBesideOwnLevel(text: string, start: number, end: number): boolean {
  return MANY_BODIES.test(lastClause(text.slice(0, start))) && OWN_LEVEL.test(text.slice(end));
}

/** Does a clause end where `after` begins, so that nothing more is said of the number? */
export function endsClause(after: string): boolean {
  return /^(?:$|[,;。:、()"'》]|以上|左右|之多|其中|占|同比|较|比|并|和|与|及)/.test(after);
}
