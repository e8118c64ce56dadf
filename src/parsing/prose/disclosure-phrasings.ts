import { phrase } from "./vocabulary.ts";

/** What is counted in 条; a count of 期, 次 or 场 is not one of them. */
export const COUNTED = /^(?:条|件|篇|则|项|次[(/、]条|条次|件次|篇次)/;

/** One way to say it. */
export interface Phrasing {
  /** Ends right before the number. */
  readonly before: RegExp;
  /** Begins right after it; without one a clause must end there. */
  readonly after?: RegExp;
  /** The words say by themselves that all that was disclosed is meant. */
  readonly all: boolean;
  /** It lists the kinds of what was disclosed; those it names narrow nothing. */
  readonly list?: true;
  /** The words can speak of one channel. */
  readonly channel: "may" | "must";
}

const INFORMATION_FOLLOWS = phrase("^(?:的)?{各类}(?:信息|政务动态)<end>");

/** How it is said that so and so many were disclosed. */
export const PHRASINGS: readonly Phrasing[] = [
  { before: phrase("{公开}{共}{各类}{信息}{数}{共}$"), all: false, channel: "may" },
  {
    before: phrase(
      "(?:信息公开|公开信息|信息发布|发布信息|公开(?:政府|政务)信息)(?:总数量?|总量|总条数|条数|数量|数){共}$",
    ),
    all: true,
    channel: "may",
  },
  { before: phrase("主动公开{数}{共}$"), all: true, channel: "may" },
  { before: phrase("{公开}{共}$"), after: INFORMATION_FOLLOWS, all: false, channel: "may" },
  { before: phrase("{公开}{共}$"), all: false, channel: "must" },
  { before: phrase("(?:{公开}|{推送}){0,2}{共}{各类}{文章}{数}{共}$"), all: false, channel: "must" },
  { before: phrase("{推送}{共}$"), all: false, channel: "must" },
  {
    before: phrase("{公开}各类[^,;。]{2,40}等(?:信息|内容)?(?:共计|总计|合计|共)$"),
    all: false,
    list: true,
    channel: "must",
  },
  { before: phrase("{推送}{共}$"), after: phrase("^(?:的)?{各类}{文章}<end>"), all: false, channel: "must" },
];

/** A clause with one of these tells of a part or of another matter. */
export const NARROWED =
  /(?<!各)类别?(?=信息|公开|主动)|领域|栏目|科室|村务|党务|居务|会议|解读|财政|预算|决算|人事|采购|招标|许可|处罚|目录|年报|指南|疫情|回应|答复|建议|提案|依申请|不予|投诉|信访|咨询|留言|互动|民意|征集|舆情|社区(?=公开|共)|其中/;
/** A clause before that narrows what follows it. */
export const NARROWS = /^(?:围绕|针对|聚焦|关于|就|对于|涉及)|(?:方面|领域|栏目|类|(?<!其)中)$/;
/** A place or means that is none of the channels known here: nothing tells that it is the only one. */
export const ELSEWHERE =
  /(?:通过|利用|依托|借助|运用|经由|在|于)(?!.{0,12}(?:领导|指导|支持|基础|时限|期限|期间|内,|下,))(?!(?:多|各|不同|线上|线下|多种|各种|各类|多个|多渠道)[^,;]{0,8}(?:渠道|方式|形式|途径|平台|载体))/;
/** What was disclosed since the beginning, when the year's own part is told after it. */
export const YEAR_AMONG_THEM = /其中[,:]?(?:本年|今年|\d{4}年)度?(?:共)?(?:新增|主动公开)/;
/** The part that is the year's own. */
export const THIS_YEAR = /(?:本年|今年|\d{4}年)度?(?:共)?(?:新增|主动公开)|新增主动公开/;
/** Where documents are counted, 主动公开 without 信息 is how many of them were disclosed. */
export const DOCUMENTS = /公文|文件|制发|制作|产生|形成|印发/;
/** Words that make a figure that of the whole year. */
export const EMPHASIS = /(?<!公)共|总|累计|合计|全年/;
