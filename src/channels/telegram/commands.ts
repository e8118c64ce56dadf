import type { Intent } from "../../understanding/intent.ts";

/** A command that asks something. */
interface AskingCommand {
  readonly menu: { readonly zh: string; readonly en: string };
  /** Makes the question; `rest` is what stands behind the command, empty where nothing does. */
  readonly ask: (rest: string) => string;
  /** Intents of an answer that took the command as it was meant. */
  readonly intents: readonly Intent[];
  /** How the command is written, for whoever left something out. */
  readonly usage: string;
}

const before = (words: string) => (rest: string) => `${words} ${rest}`.trim();
const behind = (words: string) => (rest: string) => `${rest} ${words}`.trim();

/** The commands that ask for a kind of answer, in the order of the menu. */
export const ASKING = {
  summary: {
    menu: { zh: "一年的概况：/summary 单位 年份", en: "A year in brief: /summary agency year" },
    ask: before("总结一下"),
    intents: ["summary"],
    usage: "看哪个单位哪一年的概况？请写成：/summary 单位 年份",
  },
  trend: {
    menu: { zh: "历年变化：/trend 单位 要看的数", en: "Change over the years: /trend agency figure" },
    ask: behind("变化趋势"),
    intents: ["trend"],
    usage: "看哪个单位、哪个数的历年变化？请写成：/trend 单位 要看的数。例如：/trend 某某街道 收到的申请",
  },
  compare: {
    menu: { zh: "几家比较：/compare 单位 单位 要比的数", en: "Compare: /compare agency agency figure" },
    ask: before("比较"),
    intents: ["compare"],
    usage: "比哪几家、哪个数？请写成：/compare 单位 单位 要比的数 年份。例如：/compare 甲街道 乙街道 收到的申请 2020",
  },
  rank: {
    menu: { zh: "排名：/rank 要排的数 年份", en: "Ranking: /rank figure year" },
    ask: behind("排名"),
    intents: ["rank"],
    usage: "按哪个数、哪一年排名？请写成：/rank 要排的数 年份。例如：/rank 收到的申请 2021",
  },
  list: {
    menu: { zh: "库中有哪些报告：/list 或 /list 单位", en: "Which reports there are" },
    ask: behind("有哪些报告"),
    intents: ["catalogue"],
    usage: "看哪些报告？请写成：/list，或者 /list 单位、/list 年份",
  },
  check: {
    menu: { zh: "核对报告的数据：/check 单位 年份，或发来文件", en: "Check a report's figures, or a file" },
    ask: behind("数据有没有对不上的地方"),
    intents: ["check"],
    usage: "核对哪份报告？请写成：/check 单位 年份，或者把草稿文件私下发给我",
  },
} as const satisfies Readonly<Record<string, AskingCommand>>;

export type AskingName = keyof typeof ASKING;

/** What the other commands are called in the menu. */
const OTHERS = {
  ask: { zh: "提问：/ask 问题（在群里用）", en: "Ask a question (in groups)" },
  source: { zh: "上一个回答的出处与原文", en: "Sources of the last answer, quoted" },
  add: { zh: "收入报告文件（管理员）", en: "Add a report file (administrators)" },
  help: { zh: "能问什么、怎么问", en: "What can be asked, and how" },
  start: { zh: "开始", en: "Start" },
} as const;

export type CommandName = AskingName | keyof typeof OTHERS;

const MENUS: readonly (readonly [CommandName, { readonly zh: string; readonly en: string }])[] = [
  ...Object.entries(ASKING).map(([name, { menu }]) => [name as AskingName, menu] as const),
  ...Object.entries(OTHERS).map(([name, menu]) => [name as keyof typeof OTHERS, menu] as const),
];

/** The command menu in a language. */
export function commandMenu(language: "zh" | "en"): { readonly command: string; readonly description: string }[] {
  return MENUS.map(([command, menu]) => ({ command, description: menu[language] }));
}

/** @param name as it is written in a message, in any case */
export function findCommand(name: string): CommandName | undefined {
  const wanted = name.toLowerCase();
  return MENUS.find(([command]) => command === wanted)?.[0];
}

/** Does the command ask for a kind of answer? */
export function isAsking(name: CommandName): name is AskingName {
  return name in ASKING;
}

/** The command whose usage a message of the bot tells, for whoever replies to that message. */
export function commandOfUsage(text: string): AskingName | undefined {
  return Object.entries(ASKING).flatMap(([name, { usage }]) => (text.startsWith(usage) ? [name as AskingName] : []))[0];
}
