import { allMatches } from "../../../text/all-matches.ts";
import { parseWholeNumber } from "../../../text/numerals.ts";
import type { YearMention } from "../../slots.ts";
import { spanOfMatch } from "../../span.ts";

/** 近三年, 三年来, 三年都收到几件; 来 of 三年来申请 may be that of 来申请. */
const LAST =
  /(?:近|最近|过去|前(?!一年|1年))([一二两三四五六七八九十]|\d{1,2})年|(?<![\d第近前后头每隔满这几一二三四五六七八九十])([二两三四五六七八九十]|10|[2-9])年(?=以?来|(?:都|各自?|分别)(?:[收接受提处办公有是]|诉讼|复议|申请|许可|处罚)[^,。?!;]{0,10}?(?:几|多少))(?:以?来(?!申请))?/g;
/** 五年一共, 三年下来, 这两年, 三年的行政许可, 三年处罚总数: the last ones, however many there are. */
const SO_MANY =
  /(?<![\d第近前后头每隔满这一二三四五六七八九十])([二两三四五六七八九]|[2-9])年(?:来|间|里)?(?=(一共|总共|合计|累计|共|加起来|总计|下来)|(?<=[里间])[,有是]*(?:几|多少|哪)|的(?!报告|年报|数据|资料|[,。?!]|$)|(?!前|后|内)[^,。?!;\d年]{1,8}(?:一共|总共|合计|累计|总数|总量|总计|总和|加起来))|(这)(?:最?近)?([二两三四五六七八九]|[2-9])个?年度?(?:来(?!申请)|间|里|下来)?/g;
/** 几年合计: all that there are. */
const SOME = /(?<![\d十])几年(?:来|间|里)?(?:的)?(?=(?:一共|总共|合计|累计|共|加起来|总计)(?!.*(?:变化|趋势)))/g;

/** 后两年, 最后三年: of those that were spoken of, or that are counted behind another; 三年后两年 is of two stretches. */
const BEHIND = /(?<![\d以之此其往随先今])最?后([二两三四五六七八九十]|[2-9])年(?![级半期])(?:里|间|内)?/g;

/** 最后一年, 最近那年, 第一年: the last year that there is, or the first. 最近几年, 最近年报 and 第一年报 are other things. */
const AT_THE_END =
  /(?:(?:(最后|最末|末尾|最近|最新)|最早|最初|最老)的?(?:[那这]?一?个?(?<=[那这一个])|1)|(?<![年级后起]的?)第一)年(?:度|份)?(?![报来以级半期])/g;

/** The year at one end of those that there are, or of those that are named with it. */
export function yearsAtTheEnd(text: string): YearMention[] {
  return allMatches(text, AT_THE_END).map(
    (match): YearMention => ({ kind: match[1] === undefined ? "earliest" : "latest", span: spanOfMatch(match) }),
  );
}

/** The last years, as many as it is said. */
export function lastYears(text: string): YearMention[] {
  const last = allMatches(text, LAST).map((match): YearMention => {
    const count = parseWholeNumber(match[1] ?? match[2] ?? "") ?? 1;
    return { kind: "last", count, span: spanOfMatch(match), ...(match[0].startsWith("前") && { side: "start" }) };
  });
  const behind = allMatches(text, BEHIND).map((match): YearMention => {
    const count = parseWholeNumber(match[1] ?? "") ?? 1;
    return { kind: "last", count, span: spanOfMatch(match), side: "end" };
  });
  return [...last, ...behind];
}

/** Years of which only their number is told: which ones they are says no other word. */
export function yearsByNumber(text: string): YearMention[] {
  const soMany = allMatches(text, SO_MANY).map((match): YearMention => {
    const count = parseWholeNumber(match[1] ?? match[4] ?? "") ?? 1;
    const together = match[2] !== undefined || match[3] !== undefined;
    return { kind: "last", count, span: spanOfMatch(match), ...(together && { together }) };
  });
  const some = allMatches(text, SOME).map(
    (match): YearMention => ({ kind: "all", span: spanOfMatch(match), ofSpoken: true }),
  );
  return [...soMany, ...some];
}
