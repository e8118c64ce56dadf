import { pattern } from "../../text/pattern.ts";

const CARRIED_TO = pattern(
  /((20\d\d)年度?)(?:没办完)?(?:的)?(?:申请)?结转(?:到|至|给|入|进)了?(?:(20\d\d)年?度?|下一?年度?|第二年|次年)(?=的?(?:继续办理)?的?(?:申请)?(?:数量?)?(?:一共|总共|共)?(?:有|是)?(?:多少|几件?|[?。]*$))/,
);

/** 2023年结转到2024的: what was carried over at the end of the first year, and no figure of the second. */
export function withCarriedTo(text: string): string {
  return CARRIED_TO.replace(text, (found, when, year, next) =>
    next !== undefined && Number(next) !== Number(year) + 1 ? found : `${when}结转下年度`,
  );
}

const SHORT_YEAR = "(?:(?:20)?\\d\\d)年?";
const BOTH_ENDS = pattern(
  new RegExp(
    `(${SHORT_YEAR})的?上年结转(?:数|量)?(?:和|与|跟|同|等于|等不等于|是不是等于)(${SHORT_YEAR})的?结转(?:到|至)?下一?年(?:度)?(?:继续办理)?(?:的?数|量)?(?:是否|是不是)?(?:一样|一致|相等|相同|相符|对得上)?(?:多)?(?=[吗么呢吧?。]*$)`,
  ),
);

/** 2024上年结转和23年的结转下年一样吗: the two ends of what was carried over. */
export function withBothEnds(text: string): string {
  return BOTH_ENDS.replace(
    text,
    (_, later, earlier) => `${plainYear(earlier)}结转下年度和${plainYear(later)}上年结转一致`,
  );
}

function plainYear(year: string | undefined): string {
  const digits = (year ?? "").replace("年", "");
  return `${digits.length === 2 ? `20${digits}` : digits}年`;
}
