import type { Frame } from "../frame.ts";
import { askedFigure, askedMeasure } from "./asked-words.ts";

/** What leans on something said before, and has no place in a whole question. */
const LEADING =
  /^(?:[，,、的和在]|\.{2,}|vs\.?|[那这]一?份(?=报告|年报)|那么|那[里边]?|这里|它们?|他们|其中|换成|改成|还有|再看{1,2}|再查|该(?:单位|街道|机关|局|镇|乡|中心))+/;
/** 请问 and 再告诉我 open a whole question, and stand in none. */
const ASKING =
  /^(?:请问|请教|想问(?:一下|下)?|问(?:一下|下)|(?:请|麻烦)?你?(?:先|再|然后|接着|最后)?告诉我(?:一下|下)?|麻烦(?:问一下|问下)?)/;
/** A kind of agency that stands for the one that is not named: 街道收到多少 is, of 辛店街道, 收到多少. */
const KIND_ALONE =
  /^(?:街道办事处|街道办|街道|镇街|街办|乡镇|[镇乡局省市区县]|部门|单位|机关)(?=的|[收接受]|有|没|公开|办[理结]|处[罚理]|发|被|予以|主动|一共|总共|信息|申请|依申请|行政|复议|诉讼)/;
/** What is left of 有没有教育局的年报 without its name. */
const ARE_THERE = /^有(?:没有)?的(?:年度?报告?|报告)(?:[吗么没]|没有)?[?。]*$/;
/** 各单位存在的问题: of one agency, its own. */
const EVERY =
  /^(?:(?:各(?![类种项])个?|所有的?|全部的?|每[个家])(?:单位|机关|部门|家)?的?|(?:有?哪些|哪[个家]|哪几[个家])(?:单位|机关|部门))/;
/** How many were asked about, or some of them, where one of them is meant: 5个街道收到多少, 一些镇收到多少 is, of one of them, 收到多少. */
const BODIES =
  "街道办事处|街道办|街道|镇街|街镇|乡镇|[镇乡]|[省市区县]?(?:人民)?政府|管委会|部门|委办局|局|单位|机关|地方";
const NUMBERED = `(?:[两二三四五六七八九十]{1,3}|\\d{1,3})[个家](?:${BODIES})?`;
const SOME = `(?:一些|有一?些|有的|某一?些|某个?|部分|个别|大?多数|不少|少数|其他|其它|别的)(?:${BODIES})`;
const COUNTED = new RegExp(
  `^(?:${NUMBERED}|${SOME})(?:\\.{2,}|[,、])*(?:里面?|[之当其]?中)?(?:各自?|分别|共)?(?=的|哪|谁|[收接受]|有|没|公开|办|处|发|被|予|主动|承|一共|总共|合计|申请|依申请|信息|行政|复议|诉讼)`,
);
/** What is left of 我说的是… and 跟…比 without the names. */
const REMNANT =
  /^(?:我们?|[你您]|想|要|问|查|看|找|说|讲|的|是|[跟和与同就那给把对请帮]|相?比|一下|比较|知道|了解|[,，、。!！])+$/;
/** What stood between two that are compared: 跟 of 甲跟乙谁多. */
const BETWEEN_TWO = /^(?:还是|vs\.?|[跟和与同及])+(?=谁|哪)/;
/** A comparison whose other side was taken out: 比 of 去年比前年多多少, 和 of 比较甲和乙的申请量. */
const TORN =
  /(?<![对相同环占之])比(?![例重率值较一下过全各别]|平均|其[他它余]|所有|整个|上一?年|往年|[以之]前)|[和跟与同及、](?:$|[的,。?])/;
/** Is a side of a comparison missing from the words that are left without the names? */
export function lacksOneSide({ wording }: Frame): boolean {
  return TORN.test(wording);
}

const TRAILING = /(?:呢|啊|呀|哦|吧)+[?？]?$/;
const ASKS = /多少|几|吗|什么|哪|怎么|如何|有没有|是否|谁|咋|啥|[?？]$/;

/** 我要两个数:新收、办结: what is wanted is listed behind it. */
const REQUEST =
  /^(?:我们?|咱们?)?(?:就|只|还)?(?:想?要|需要|想(?:要)?(?:知道|了解|看看?|查)|查|求|给我|来|帮我查)(?:一下|下)?(?:这|以下|下面)?(?:的)?(?:[一二两三四五六七八九]|\d|几)?[个项条组]?(?:数据?|数字|指标|项目|内容)?[:,]/;

/** 收到的申请和办结的申请各是多少: several figures in words of ours; `undefined` where one of them has none. */
function figuresAsked({ facts, intent }: Frame): string | undefined {
  const words = facts.map(({ ids: [id] }) => askedFigure(id));
  if (intent !== "value" || words.length < 2 || words.includes(undefined)) return undefined;
  return `${words.join("、")}各是多少`;
}

/**
 * What is asked, as it reads after an agency and a year in a choice: the asker's own words where they ask something by
 * themselves, else words of ours.
 */
export function choiceWording(frame: Frame): string {
  const wording = frame.wording
    .replace(ASKING, "")
    .replace(EVERY, "")
    .replace(COUNTED, "")
    .replace(KIND_ALONE, "")
    .replace(ARE_THERE, "有没有年报");
  const listed = REQUEST.test(wording) ? figuresAsked(frame) : undefined;
  if (listed !== undefined) return listed;
  const said = wording.replace(LEADING, "").replace(BETWEEN_TWO, "").replace(TRAILING, "");
  const own = REMNANT.test(said) || TORN.test(said) ? "" : said;
  if (own === wording && ASKS.test(own)) return own;
  const [fact, ...others] = frame.facts;
  const [rate] = frame.rates;
  const plain = others.length === 0 && frame.condition === null && frame.aggregation === null;
  if (frame.intent === "ratio" && rate) {
    const words = askedMeasure({ kind: "rate", rate });
    if (words !== undefined) return `${words}是多少`;
  }
  const words = fact && plain ? askedFigure(fact.ids[0]) : undefined;
  if (words !== undefined && frame.intent === "value") return `${words}是多少`;
  if (words !== undefined && frame.intent === "trend")
    return frame.years.kind === "years" ? `${words}的变化` : `历年${words}的变化`;
  if (words !== undefined && frame.intent === "compare") return `${words}比较`;
  const figure = fact && frame.intent !== "summary" ? askedFigure(fact.ids[0]) : undefined;
  return own !== "" ? own : figure === undefined ? "年报摘要" : `${figure}是多少`;
}
