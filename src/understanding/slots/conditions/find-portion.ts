import type { RegionMention } from "../../names/find-regions.ts";
import type { Whole } from "../../scope.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** A whole of many reports, with the words that name it. */
export interface FoundWhole {
  readonly whole: Whole;
  readonly spans: readonly Span[];
}

const BODIES = "(?:(?:各|所有|全部)?(?:单位|机关|部门|街道和乡镇)?(?:的)?(?:合计|总计|总和|总[数量]|总(?=收|申))?)";
const SHARE = "(?=[^,。?!;]{0,4}(?:占|比重|比例|份额))";
/** 占全区各单位的, 在全市占: a place is told by its level alone. */
const LEVEL = new RegExp(
  `占(?:到|了|据)?(?:整个)?全([省市区县旗州])(?![^,。?!;]{0,3}(?:政府|街道|[镇乡局]))${BODIES}|在全([省市区县旗州])${BODIES}[里中]?的?${SHARE}`,
);
const EVERYONE =
  /占(?:到|了|据)?(?:全部|所有|全体|各)的?(?:单位|机关)的?(?:合计|总计|总和|总[数量])?|占(?:到|了)?(?:全库|库[里中]全部)/;
const BEFORE = /占(?:到|了|据)?(?:整个)?$/;
/** 占临淄区政府的 is of one report. */
const BEHIND = /^(?!人民政府|政府|[一-鿿]{0,6}(?:街道|办|[镇乡局委]))/;

/**
 * What many reports a figure is a part of: 占全区的百分之几, 占临淄区的比重, 占全部单位的多少.
 *
 * @param text the normalised question, names masked
 */
export function findPortion(text: string, regions: readonly RegionMention[]): FoundWhole | undefined {
  const level = LEVEL.exec(text);
  if (level) return { whole: { kind: "level", level: level[1] ?? level[2] ?? "" }, spans: [spanOfMatch(level)] };
  const everyone = EVERYONE.exec(text);
  if (everyone) return { whole: { kind: "all" }, spans: [spanOfMatch(everyone)] };
  const [region, ...others] = regions.filter(
    ({ span }) => BEFORE.test(text.slice(0, span.start)) && BEHIND.test(text.slice(span.end)),
  );
  return region && others.length === 0 ? { whole: { kind: "region", name: region.name }, spans: [] } : undefined;
}
