import type { PageData } from "../../reading/document.ts";
import type { Piece } from "../prose/pieces.ts";
import { isAgencyName } from "./name-agency.ts";
import { NAMED_BEHIND, readTitle, type Title, tidyTitle } from "./read-title.ts";
import { isGovernment } from "./same-agency.ts";

/** What a page says before a name of who gave it out. */
const LABELS =
  "(?:信息|文章|稿件|内容|新闻)?来源|信息提供|供稿(?:单位|部门)?|(?:发布|发文|公开|公示|制作|制发|编制|填报|报告|成文)(?:机构|机关|单位|部门|主体)|(?:公开)?责任(?:部门|单位)|所属(?:机构|单位|部门)";
const IMPRINT = new RegExp(
  `(?:^|[\\s|｜[【(（])(?:${LABELS})\\s*[\\]】)）]?\\s*[:：\\t]\\s*([^\\s|｜:：,，;；。\\]】)）]{3,40})`,
  "g",
);
/** What follows a name without a gap. */
const NEXT_LABEL = /(?:浏览|点击|阅读|访问|发布|发文|公开|成文|字号|字体|作者|编辑|日期|时间|打印|分享).*$/;
const LONGEST_IMPRINT = 400;

/** Where a page stands in its site. */
const CRUMBS = /^(?:首页|网站首页|(?:您?(?:现在|当前)?(?:所在)?的?)?位置|当前位置)/;
const STEPS = /[>＞»›→/\\]|::/;

/** What stands around the name of an agency in that of its site. */
const OF_SITE =
  /(?:人民政府)?(?:官方)?(?:政务|政府|门户|信息公开|政务公开)*(?:网站?|门户|平台|专栏)$|政?府?信息公开$|政务公开$/;
/** Those that give out what others wrote. */
const PUBLISHER =
  /(?:融媒体?|新闻|传媒|网络|信息|大数据|宣传|信息技术|网信|电子政务).{0,4}(?:中心|办公室|办)$|(?:日报|报|电视|广播).{0,4}[社台]$|宣传部$/;
/** 县民政局 is any county's. */
const RELATIVE = /^[省市区县旗州镇乡](?!.{0,2}[省市区县旗])/;

/** Names one agency, and no government, on whose site all its agencies publish. */
function isTelling(name: string): boolean {
  return isAgencyName(name) && !RELATIVE.test(name) && !PUBLISHER.test(name) && !isGovernment(name);
}

/** Who gave a page out, as its imprint says: 来源, 发布机构. */
export function findImprint(lines: readonly Piece[], page: PageData | undefined): readonly string[] {
  const printed = lines.flatMap(({ text, link }) => {
    if (link || text.length > LONGEST_IMPRINT) return [];
    return [...text.matchAll(IMPRINT)].map(([, name = ""]) => name.replace(NEXT_LABEL, ""));
  });
  return [...printed, page?.source ?? ""].map(tidyTitle).filter(isTelling);
}

/** Whose site, or part of a site, a page stands in. */
export function findSite(lines: readonly Piece[], page: PageData | undefined): readonly string[] {
  const crumbs = lines.flatMap(({ text }) => (CRUMBS.test(text.trim()) ? text.split(STEPS) : []));
  const sites = [page?.site ?? "", ...partsOf(page?.window ?? "")].map((name) => name.replace(OF_SITE, ""));
  return [...crumbs, ...sites].map(tidyTitle).filter(isTelling);
}

function partsOf(title: string): readonly string[] {
  return title.split(/[_|｜>＞»]|[-–—－]+/);
}

/** A title in the file's metadata, where the site's name may stand beside it. */
export function titleOfMetadata(titles: readonly (string | null)[]): Title | undefined {
  const told = titles
    .flatMap((title) => title ?? [])
    .flatMap((title) => [
      // Behind a title there stands its site.
      ...(NAMED_BEHIND.test(title) ? [] : [title]),
      ...partsOf(title),
      ...title.split(/\s+/),
    ]);
  const read = told.flatMap((part) => readTitle(part) ?? []);
  return read.find(({ agency }) => agency !== null) ?? read[0];
}

export function titleOfFileName(fileName: string): Title | undefined {
  const base = fileName.replace(/^.*[/\\]/, "").replace(/\.[a-z]{2,5}$/i, "");
  return readTitle(base.replace(/^[\d_\-\s]+(?=\D)/, "")) ?? readTitle(base);
}
