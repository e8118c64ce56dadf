import type { Frame } from "../frame.ts";
import type { CatalogueQuery } from "../query.ts";
import type { Slots } from "../slots.ts";

/** 哪些省, 各市分别几份, 每年各几份. */
export function groupsListed({ grouping, agencies }: Frame, text: string): CatalogueQuery["lists"] | null {
  if (agencies.length > 0 || grouping === null || grouping === "type") return null;
  // 哪些单位缺哪年: for each what it lacks.
  if (grouping === "year") return LACKS.test(text) ? "lacking" : "years";
  return grouping;
}

/** 缺报告, 谁没交, 年报没有的: those that the store lacks are asked for. */
const LACKS =
  /(?<![不没])缺(?!席)|[遗有]漏|漏了|齐[不吗没]|齐了[吗么没]|全不全|不齐|不[完健]?全(?!是|部|都)|不完整|没齐|(?<!有)没有哪|^(?:还|库里|库中|你们?)*没有[^的,。?!]{2,12}哪[一几些]?个?年的|(?<!有)没有?.*(?:报告|年报)|哪[些家几个]*没有?|(?:报告|年报)没有(?![吗么呢])|(?:没|未)有?(?:交|入库|收录|公布|发布|报送|提交)(?!了?[吗么])/;

/** 是哪个市的, 在什么省: where the agency lies is asked for. */
const PLACE = /(?:哪个?|什么)(?:省|地?级?市|城市|区|县|地区)/;

/** 有几个镇的年报: towns are counted, and not their reports. */
const HOW_MANY_OF_KIND = /(?:几|多少|哪些|哪几)[个家]?(?:乡镇|镇|乡|局|中心|(?:县区|[省市县区])政府|管委会)/;

/** What a question about the store wants listed. */
export function listOf({ text, editions }: Slots, agencyNamed: boolean, kindNamed: boolean): CatalogueQuery["lists"] {
  if (editions.length > 0) return "editions";
  if (LACKS.test(text)) return "lacking";
  if (agencyNamed && PLACE.test(text)) return "places";
  // 多少家单位多少份报告: the list of agencies tells both.
  if (/[多几]少?[家个]/.test(text) && /[多几]少?份/.test(text)) return "agencies";
  if (agencyNamed || /哪几年|哪些年|年份|几年/.test(text)) return "years";
  if (/单位|机关|部门|街道|哪[几些]?家|谁/.test(text) && !/几份|多少份/.test(text)) return "agencies";
  if (HOW_MANY_OF_KIND.test(text)) return "agencies";
  if (kindNamed && !/几份|多少份|哪[几些]份/.test(text)) return "agencies";
  return /几份|多少份|报告|年报/.test(text) ? "reports" : "agencies";
}

/** 哪些还在用旧表: the one edition that is named, and not asked about. */
export function editionWanted({ editions }: Slots): Pick<CatalogueQuery, "edition"> {
  const [only, ...others] = [...new Set(editions)];
  return only && others.length === 0 ? { edition: only } : {};
}

const OF_CATALOGUE = /^(?:缺.*|都能|可以|[能可]|(?:都能|可以|[能可])?查(?:[到得询看]到?)?)$/;

/** 缺 asks what is lacking, 能查 what there is: they are understood, though no list of words holds them. */
export function isOfCatalogue(word: string): boolean {
  return OF_CATALOGUE.test(word);
}
