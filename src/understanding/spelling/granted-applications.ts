import { pattern } from "../../text/pattern.ts";

/** Applications that came in are spoken of; 依申请公开 and 信息公开申请 are as well the name of the whole matter. */
const APPLICATIONS = pattern(
  /(?<!依)申请(?!表|书|方式|渠道|流程|公开(?:多少|几)|公开的(?:是|有)?(?:多少|几))|收到\d*件|(?<=人|者|企业|公司|组织|机构|团体|协会|[律研][所师]|群众|百姓|[公市村居]民)提[出交起]?的,?公开/,
);
/** No part of 主动公开, 信息公开, 不公开, 没有公开, 部分公开. */
const NOT_OTHER = "(?<![动予开不没未分请息媒依法站微全止]|没有|部分)";
/** 给了公开, 予以了公开, 同意了公开. */
const GIVEN = /(?<!部分|[不没未])(?:予以|给予|准予|给|同意|批准|准许|允许|答应)了公开/g;
const APPLICANT = "(?:申请人|申请者|人家?|对方|他们|本人|当事人)";
/** 公开给申请人, 向申请人公开信息, 给人家看了. */
const TO_APPLICANT = new RegExp(
  `(?<![动不没未息])公开给了?${APPLICANT}了?|(?<![不没未])(?:向|给|对)${APPLICANT}(?:予以|提供|公开|看|答复)*(?:公开|提供|看)了?(?:的?(?:政府)?信息)?`,
  "g",
);
const SO_MANY = "(?=的?[是有]?(?:(?:多少|几)(?!条|篇|期|信息)|[件个吗吧没,。?!]|$))";
/** 已公开多少件, 最后公开了几件, 收到申请后公开几件, 公开成功的. */
const IN_THE_END = new RegExp(
  `(?:已经?|最后|最终|最后面|后来|结果|当年|之后|以后|后)(?:都|是|被|给|有)?公开了?(?:出来|出去)?${SO_MANY}|${NOT_OTHER.replace("请", "")}公开成功(?:了|的)?${SO_MANY}|成功公开了?${SO_MANY}`,
  "g",
);
/** 企业申请的公开了几件: of what they applied for. */
const OF_WHAT_THEY_ASKED = /(?<!依)(申请的)公开了(?=(?:有|是)?(?:多少|几)(?!条|篇|期|信息))/g;
/** 律所申请的，部分公开几件: what is spoken of, and then what came of it. */
const SPOKEN_OF =
  /(?<!依)(申请的)[,、](?=(?:(?:部分|不|没有?|未)?(?:予以?)?(?:公开|处理)|无法提供|其他处理|结转|办结|办完)[^,。?!;]{0,6}(?:多少|几))/g;
/** 给了多少申请公开. */
const SO_MANY_GIVEN = /(?<![没不未])给了?((?:多少|几)件?)(?:个)?(?:申请)?公开/g;
/** 申请公开了的几件, 有多少申请是公开了的, 企业申请里公开了的. */
const WERE = new RegExp(
  `(?<=申请)(?:都|是|被|给|已)?公开了的|${NOT_OTHER}(?:是|被)公开了?的?${SO_MANY}|${NOT_OTHER}公开了的${SO_MANY}|(?<=申请)(?:是|被)公开了?的?${SO_MANY}`,
  "g",
);
/** 企业申请的公开了几件, 公益组织提的,公开几件: of what they applied for. */
const OF_WHOM = new RegExp(
  `(?<=(?:申请|提[出交起]?)的,?)(?:最后|最终|后来|都|全部?|已经?|一共|总共)*公开了?(?:(?:的(?=[是有]?(?:多少|几)))?${SO_MANY}|(?=的?(?:比例|比重|占比|百分比)))`,
  "g",
);
/** 企业提的几件公开了. */
const HOW_MANY_WERE = /(多少件?|几件)(?:是|被|给|都)*(?<!不)公开了(?:的)?(?=[吗呢吧,。?!]|$)/g;
/** 公开的申请最多, 公开的申请有几件: not those that may not be, or were not. */
const THOSE_GRANTED =
  /(?<=^|[年度局府道镇乡会院厅委办心,、里中已曾是人业者])公开了?的(?=申请(?:件?数)?(?:量|最|有|是|占|比|几|多少))/g;
/** 有几件没给: what these are is asked back about, as where 没给的 is said first. */
const NOT_GIVEN = /((?:多少|几)件?)(没有?|未|不)给(?=[吗呢吧,。?!]|$)/g;

/**
 * What became of applications, in words that speak of them and of what was given: 申请里给了公开的有几件 asks for 予以公开, and not for
 * all that came in.
 *
 * @param said normalised
 */
export function withGrantedApplications(said: string): string {
  const text = said.replace(SPOKEN_OF, "$1").replace(OF_WHAT_THEY_ASKED, "$1予以公开");
  if (!APPLICATIONS.test(text)) return text;
  const given = /给/.test(text)
    ? text.replace(NOT_GIVEN, (_, not: string) => (not === "不" ? "不予公开" : "没公开"))
    : text;
  if (!/公开|给|向/.test(given)) return given;
  return given
    .replace(TO_APPLICANT, "予以公开")
    .replace(GIVEN, "予以公开")
    .replace(SO_MANY_GIVEN, "予以公开$1")
    .replace(HOW_MANY_WERE, "予以公开$1")
    .replace(OF_WHOM, "予以公开")
    .replace(IN_THE_END, "予以公开")
    .replace(WERE, "予以公开的")
    .replace(THOSE_GRANTED, "予以公开的");
}
