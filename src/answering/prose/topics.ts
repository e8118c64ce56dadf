import type { Report } from "../../report/report.ts";
import { isSought, type NamedTopic, type Topic, wordsSought } from "../../understanding/topics.ts";
import { holdsWords } from "./holds-words.ts";
import { MENTIONED, type MentionedTopic } from "./mentioned.ts";
import { digest, isHeading, PROSE, type Sentence, sentencesOf } from "./passages.ts";
import { sentencesOfPart, underHeading } from "./subsections.ts";

/** What a topic is called. */
export const TOPIC_LABELS: { readonly [T in NamedTopic]: string } = {
  problems: "存在的问题",
  improvements: "改进措施",
  overview: "总体情况",
  other_matters: "其他需要报告的事项",
  training: "培训情况",
  fees: "信息处理费",
  channels: "公开渠道",
  management: "政府信息管理",
  platform: "平台建设",
  supervision: "监督保障",
  publication: "发布日期",
  period: "统计期限",
  proposals: "建议提案办理",
  kinds: "公开信息的类别",
  meetings: "会议情况",
  letters: "信件办理",
  press: "新闻发布会",
  places: "政务公开专区和查阅点",
  accounts: "公众号等账号的名称",
  staff: "工作人员配备",
  cleaning: "规范性文件清理",
  interpretation: "政策解读",
  response: "回应关切与互动",
  enquiries: "咨询服务",
  hotline: "热线办理",
  weibo: "微博",
  wechat: "微信公众号",
  events: "宣传等活动",
  hearings: "听证与征求意见",
  visits: "访问量",
  followers: "粉丝与关注",
  boards: "公开栏、显示屏等",
  funds: "工作经费",
  personnel: "人事信息",
  leaders: "领导信息",
  plans: "规划计划",
  functions: "机构职能",
  policies: "政策文件",
  finances: "财政信息",
  key_fields: "重点领域信息",
  business: "业务动态",
  proposals_published: "建议提案办理信息",
  innovation: "创新情况",
  secrecy: "保密审查",
  vetting: "信息审核",
  assessment: "考核",
  appraisal: "评议",
  accountability: "责任追究",
  inspection: "督查督导",
  websites: "网站建设",
  new_media: "新媒体建设",
  columns: "专栏建设",
};

/** What a topic is called, words that are searched for in quotation marks. */
export function topicLabel(topic: Topic): string {
  return isSought(topic) ? `“${wordsSought(topic)}”` : TOPIC_LABELS[topic];
}

const PROBLEM = /问题|不足|短板|差距|薄弱|有待|不够|欠缺/;
/** The words with which a report turns from what is wrong to what it will do. */
const IMPROVEMENT =
  /下一步|下一阶段|今后|改进(?:措施|情况|方向|工作|办法)|整改措施|(?:针对|结合|围绕)(?:以上|上述|存在|这些)|采取以下|将(?:进一步|继续|重点|采取|从|着力|持续|不断|按照|严格|以|加强)|(?:以下|如下)(?:几个|几)?(?:方面|措施|工作)|20\d{2}年[^。；]{0,16}将/;

type Part = "intro" | "problems" | "improvements";

/** The headings of section 五 name one part or the other; a heading that names both leaves things as they are. */
function partOfHeading(text: string): Part | undefined {
  const problem = /问题|不足/.test(text);
  const improvement = /改进|措施|下一步|打算|计划|整改/.test(text) || IMPROVEMENT.test(text);
  if (problem === improvement) return undefined;
  return problem ? "problems" : "improvements";
}

/** Cuts a sentence that speaks of problems first and of improvements after at the comma before the turn. */
function cutAtTurn(sentence: Sentence): readonly Sentence[] {
  const turn = IMPROVEMENT.exec(sentence.text);
  if (!turn || turn.index === 0 || !PROBLEM.test(sentence.text.slice(0, turn.index))) return [sentence];
  const head = sentence.text.slice(0, turn.index);
  const comma = Math.max(head.lastIndexOf("，"), head.lastIndexOf(","));
  if (comma <= 0) return [sentence];
  return [
    { ...sentence, text: sentence.text.slice(0, comma + 1) },
    { ...sentence, text: sentence.text.slice(comma + 1), opens: true },
  ];
}

/** Splits section 五 into what the report finds wrong and what it means to do. */
export function problemsAndImprovements(report: Report): {
  readonly [P in "problems" | "improvements"]: readonly Sentence[];
} {
  const found: { readonly [P in Part]: Sentence[] } = { intro: [], problems: [], improvements: [] };
  let part: Part = "intro";
  for (const sentence of sentencesOf(report, "五").flatMap(cutAtTurn)) {
    if (isHeading(sentence.text)) {
      part = partOfHeading(sentence.text) ?? part;
      continue;
    }
    if (IMPROVEMENT.test(sentence.text) && part !== "improvements") {
      part =
        PROBLEM.test(sentence.text) && part === "intro" && !startsWithTurn(sentence.text) ? "problems" : "improvements";
    } else if (part === "intro" && PROBLEM.test(sentence.text)) part = "problems";
    found[part].push(sentence);
  }
  return found;
}

function startsWithTurn(text: string): boolean {
  return (IMPROVEMENT.exec(text)?.index ?? Number.POSITIVE_INFINITY) < text.length / 2;
}

function mentioning(report: Report, pattern: RegExp): readonly Sentence[] {
  return PROSE.flatMap((section) => sentencesOf(report, section)).filter(
    ({ text }) => pattern.test(text) && !isHeading(text),
  );
}

const ACCOUNT = "(?:公众号|公众平台|微博|抖音|视频号|头条号)";
/** “清风”微信公众号, 公众号一个，全称"清风". */
const NAMED_ACCOUNT = new RegExp(
  `[“"「『《][^”"」』》]{2,20}[”"」』》][^。；，,]{0,6}${ACCOUNT}|${ACCOUNT}[^。；]{0,12}(?:[“"「『《]|全称|名为|名称)`,
);

/** 公开机构职能类28条、工作动态类13条: two counts at least, with what they count. */
const SEVERAL_KINDS = /\d+\s*余?[条篇][^。；]*[^\d。；，、,]{2}[^。；]*?\d+\s*余?[条篇]/;

/** The sentences of a report that speak of a topic, in its order. */
export const TOPIC_SENTENCES: { readonly [T in NamedTopic]: (report: Report) => readonly Sentence[] } = {
  problems: (report) => problemsAndImprovements(report).problems,
  improvements: (report) => problemsAndImprovements(report).improvements,
  overview: (report) => sentencesOf(report, "一"),
  other_matters: (report) => sentencesOf(report, "六"),
  fees: (report) => mentioning(report, /处理费|(?:收取|收缴)[^。；]{0,8}费/),
  channels: (report) =>
    mentioning(report, /网站|公众号|微信|新媒体|微博|公开栏|宣传栏|显示屏|电视|广播|报纸|报刊|渠道|平台发布/),
  management: (report) => partOr(report, "政府信息管理", /信息管理|审查制度|管理制度/),
  platform: (report) => partOr(report, "平台建设", /平台/),
  supervision: (report) => partOr(report, "监督保障", /监督|考核|评议|责任追究|领导小组/),
  publication: () => [],
  period: () => [],
  proposals: (report) =>
    mentioning(
      report,
      /(?:人大|政协|代表|委员)[^。；]{0,16}(?:建议|提案|议案)|(?:建议|提案|议案)[^。；]{0,16}(?:办理|答复|办结|落实)/,
    ),
  kinds: (report) => mentioning(report, SEVERAL_KINDS),
  accounts: (report) => mentioning(report, NAMED_ACCOUNT),
  innovation: (report) => underHeading(report, /创新/) ?? mentioning(report, /创新/),
  ...mentionedSentences(),
};

/** The sentences on a topic; of words that are searched for, those that hold them. */
export function sentencesOn(report: Report, topic: Topic): readonly Sentence[] {
  if (!isSought(topic)) return TOPIC_SENTENCES[topic](report);
  const all = PROSE.flatMap((section) => sentencesOf(report, section));
  return all.filter(({ text }) => holdsWords(text, wordsSought(topic)));
}

function mentionedSentences(): { readonly [T in MentionedTopic]: (report: Report) => readonly Sentence[] } {
  const sentences = Object.entries(MENTIONED).map(([topic, pattern]) => [
    topic,
    (report: Report) => mentioning(report, pattern),
  ]);
  return Object.fromEntries(sentences);
}

/** A part of section 一 where the report has such a part, else the sentences that speak of the thing. */
function partOr(report: Report, part: Parameters<typeof sentencesOfPart>[1], pattern: RegExp): readonly Sentence[] {
  const own = sentencesOfPart(report, part);
  return own.length > 0 ? own : mentioning(report, pattern);
}

/** The sentence without what the report grants itself before it comes to its problems: 取得一定成效，但. */
function withoutConcession(text: string): string {
  const problem = PROBLEM.exec(text);
  const turn = text.slice(0, problem?.index ?? 0).lastIndexOf("但");
  return /[，,]/.test(text[turn - 1] ?? "") ? text.slice(turn + 1) : text;
}

/**
 * A topic in one line: what opens its points, as far as it fits.
 *
 * @returns the sentences kept, the first without what it grants before 但; none when there is nothing of the topic
 */
export function inBrief(sentences: readonly Sentence[], limit: number): readonly Sentence[] {
  const telling = sentences.filter(({ text }) => !isHeading(text) && !/[:：]$/.test(text));
  return digest(
    telling.map((sentence) => ({ ...sentence, text: withoutConcession(sentence.text) })),
    limit,
  );
}
