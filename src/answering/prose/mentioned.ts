import type { Topic } from "../../understanding/topics.ts";

/** What a sentence must say to speak of a topic that no part of a report is set aside for. */
export const MENTIONED = {
  training: /培训/,
  meetings: /(?<!委员会[^。；]{0,6}届[^。；]{0,4})会议|召开[^。；，,]{0,16}会|(?<!发布)会\s*\d+\s*[次场]/,
  letters: /信件|来信|信箱/,
  press: /发布会/,
  places: /专区|查阅(?:点|室|场所|中心)|公开(?:角|体验区)/,
  staff: /(?:专职|兼职|配备|安排)[^。；，,]{0,12}人员|\d+\s*[名人](?![次民大])/,
  cleaning: /文件[^。；]{0,20}清理|清理[^。；]{0,16}文件/,
  interpretation: /解读/,
  response: /回应|关切|舆情|互动交流|政民互动/,
  enquiries: /咨询|来访/,
  hotline: /12345|热线/,
  weibo: /微博/,
  wechat: /微信|公众号/,
  events: /开放日|(?:宣传|主题|公众)[^。；，,]{0,6}活动|活动\s*\d+\s*[次场期]/,
  hearings: /听证|座谈会|论证会|征求[^。；，,]{0,8}意见|意见征集/,
  visits: /访问[量数]|访问人次|浏览[量数]|点击[量数]|阅读[量数]/,
  followers: /粉丝|关注(?:人数|[量数])|订阅/,
  boards: /公开栏|公示栏|宣传栏|公告栏|显示屏|电子屏|触摸屏/,
  personnel: /人事(?:信息|任免|变动|管理|类)|人事\s*\d/,
  leaders: /领导(?:信息|简介|分工|介绍)/,
  plans: /规划计划|(?:规划|计划)(?:类|信息)/,
  functions: /机构职能|机构(?:设置|信息)/,
  policies: /政策文件/,
  finances: /财政(?:信息|预决算|资金|类)|预决算/,
  key_fields: /重点领域/,
  business: /业务动态|工作动态|业务信息/,
  proposals_published: /建议提案/,
  funds: /(?:工作|公开|专项|投入)[^。；，,]{0,6}经费|经费(?:投入|保障|预算)/,
  secrecy: /保密|涉密|泄密|脱密/,
  vetting: /审核|审查|审签|三审/,
  assessment: /考核|考评|绩效/,
  appraisal: /评议|满意度|测评/,
  accountability: /责任追究|追责|问责/,
  inspection: /督查|督导|督办|检查|巡查|通报/,
  websites:
    /网站[^。；，,]{0,12}(?:建设|运维|维护|运营|管理|改版|升级|集约|优化|整合|开设|开通)|(?:建设|运维|维护|运营|管理|改版|升级|集约|优化|整合|开设|开通)[^。；，,]{0,12}网站/,
  new_media:
    /(?:新媒体|公众号)[^。；，,]{0,12}(?:建设|运维|维护|运营|管理|改版|升级|集约|优化|整合|开设|开通)|(?:建设|运维|维护|运营|管理|改版|升级|集约|优化|整合|开设|开通)[^。；，,]{0,12}(?:新媒体|公众号)/,
  columns: /专栏|栏目/,
} as const satisfies { readonly [T in Topic]?: RegExp };

export type MentionedTopic = keyof typeof MENTIONED;

/** The same, to find every place where a sentence speaks of it. */
const EVERY_MENTION: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(MENTIONED).map(([topic, { source }]) => [topic, new RegExp(source, "g")]),
);

/** A number of something: 5次, 12余篇, 三场. */
const COUNT = /[\d〇零一二三四五六七八九十百两]+\s*余?[个]?(?:件|条|次|篇|期|项|个|场|封|名|人|家|份|处|块|部|万|元)/g;
/** What is counted in one way alone, wherever the sentence tells it: 微信发了几期 asks for no 条. */
const OWN_COUNTS: { readonly [T in MentionedTopic]?: { readonly said: RegExp; readonly name: string } } = {
  wechat: { said: /[\d〇零一二三四五六七八九十百两]\s*余?期/, name: "期数" },
};
/** How far from its topic a count may stand to be one of it. */
const REACH = 16;
const TOO_FAR = /[。；;]|[，,].*[，,]/;

/** Does a sentence count what a topic is about? 组织培训5次, and not 5条信息 far from a word on training. */
export function countsOf(topic: MentionedTopic, text: string): boolean {
  const own = OWN_COUNTS[topic];
  if (own) return own.said.test(text);
  const said = EVERY_MENTION.get(topic);
  const at = said ? [...text.matchAll(said)] : [];
  return [...text.matchAll(COUNT)].some((count) =>
    at.some((word) => {
      const [first, second] = count.index < word.index ? [count, word] : [word, count];
      const end = first.index + first[0].length;
      return second.index <= end || (second.index - end <= REACH && !TOO_FAR.test(text.slice(end, second.index)));
    }),
  );
}

/** What a number on a topic is called. */
export function countName(topic: MentionedTopic): string {
  return OWN_COUNTS[topic]?.name ?? "数字";
}

/** Is a number on it of one kind alone? */
export function hasOwnCount(topic: Topic): topic is MentionedTopic {
  return topic in OWN_COUNTS;
}
