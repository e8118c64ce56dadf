import { editions } from "../../form/editions.ts";
import { mayMatch } from "../../text/may-match.ts";
import { parseWholeNumber } from "../../text/numerals.ts";

const { applications, review } = editions["2021"].tables;
const RESULTS = review.columns.map(({ label }) => label);
/** 其他 alone is how a case ended as well. */
const APPLICANTS = applications.columns.map(({ label }) => (label === "其他" ? "其他组织" : label));

/** 复议第二栏, 诉讼里的最后一列: of the table of reviews a 栏 is a column. */
const OF_REVIEW =
  /((?:复议|诉讼|起诉)(?:总计|案件|案)?)(?:的|里面|里|中|那|[,:、])*(?:第([1-5一二三四五])|(最后一?))(?:[栏列格]|个?数字?(?=是))/g;
/** 新收申请第二列, 不予公开第1列: who applied. A 栏 may be a row there. */
const OF_APPLICATIONS =
  /((?:申请|公开|提供|处理|结转|总计)(?:数量|合计)?)(?:的|里面|里|中|那|[,:、])*(?:第([1-7一二三四五六七])|(最后一?))列/g;

/**
 * A column that is named by its number in a table is named by its label: 行政复议第二栏 is 行政复议结果纠正.
 *
 * @param text normalised
 */
export function withNumberedColumns(text: string): string {
  return named(named(text, OF_REVIEW, RESULTS), OF_APPLICATIONS, APPLICANTS);
}

function named(text: string, sought: RegExp, labels: readonly string[]): string {
  if (!mayMatch(text, sought)) return text;
  return text.replace(sought, (words, row: string, number: string | undefined) => {
    const label = labels.at((number === undefined ? 0 : (parseWholeNumber(number) ?? 0)) - 1);
    return label === undefined ? words : `${row}${label}`;
  });
}
