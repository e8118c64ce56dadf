import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { pattern } from "../../../text/pattern.ts";
import type { YearMention } from "../../slots.ts";
import { spanOfMatch } from "../../span.ts";

type Until = Extract<YearMention, { readonly kind: "range" }>;

const YEAR = "((?:19|20)\\d\\d)年?度?";
const TOGETHER = pattern(/累计|累积|一共|总共|合计|共计|总计|加起来|拢共|统共|共(?=[新收办有多几])/);
/** 到2021年为止: an end without a beginning. */
const UP_TO = new RegExp(`(?:截至|截止(?:到|至|于)?|(?:直)?[到至])${YEAR}(?:[底末终]|年底|年末)?(?:为止|止)`, "g");
/** 2023年及以前: the year that is named is one of them. */
const AND_BEFORE = new RegExp(
  `${YEAR}(?:(?:及|和|与)(?:其|它)?(?:以|之)前|及前(?![几\\d一二两三四五六七八九十年者后面]))(?:各年|年度|年份|的)*`,
  "g",
);
/** 截至2022年累计: the same, where a sum is asked for. At the end of 2022 is how a report speaks of its own year. */
const BY = new RegExp(
  `(?:截至|截止(?:到|至|于)?|(?<=^|[^收拿等办接得看查找说提写用想问做达受遇碰见听转送交递延拖推留])(?:直)?[到至])${YEAR}(?![底末终年])`,
  "g",
);
const BY_END = new RegExp(
  `(?:截至|截止(?:到|至|于)?|(?<=^|[^收拿等办接得])(?:直)?[到至])${YEAR}年?[底末终](?=.{0,12}累[计积]|一共|总共)`,
  "g",
);

/**
 * All years up to one, from the first that there are reports of: 到2021年为止一共.
 *
 * @param first the first year that there are reports of
 */
export function yearsUntil(text: string, first: number): Until[] {
  const patterns = TOGETHER.test(text) ? [UP_TO, AND_BEFORE, BY, BY_END] : [UP_TO, AND_BEFORE];
  return gather(patterns, (pattern) =>
    gather(allMatches(text, pattern), (match): Until[] => {
      const to = Number(match[1]);
      if (to < first) return [];
      const why = `“${match[0]}”按库中从${first}年到${to}年的报告理解`;
      // 2023年及以前结转 names more years than the one; 到2023年为止 may be of what was left at its end.
      const until = pattern === AND_BEFORE ? {} : ({ until: true } as const);
      return [{ kind: "range", from: first, to, span: spanOfMatch(match), ...until, why }];
    }),
  );
}
