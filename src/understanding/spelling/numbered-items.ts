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
  const plain = ARTICLE.replace(text, (words, item = "") => OF_ARTICLE[item] ?? words);
  return OUTCOME.replace(plain, (words, item = "") => OUTCOMES[item] ?? words);
}
