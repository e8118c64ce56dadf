import { remember } from "../../text/remember.ts";
import { DUTIES, PURPOSES, QUALIFIERS } from "./body-words.ts";

/** What a body behind a place's name is known by. */
export type KnownBody = "government" | "local" | "bureau" | "institution";

const GOVERNMENT = /^(?:人民)?政府(?:办公[室厅])?$|^行政公署(?:办公室)?$|^(?:党工委)?(?:管委会|管理委员会)(?:办公室)?$/;
const OF_ZONES = /^(?:党工委)?(?:管委会|管理委员会)(?:办公室)?$/;
const BEFORE_BODY = /^(?:人民)?政府(?=.{3})/;
/** A street, a town or a township of a name of its own: 望湖街道办事处; 街道办事处 alone names none. */
const LOCAL =
  /^(\p{Script=Han}{1,8}?)(?:街道(?:办事处|办)?|(?:地区)?办事处|(?:民族)?[镇乡](?:人民政府|政府|办事处)?|苏木(?:人民政府|政府)?)$/u;
/** 路街道 is torn out of 红旗路街道. */
const NO_STEM = /^(?:驻|[路街道口桥巷里村庄镇乡]|[各全本]|大[街道])|[省市县区]$/;
const KIND =
  /(?:委员会|领导小组办公室|办公室|服务中心|管理中心|中心|分局|总队|支队|大队|学会|联合会|总社|联社|[局委厅办院所站处])$/;
/** What every place has one of, or several in a row: 第一人民医院, 实验小学, 图书馆. */
const INSTITUTION =
  /^(?:第[一二三四五六七八九十]{1,3})?(?:人民|中心|中医|中西医结合|妇幼保健|妇幼保健计划生育服务|儿童|口腔|实验|机关|职业|职业技术|高级|初级|师范)?(?:医院|保健院|卫生院|中医院|幼儿园|[中小]学|中等专业学校|技工学校|特殊教育学校|高级中学|学院|图书馆|博物馆|文化馆)$/;

function coverer(words: readonly string[]): (text: string) => boolean {
  const known = new Set(words);
  const longest = Math.max(...words.map((word) => word.length));
  return (text) => {
    const reached = new Array<boolean>(text.length + 1).fill(false);
    reached[0] = true;
    for (let at = 0; at < text.length; at++) {
      if (!reached[at]) continue;
      for (let length = 1; length <= longest && at + length <= text.length; length++)
        if (known.has(text.slice(at, at + length))) reached[at + length] = true;
    }
    return reached[text.length] ?? false;
  };
}

const isOfDuties = coverer([...DUTIES, ...QUALIFIERS]);
const isOfQualifiers = coverer(QUALIFIERS);
/** 国家级农业 names no zone. */
export const isPurpose = coverer(PURPOSES);

/**
 * What a body is known by, where every part of its name is known to be part of such names everywhere.
 *
 * @param rest a name without its place
 * @returns `undefined` also for kinds that are no names by themselves: 街道办事处, 管理局
 * @example knownBody("住房和城乡建设局") // "bureau"
 */
export const knownBody = remember((rest: string): KnownBody | undefined => {
  if (GOVERNMENT.test(rest)) return "government";
  if (INSTITUTION.test(rest)) return "institution";
  const own = rest.replace(BEFORE_BODY, "");
  const kind = KIND.exec(own)?.[0];
  const stem = kind === undefined ? "" : own.slice(0, -kind.length);
  if (stem !== "" && isOfDuties(stem) && !isOfQualifiers(stem)) return "bureau";
  const named = LOCAL.exec(own)?.[1];
  return named !== undefined && !NO_STEM.test(named) ? "local" : undefined;
});

/** Is this the committee of a zone, which no county has? */
export function isZoneCommittee(rest: string): boolean {
  return OF_ZONES.test(rest);
}

/** How long the name of a street or a town is without its kind. */
export function lengthOfStem(rest: string): number {
  return LOCAL.exec(rest.replace(BEFORE_BODY, ""))?.[1]?.length ?? 0;
}

/** 管理局 and 服务中心 are kinds of bodies and no names. */
export function saysNothing(rest: string): boolean {
  return isOfQualifiers(rest.replace(KIND, ""));
}
