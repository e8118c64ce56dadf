import { pattern } from "../../text/pattern.ts";

const KIND = "(街道|乡镇|镇街|市直部门|直属部门|部门|(?:区县|县区|县市区|[县区])政府|区县|县区|[镇乡局])";
/** 街道比镇, 各街道申请总数比镇: a kind by itself, and no part of a name. */
const BEFORE = "(?<=^|[年度省市县区州,的]|各|所有|全部)";
const FIGURE = "((?:(?!总[数量和]|合计|一共|总共|平均)[^,。?!;比和与跟]){0,12}?)";
const AS = "(?:的)?(总[数量和]|合计|一共|总共|平均)?(?:是|会|要|都)?";
const MORE = "(?:都|还|更|要)*([多少高低])";
const BY = "(?:收了?|办了?)?(?:出|了)?(?:多少|几[件条次])?(?:个)?";
const ENDS = "(?:吗|么|吧|呢|还是[多少高低]|不[多少高低]|没有|[?。!])*$";
const COMPARED = pattern(
  new RegExp(`${BEFORE}${KIND}的?(平均)?${FIGURE}${AS}比${KIND}的?${FIGURE}${AS}${MORE}${BY}${FIGURE}${ENDS}`),
);

/**
 * 街道申请总数比镇多吗, 街道比镇多收多少申请: two kinds side by side, each with its sum or its average. In one scope their reports would
 * be added up together, or ranked one by one.
 *
 * @param text normalised
 * @example withKindsCompared("2024年街道申请总数比镇多吗") // "2024年街道和镇申请合计哪类多"
 */
export function withKindsCompared(text: string): string {
  return COMPARED.replace(
    text,
    (said, first, mean, before = "", as, second, between = "", also, more = "", behind = "") => {
      const [what, ...others] = [before, between, behind].filter((figure) => figure !== "");
      if (first === second || what === undefined || others.length > 0) return said;
      const how = (mean ?? as ?? also) === "平均" ? "平均" : what.includes("率") ? "" : "合计";
      return `${first}和${second}${what}${how}哪类${more}`;
    },
  );
}
