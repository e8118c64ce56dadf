import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

/** 不给提供的几件: in the words of the form. */
export const withWordsOfForm = rewording(
  [pattern(/(?:不给|没给|没法|没能|无法|不予)提供(?:了)?的?(?=(?:申请)?(?:有|是)?(?:多少|几)件?)/g), "无法提供"],
  [pattern(/没(?:有)?收(?:取)?(?:过)?(?:信息)?处理费/), "没收取信息处理费"],
  [pattern(/(?<=办理?|答复|办结|收到|的)人大建议/g), "人大代表建议"],
  [pattern(/(?<=(?:案件|申请|复议|诉讼)数量?)及(?=其?(?:处理|办理)?(?:结果|情况|分布))/), "和"],
  // 请问贵市公安局: of the city, and no part of a name. 贵州 and 贵阳 go on otherwise.
  [pattern(/(?<=^|[,。?!;]|请问|想问|咨询|询问|了解|查)贵(?=[市县区](?!池))/), ""],
);

const PLACE = "[\\u4e00-\\u9fff]{2,4}";
/** 西陵、伍家岗、点军三个区2022年复议分别几件: their governments, one by one. */
export const withPlacesCounted = rewording([
  pattern(
    new RegExp(
      `(?<=^|[年度,])((?:${PLACE}[、,])+(?:${PLACE}[、,和与及])?${PLACE})(?:这|等)?[两三四五六七八九]个?([区县市])(?:的)?(?:人民)?(?:政府)?(?=20\\d\\d|[的,]|分别|各|收到|申请|复议|诉讼|予以|不予|主动)`,
    ),
  ),
  (_, places, level) =>
    `${places}`
      .split(/[、,和与及]/)
      .map((place) => `${place}${place.endsWith(`${level}`) ? "" : level}政府`)
      .join("、"),
]);

/** 伍家岗 vs 西陵 2024申请: both set side by side. */
export const withVersus = rewording([
  pattern(/^([\u4e00-\u9fff]{2,}?)\s*(?:vs\.?|pk)\s*([\u4e00-\u9fff]{2,}?)\s*(?=$|20\d\d)(.*?)[?。]*$/i),
  (_, one, other, what) => `${one}和${other}${what}比较`,
]);

/** 这几年有没有败诉: whether there ever was one. */
export const withEverLost = rewording([
  pattern(
    /(?:这|近|最近|过去)(?:几|些|多)年(?:来|里|间)?(有没有|有无|是否|是不是)(?:被)?(败诉|败过诉|复议|起诉|告|诉讼)(?:过)?(?=[呢啊吗?。!]*$)/,
  ),
  (_, whether, what) => `${whether}${/告|起诉|复议/.test(`${what}`) ? "被" : ""}${what}过`,
]);

const TENTHS = "〇一二三四五六七八九";
const tens = (said: string): number => TENTHS.indexOf(said === "两" ? "二" : said);
/** 大部分是个人提的吧, 企业申请占两成多: a share held against a limit. */
export const withSharesSaid = rewording(
  [
    pattern(
      /(?:大部分|多数|大多数|绝大多数|大多|一大半|多半)(?:都)?(?:是|来自|由)(?:的)?(个人|公民|自然人|企业|公司|律所|律师事务所|老百姓|群众)(?:提的?|提出的?|申请的?|交的?|递的?|发的?)*(?:的)?(?=(?:吧|吗|对吧|对吗|是吧|是吗|么)?[?。!]*$)/,
    ),
    "$1超过一半",
  ],
  [
    pattern(/占(?:了|到)?(?:比)?([一二两三四五六七八九])成多(?=(?:吧|吗|对吧|对吗|是吧|么)?[?。!]*$)/),
    (_, tenths) => `占比超过${tens(`${tenths}`)}0%但不到${tens(`${tenths}`) + 1}0%吗`,
  ],
);

/** 收93件给了27件，那剩下的呢: what became of all of them. */
export const withTheRest = rewording([
  pattern(
    /(?<=收到?的?(?:申请)?了?\d{1,7}件(?:申请)?,?(?:给|公开|予以公开|同意)了?\d{1,7}件?),(?:那么?)?(?:剩下|其余|其他|剩余|余下)的?(?:\d{1,7}件)?(?:都|是)?(?:呢|怎么处理的?|去哪了|什么情况)(?=[?。!]*$)/,
  ),
  ",申请是怎么处理的",
]);
