import { anyOf } from "../../text/all-matches.ts";
import { squash } from "../../text/normalise.ts";

/** Lines about the page, not of the report: page numbers, publishing details, buttons. */
const FURNITURE = anyOf([
  /^-?(?:第)?\d{1,3}(?:页)?(?:[/共]+\d{1,3}(?:页)?)?-?$/,
  /^(?:发布|发文|公开|更新|成文|生成)(?:日期|时间)[::]/,
  /^(?:信息)?来源[::]/,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数)/,
  /^(?:字体|字号|索引号|发文机关|发布机构|信息分类|主题分类|有效性|文号|名称|标题|作者|责任编辑|编辑|审核)[::[]/,
  /^\[?(?:打印|关闭|返回|收藏|分享|大中小|纠错)/,
  /^(?:首页|当前位置|您(?:现在)?(?:所在)?的?位置)/,
  /^扫一扫/,
]);

/** From such a line on, a page is its site's footer. */
const FOOTER = anyOf([
  /^(?:上|下)一(?:篇|条|页)/,
  /^(?:版权所有|主办(?:单位)?[::]|承办(?:单位)?[::]|网站标识码|网站地图|联系我们|关于我们|相关(?:链接|文章|附件|稿件|阅读)|友情链接)/,
  /^.{0,20}icp备/,
  /^.{0,6}公网安备/,
  /^(?:扫一扫|分享到|打印本页|关闭窗口|返回顶部|责任编辑)/,
  /^\[?打印/,
]);

/** What a line of a footer begins with, or has in it; most lines do not. */
const FOOTER_MARK = /^[上下版主承网联关相友扫分打返责[]|备/;

const DATE =
  /(?:\d{4}|[〇零○o一二三四五六七八九]{4})[年.\-/](?:\d{1,2}|[一二三四五六七八九十]{1,3})[月.\-/](?:\d{1,2}|[一二三四五六七八九十]{1,3})日?$/;
/** No date is without one of these; most lines are. */
const DATE_MARK = /[年.\-/]/;
const SENTENCE_MARK = /[。;,::、!?]/;
const LONGEST_SIGNATURE = 40;

export function isFurniture(text: string): boolean {
  const line = squash(text);
  return line.length <= 60 && FURNITURE.test(line);
}

export function isFooter(text: string): boolean {
  const line = squash(text);
  return line.length <= 120 && FOOTER_MARK.test(line) && FOOTER.test(line);
}

/** Is this line a date that stands alone, or after the name of an agency? One behind a title is that of a list. */
export function isDateLine(text: string): boolean {
  const line = squash(text);
  return line.length <= LONGEST_SIGNATURE && DATE_MARK.test(line) && DATE.test(line) && !/[。;,]|报告|年报/.test(line);
}

/**
 * Where a signature begins: at the first date line, or at the agency's name in the line before it.
 *
 * @returns -1 when there is none
 */
export function findSignature(lines: readonly { readonly text: string }[]): number {
  const dated = lines.findIndex(({ text }) => isDateLine(text));
  const before = squash(lines[dated - 1]?.text ?? "");
  const isNamed = dated > 0 && before.length <= LONGEST_SIGNATURE && !SENTENCE_MARK.test(before);
  return isNamed ? dated - 1 : dated;
}

/** A short line at the end that is no sentence: what is left of a chart, a caption. */
export function isStray(text: string): boolean {
  const line = squash(text);
  return line.length <= LONGEST_SIGNATURE && !SENTENCE_MARK.test(line) && !/无|没有|暂|未/.test(line);
}

/** Is this line (the last part of) the report's title? */
export function isTitle(text: string): boolean {
  const line = squash(text);
  return line.length <= 60 && /(?:信息|政务)公开.{0,12}(?:报告|年报)(?:\(.{1,12}\))?$/.test(line);
}
