import { type Examination, fine, problem, reasonOf } from "./examine.ts";

/** The year of the program: no clock that is right shows an earlier one. */
const EARLIEST_YEAR = 2026;
const MOST_OFF_MS = 60_000;
const TIMEOUT_MS = 5000;
const TELEGRAM = "https://api.telegram.org";

/** How far this machine's clock is from a server's, in milliseconds; `undefined` where the server does not say. */
async function offBy(server: string, now: () => Date): Promise<number | undefined> {
  const response = await fetch(server, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
  const date = Date.parse(response.headers.get("date") ?? "");
  return Number.isNaN(date) ? undefined : now().getTime() - date;
}

/** 去年 and 最新 are told by the clock, and logins fail when it is wrong. */
export const examineClock: Examination = {
  name: "时钟",
  async examine({ configuration: { telegram }, io: { now } }) {
    const shown = fine(`${now().toLocaleString("zh-CN")}（${Intl.DateTimeFormat().resolvedOptions().timeZone}）`);
    if (now().getFullYear() < EARLIEST_YEAR) {
      return [problem(`时钟停在 ${now().getFullYear()} 年`, "请校准时钟：“去年”“今年”按它来算。")];
    }
    if (!telegram) return [shown];
    try {
      const off = await offBy(telegram.apiRoot ?? TELEGRAM, now);
      if (off === undefined || Math.abs(off) <= MOST_OFF_MS) return [shown];
      const seconds = Math.round(Math.abs(off) / 1000);
      return [problem(`比 Telegram 的服务器${off > 0 ? "快" : "慢"} ${seconds} 秒`, "请打开自动校时（NTP）。")];
    } catch (error) {
      return [shown, fine(`没有可以核对的服务器（${reasonOf(error)}）`)];
    }
  },
};
