import { pattern } from "../../text/pattern.ts";

/** What stands behind each item of article 20 on the form, as it is asked for. */
const OF_ARTICLE: Readonly<Record<string, string>> = {
  一: "规章和规范性文件",
  五: "行政许可",
  六: "行政处罚和行政强制",
  八: "行政事业性收费",
  九: "政府集中采购",
};
/** 第二十条第（五）项; what it lays down, and what the form prints beside it, are other things. */
const ARTICLE = pattern(
  /(?:条例)?第?(?:二十|20)条(?:的|之|[,、])*第?[(]?([一五六八九])[)]?项?(?!.{0,4}(?:规定|意思|含义|什么|内容|是指|规章|规范|许可|处罚|强制|收费|采购))(?:的?(?:数据|数字|数))?/g,
);
/** 第二十条第（八）项收费, 第二项上年结转: what the number stands for is named behind it. */
const NAMED_AS_WELL = [
  ["一", "规章|(?:行政)?规范性"],
  ["五", "(?:行政)?许可"],
  ["六", "(?:行政)?(?:处罚|强制)"],
  ["八", "(?:行政事业性)?收费"],
  ["九", "(?:政府)?(?:集中)?采购"],
].map(([item, named]) =>
  pattern(new RegExp(`(?:条例)?第?(?:二十|20)条(?:的|之|[,、])*第?[(]?${item}[)]?项?的?(?=${named})`, "g")),
);
const PARTS_OF_TABLE = [
  ["一", "(?:本年)?新收"],
  ["二", "上年结转"],
  ["三", "(?:本年度?)?办理结果"],
  ["四", "结转下年"],
].map(([item, named]) =>
  pattern(new RegExp(`(?:(?:表三|第?三部分)(?:里|中|的|[,、])*)?第${item}大?项的?(?=${named})`, "g")),
);
/** 第一项加第二项等于第三项加第四项吗: the balance of table 三. */
const BALANCE = pattern(/第一大?项(?:加上?|和|\+)第二大?项(.{0,8}?)第三大?项(?:加上?|和|\+)第四大?项/g);
const OUTCOMES: Readonly<Record<string, string>> = {
  一: "予以公开",
  二: "部分公开",
  三: "不予公开",
  四: "无法提供",
  五: "不予处理",
  六: "其他处理",
  七: "办理结果总计",
};
/** 三、（三）, 表三总计栏（七）: an outcome by its numeral in table 三. */
const OUTCOME = pattern(
  /(?:表三|表3|第?三部分|(?<=[年,的])三)(?:里|中|的|、|,|总计栏?|合计栏?)*第?[(]([一二三四五六七])[)]项?(?:总计)?(?!予以|部分|不予|无法|其他)/g,
);

/**
 * What the form numbers outside its groups, by what stands behind the number: 第二十条第（五）项 is 行政许可, 表三（七） is 办理结果总计.
 *
 * @param text normalised
 */
export function withNumberedItems(text: string): string {
  const once = [...NAMED_AS_WELL, ...PARTS_OF_TABLE].reduce((said, sought) => sought.replace(said, ""), text);
  const balanced = BALANCE.replace(once, (_, between = "") => `新收加上年结转${between}办理结果总计加结转下年度`);
  const plain = ARTICLE.replace(balanced, (words, item = "") => OF_ARTICLE[item] ?? words);
  return OUTCOME.replace(plain, (words, item = "") => OUTCOMES[item] ?? words);
}
