import { pattern } from "../../text/pattern.ts";

const BODY =
  "(?:街道(?:办事处|办)?|乡镇街?道?|镇街|街镇|[镇乡]|[委办]?局|部门|单位|机关|中心|(?:区县|县区|县市区|[省市区县])?(?:直部门|直单位|政府)?|地方)";
/** 多, 比较高, 偏低: by a degree alone. 变多, 更高 and 最少 say something else, and so does what is held against another. */
const DEGREE = "(?:都|都?是|都?很|都?挺|都?比较|都?较为?|都?偏|都?算)?([多高大少低小])";
const NOT_HELD = "(?:(?!比[^例重较]|最|超|过|不(?!予)|没|更|[变增减]|左右|差|多少|至|以[上下]|排|前|后)[^,。?!;])";
const ENDS = "(?=(?:一?些|的)?[呢啊呀吗]?[?。!]*$)";

/** 哪些乡镇申请多, 哪几个局公开率比较高. */
const WHICH = pattern(
  new RegExp(`哪(?:一?些|几[个家]?)(${BODY}${NOT_HELD}{1,14}?)(?<![最更差几变增减提升样])${DEGREE}${ENDS}`),
);
/** 哪些单位申请变多了: more than the year before. */
const CHANGED = pattern(new RegExp(`(哪(?:一?些|几[个家]?)${BODY}${NOT_HELD}{1,14}?)(变多|变少|多了|少了)了?${ENDS}`));
/** 公开率高的乡镇, 申请比较少的局有哪些: of each of them. */
const THOSE = pattern(
  new RegExp(
    `(?<!比[^例重较,。;].*)(?<=率|量|数|申请|诉讼|复议|处罚|许可|强制|收费|结转)(?:都?很|挺|比较|较为?|偏)?([多高大少低小])的(${BODY})(?:(?:[都又]?[有是]?(?:哪[些几]?[个家]?|谁)|名单)[呢啊呀吗]?)?(?=[?。!]*$)`,
  ),
);

/**
 * 多 and 高 without a number, in the wording of a ranking: 哪些乡镇申请比较多 asks who has most, and for no list of all.
 *
 * @param text normalised
 * @example withPlainDegrees("2022年哪些乡镇公开率高") // "2022年各乡镇公开率从高到低排名"
 */
export function withPlainDegrees(text: string): string {
  const changed = CHANGED.replace(text, (_, what = "", how = "") => `${what}${how.includes("多") ? "增加" : "减少"}了`);
  const each = WHICH.replace(changed, (_, what = "", degree = "") => `各${what}${RANKED[degree]}`);
  return THOSE.replace(each, (_, degree = "", body = "") => `在各${body}里${RANKED[degree]}`);
}

const RANKED: Readonly<Record<string, string>> = {
  多: "从多到少排名",
  高: "从高到低排名",
  大: "从大到小排名",
  少: "从少到多排名",
  低: "从低到高排名",
  小: "从小到大排名",
};
