import type { Citation } from "../answering/answer.ts";

/**
 * Says where in its report a citation stands; empty for a whole report.
 *
 * @example describePlace(citation) // 第三部分，一、本年新收政府信息公开申请数量，总计
 */
export function describePlace({ section, row, column, page }: Citation): string {
  const place = [section === null ? null : `第${section}部分`, page === undefined ? null : `第${page}页`, row, column];
  return place.filter((part) => part !== null && part !== "").join("，");
}

/**
 * Says where a citation stands, in the report's own words.
 *
 * @example describeCitation(citation) // 《辛店街道2020年……年度报告》第三部分，一、本年新收政府信息公开申请数量，总计
 */
export function describeCitation(citation: Citation): string {
  return `《${citation.title}》${describePlace(citation)}`;
}
