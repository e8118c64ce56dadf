import { editDistance } from "../../text/edit-distance.ts";
import { SECRET_NAMES, VARIABLE_NAMES } from "../configuration.ts";
import { type Examination, fine, note, type Observation } from "./examine.ts";

/** Names that begin so are meant for gongkai. */
const OURS = /^(?:GONGKAI|TELEGRAM|WECHAT|WECHATY|WEB)_|^(?:PUBLIC_URL|TRUST_PROXY|ADMIN_IDS|LOG_LEVEL)$/;
/** WeChat's libraries read variables of their own. */
const OF_LIBRARIES = /^WECHATY_/;
const MOST_SLIPS = 3;
/** Variables that do nothing without another. */
const NEEDS = [
  { of: /^(?:TELEGRAM_|ADMIN_IDS$)/, needed: "TELEGRAM_BOT_TOKEN" },
  { of: /^WECHAT_/, needed: "WECHATY_PUPPET" },
] as const;

/** The variable that a name was probably meant to be. */
export function likelyMeant(name: string): string | undefined {
  const near = VARIABLE_NAMES.map((known) => ({ known, slips: editDistance(name, known, MOST_SLIPS) }))
    .filter(({ slips }) => slips <= MOST_SLIPS)
    .sort((a, b) => a.slips - b.slips);
  // TELEGRAM_TOKEN for TELEGRAM_BOT_TOKEN: the right words, one left out.
  const words = name.split("_");
  const holding = VARIABLE_NAMES.find((known) => words.every((word) => known.split("_").includes(word)));
  return near[0]?.known ?? (words.length > 1 ? holding : undefined);
}

function aboutUnknown(name: string): Observation | undefined {
  const meant = likelyMeant(name);
  if (meant) return note(`不认识环境变量 ${name}，它不起作用`, `是不是想写 ${meant}？`);
  if (OF_LIBRARIES.test(name)) return undefined;
  return note(`不认识环境变量 ${name}，它不起作用`, "变量的写法见 README 或 .env.example。");
}

function aboutIdle(known: readonly string[]): readonly Observation[] {
  return NEEDS.flatMap(({ of, needed }) => {
    const idle = known.includes(needed) ? [] : known.filter((name) => of.test(name));
    return idle.length > 0 ? [note(`${idle.join("、")} 还不起作用：没有设 ${needed}`, `要用就设 ${needed}。`)] : [];
  });
}

export const examineVariables: Examination = {
  name: "环境变量",
  async examine({ io: { env } }) {
    const given = Object.keys(env).filter((name) => env[name]?.trim());
    const known = VARIABLE_NAMES.filter((name) => given.includes(name));
    const unknown = given.filter((name) => OURS.test(name) && !VARIABLE_NAMES.includes(name));
    const shown = known.map((name) => (SECRET_NAMES.has(name) ? `${name}（不显示）` : `${name}=${env[name]?.trim()}`));
    return [
      fine(known.length > 0 ? `已设置 ${shown.join("，")}` : "都没有设置，用默认值"),
      ...aboutIdle(known),
      ...unknown.flatMap((name) => aboutUnknown(name) ?? []),
    ];
  },
};
