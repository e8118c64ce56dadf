import type { Agency } from "../../report/agency.ts";
import type { Query } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";
import { queryOf } from "../parts/part.ts";
import { understandParts } from "../parts/understand-parts.ts";

const OPENS = "^(?:我?(?:就|是|要|查|看|问|选|说|指)*)";
const ENDS = "(?:的|那个|那家|那份|吧|呢|啊|[。.!])*$";
const SUM = "(?:合计|总计|总和|汇总|加起来|合起来|加在?一起|总的)";
const BODIES = "(?:各|所有|全部|全体)的?(?:单位|机关)";
/** 政府, 县政府的, 政府本级. */
const GOVERNMENT = new RegExp(
  `${OPENS}([省市区县])?(?:级|里)?的?(?:(?:人民)?政府(?:本级|本身|自己|自身)?|本级)${ENDS}`,
);
/** 全县, 所有单位, 县里各单位, 全县合计. 各部门 would be its departments alone. */
const TOGETHER = new RegExp(
  `${OPENS}(?:(?:全|整个)([省市区县])(?:里?的?${BODIES})?|([省市区县])?(?:里|内|下)?的?${BODIES}|(?=${SUM}))的?${SUM}?${ENDS}`,
);

/**
 * The choice that a reply takes of those that offer the government of a place and all who report there: 政府, 县政府的, 全县, 所有单位;
 * of two places the one choice that sets both governments side by side.
 *
 * @param plain the reply, normalised and without spaces
 * @returns `undefined` where it says anything else, or where several choices would do
 */
export function governmentOrAll(
  plain: string,
  options: Memory["options"],
  understander: Understander,
): string | undefined {
  const government = GOVERNMENT.exec(plain);
  const together = government ? null : TOGETHER.exec(plain);
  if (!government && !together) return undefined;
  const level = government ? government[1] : (together?.[1] ?? together?.[2]);
  const fits = (place: string | undefined): boolean =>
    place !== undefined && (level === undefined || place.endsWith(level));
  const meant = options.filter(({ question }) => {
    return understandParts(understander, question, null).every((part) => {
      const query = queryOf(part);
      if (query === null) return false;
      if (together) return fits(scopeOf(query)?.region);
      const agencies = agenciesOf(query);
      return agencies.length > 0 && agencies.every(({ type, region }) => type === "government" && fits(region.at(-1)));
    });
  });
  const [only, ...others] = meant;
  return others.length === 0 ? only?.question : undefined;
}

/** The agencies that a query is of: one, or those of several places that are set side by side. */
function agenciesOf(query: Query): readonly Agency[] {
  if (query.intent === "trend") return [query.agency];
  const targets =
    query.intent === "summary" ? query.of.kind === "reports" && query.of.targets : "targets" in query && query.targets;
  return (targets || []).map(({ agency }) => agency);
}

/** The one set of reports that a query is of. */
function scopeOf(query: Query): Scope | undefined {
  if (query.intent === "summary") return query.of.kind === "scope" ? query.of.scope : undefined;
  if ("scope" in query) return query.scope;
  const [only, ...others] = query.intent === "breakdown" ? (query.apart ?? []) : [];
  return others.length === 0 ? only : undefined;
}
