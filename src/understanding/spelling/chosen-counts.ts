import { pattern } from "../../text/pattern.ts";
import { BODY } from "../body-words.ts";
import { rewording } from "./rewording.ts";

const NUMBER = "(?:\\d{1,6}|[两二三四五六七八九十][十百千]?[一二三四五六七八九]?)";
const CASES = `${NUMBER}件(?:的?(?:政府)?(?:信息公开)?申请)?`;
const HAVING =
  "(?<!没有?|未|不|不是)(?:[收接]到|收|公开|申请[数量]?|复议|诉讼|起诉|处罚|许可|强制|维持|纠正|(?:[收接]到|公开|复议|起诉|收)了)";
const WHO = `(?:哪(?:[一个些几]?[个家]?${BODY}?)|谁)`;
const LIMIT = "(?:超过|不到|不足|不超过|少于|多于|大于|小于|高于|低于|至少|达到|不少于|不多于|没超过|没到|满)";

/**
 * 收到900件的单位, 哪个单位收到900件: those that have just so many, said as 正好900件, so that whatever else is asked of them is
 * asked of these. 公开超过100件 is of applications, which 件 counts; what was published is counted by 条.
 */
export const withChosenCounts = rewording(
  [pattern(new RegExp(`(?<=${HAVING})(?=${CASES}的(?:${BODY}|[都又]?[是有]?(?:哪|谁)))`)), "正好"],
  [pattern(new RegExp(`(?<=${WHO}[^,。?!;]{0,10}${HAVING})(?=${CASES}[?。呢啊]*$)`)), "正好"],
  [pattern(new RegExp(`(?<![动予开不没未分请息媒依])公开了?(?=${LIMIT}${NUMBER}件)`)), "予以公开"],
  [pattern(new RegExp(`(?<=件(?:申请)?的${BODY}[都共一总]{0,3})公开了?(?=(?:多少|几)件)`)), "予以公开"],
);
