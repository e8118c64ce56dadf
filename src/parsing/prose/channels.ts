import type { NarrativeFactId } from "../../form/narrative.ts";

/** What kind of channel information was disclosed through. `alien` is any that the form's facts do not count. */
export type ChannelKind = "website" | "new_media" | "other" | "alien";

/** What the form counts by channel. */
export const CHANNEL_FACTS = {
  website: "narrative.disclosed_website",
  new_media: "narrative.disclosed_new_media",
  other: "narrative.disclosed_other",
} as const satisfies { readonly [K in Exclude<ChannelKind, "alien">]: NarrativeFactId };

interface ChannelNames {
  readonly kind: ChannelKind;
  /** The name stands for all channels of its kind. */
  readonly whole: boolean;
  readonly names: readonly string[];
}

const OTHERS = "(?:其他|其它)(?:公开)?(?:渠道|途径|方式|形式|平台|媒介|媒体|载体)";

/** What is named as an example of other channels: 公告栏、电子屏等其他渠道 are all of these. */
const PLACE = [
  "(?:公开|公示|公告|宣传|信息|阅报)(?:栏|墙|橱窗|板)",
  "(?:led|电子|显示|触摸)(?:电子)?(?:显示)?(?:大)?屏|led|大屏",
  "报刊|报纸|杂志|公报|简报|电视(?:台)?|电台|广播(?:站)?|喇叭|(?:新闻|传统|主流|平面|纸质)媒体|(?:新闻)?发布会",
  "明白纸|宣传(?:册|单|页|品|资料|手册|车)|公开信|一封信|展板|横幅|标语|短信|微信群|qq群|工作群|网格群|现场咨询",
  "查阅(?:点|室|场所|中心)|档案馆|图书馆|(?:服务|政务|办事)大厅|服务中心|服务窗口",
].join("|");
const EXAMPLE = `[^、,;:。\\d和及与]{0,8}?(?:${PLACE})`;
const BEFORE = new RegExp(
  `(?:(?:通过|利用|依托|借助|运用|以|在)|(?<=^|[,;:、]))((?:${EXAMPLE}[、和及与]){0,6}?${EXAMPLE}等)$`,
);
const BEHIND = new RegExp(`^\\((?:如|例如|包括|含|即)?(?:${EXAMPLE}[、和及与]){0,6}${EXAMPLE}(?:等)?\\)`);

/** Names of channels as patterns; where two begin at one place the longer match counts. */
const CHANNELS: readonly ChannelNames[] = [
  {
    kind: "website",
    whole: true,
    names: [
      "(?:政府|门户|官方|机关|部门|单位|局|委|信息公开|政务公开|政务){0,3}(?:门户)?网(?:站|页)",
      "官网",
      "门户网",
      "(?:政府|政务|信息公开|政务公开)(?:门户)?网(?!络|上|友|民|格)",
      "(?:政府|政务)?信息公开(?:专栏|专网|平台|专题|系统|目录系统)",
      "政务公开(?:平台|专栏|系统)",
    ],
  },
  { kind: "new_media", whole: true, names: ["(?:政务|官方)?新媒体", "两微一端", "两微", "微信微博", "微博微信"] },
  {
    kind: "new_media",
    whole: false,
    names: [
      "(?:政务|官方)?微信(?:公众|订阅|服务|视频)?(?:号|平台|帐号|账号)",
      "(?:政务|官方)?微信(?!群|号|平台|公众|订阅|视频)",
      "公众(?:号|平台|帐号|账号)",
      "(?:政务|官方)?微博",
      "抖音(?:号)?|快手(?:号)?|视频号|今日头条(?:号)?|头条号|澎湃号|企鹅号",
      "(?:移动)?客户端|app",
    ],
  },
  {
    kind: "other",
    whole: true,
    names: [OTHERS],
  },
  {
    kind: "alien",
    whole: false,
    names: [
      "(?:政务|党务|村务|居务|信息)?(?:公开|公示|公告|宣传|信息)(?:栏|墙|橱窗|板)",
      "微信群|qq群|工作群|网格群",
      "(?:led|电子|显示|触摸)(?:电子)?(?:显示)?(?:大)?屏|大屏",
      "电视(?:台)?|报纸|报刊|广播|杂志|大喇叭|明白纸|宣传册|展板|横幅|宣传车|简报",
      "查阅(?:点|室|场所)|档案馆|图书馆|服务大厅|政务大厅|便民服务中心|为民服务中心",
      "政务服务网|信用网站|信用中国.{0,4}|(?:采购|交易|招标|招投标|人才|新闻|人民|新华|大众)网(?:站)?|学习强国",
      "(?:中央|国家|省|市|上级|主流|新闻|传统|各级)(?:级)?(?:以上)?媒体|新闻发布会",
      "政务信息(?:系统|平台)|党委信息|信息专报",
    ],
  },
];

const ALTERNATIVES = CHANNELS.flatMap((entry) =>
  entry.names.map((name) => ({ kind: entry.kind, whole: entry.whole, pattern: new RegExp(`(?:${name})`, "g") })),
);

/** Most clauses name none. */
const ANY_CHANNEL = new RegExp(CHANNELS.flatMap(({ names }) => names).join("|"));

/** A channel as a sentence names it. */
export interface Channel {
  readonly kind: ChannelKind;
  readonly whole: boolean;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The channels that a text names, in their order. */
export function findChannels(text: string): readonly Channel[] {
  if (!ANY_CHANNEL.test(text)) return [];
  const found = ALTERNATIVES.flatMap(({ kind, whole, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      whole,
      name: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Channel[] = [];
  for (const channel of found) if (channel.start >= (kept.at(-1)?.end ?? 0)) kept.push(channel);
  return kept.some(({ kind }) => kind === "other") ? withExamples(text, kept) : kept;
}

/** Other channels together with the places that are named as examples of them, before or in brackets behind. */
function withExamples(text: string, channels: readonly Channel[]): readonly Channel[] {
  const widened = channels.map((channel) => {
    if (channel.kind !== "other") return channel;
    const before = BEFORE.exec(text.slice(0, channel.start))?.[1] ?? "";
    const behind = BEHIND.exec(text.slice(channel.end))?.[0] ?? "";
    const [start, end] = [channel.start - before.length, channel.end + behind.length];
    const isOwn = channels.every(
      (each) => each.kind === "alien" || each === channel || each.end <= start || each.start >= end,
    );
    return isOwn ? { ...channel, name: text.slice(start, end), start, end } : channel;
  });
  const others = widened.filter(({ kind }) => kind === "other");
  const isExample = ({ kind, start }: Channel): boolean =>
    kind === "alien" && others.some((each) => each.start <= start && start < each.end);
  return widened.filter((channel) => !isExample(channel));
}
