import type { TelegramStanding } from "../../channels/telegram/examine-telegram.ts";
import type { Configuration } from "../configuration.ts";
import { type Examination, fine, note, type Observation, problem } from "./examine.ts";

type Telegram = NonNullable<Configuration["telegram"]>;

/** As @BotFather gives them: the bot's number, and a secret. */
const TOKEN = /^\d+:[\w-]+$/;

function aboutGroups({ username, readsGroups, joinsGroups }: TelegramStanding): Observation {
  if (!joinsGroups) return note("不能加入群", "要在群里用：向 @BotFather 发 /setjoingroups。");
  if (readsGroups) return fine("群隐私模式已关：群里 @它 也能收到");
  return note(
    `群隐私模式开着：群里只有 /ask@${username} 问题、或回复它的消息才收得到，单单 @它 收不到`,
    "这样已经够用；要让 @它 也收到：向 @BotFather 发 /setprivacy 选 Disable，再把它移出群重新加入。",
  );
}

function aboutWebhook({ webhook }: TelegramStanding, wanted: string | undefined): readonly Observation[] {
  const waiting = webhook.pending > 0 ? [note(`有 ${webhook.pending} 条消息等着收，启动后会逐条答复`)] : [];
  const failing = webhook.lastError
    ? [problem(`Telegram 上一次推送失败：${webhook.lastError}`, "请核对 TELEGRAM_WEBHOOK_URL 从外面打得开，证书有效。")]
    : [];
  if (wanted === undefined && webhook.url !== "") {
    return [note("Telegram 那边登记着推送地址，现在的配置却是主动去取", "启动时会自动取消推送。"), ...waiting];
  }
  if (wanted === undefined) return [fine("主动去取消息（长轮询），不需要公网地址"), ...waiting];
  return [fine(`由 Telegram 推送到 ${new URL(wanted).origin}`), ...failing, ...waiting];
}

function aboutPeople({ administrators }: Telegram): Observation {
  return administrators.length > 0
    ? fine(`${administrators.length} 位管理员可以在聊天里添加报告`)
    : note("没有管理员：谁都不能在聊天里添加报告", "要能添加：把自己的 Telegram 用户编号设为 ADMIN_IDS。");
}

async function examineBot(telegram: Telegram): Promise<readonly Observation[]> {
  const { token, apiRoot, webhook } = telegram;
  if (!TOKEN.test(token)) {
    return [problem("TELEGRAM_BOT_TOKEN 不像令牌", "请照 @BotFather 给的原样填写，形如 123456:ABC-DEF。")];
  }
  const { examineTelegram } = await import("../../channels/telegram/examine-telegram.ts");
  const standing = await examineTelegram(token, apiRoot);
  if (typeof standing === "string") {
    const remedy = standing.startsWith("连不上")
      ? "请检查网络和代理，或用 TELEGRAM_API_ROOT 指定能连上的服务器。"
      : "请向 @BotFather 核对 TELEGRAM_BOT_TOKEN，形如 123456:ABC-DEF。";
    return [problem(standing, remedy)];
  }
  return [
    fine(`机器人 @${standing.username}`),
    aboutGroups(standing),
    ...aboutWebhook(standing, webhook?.url),
    aboutPeople(telegram),
    standing.answersInline
      ? fine("可以在任何会话里 @它 查询（内联模式）")
      : note("没有开内联模式", "想在任何会话里 @它 查询：向 @BotFather 发 /setinline。"),
  ];
}

export const examineTelegramChannel: Examination = {
  name: "Telegram",
  async examine({ configuration: { telegram } }) {
    if (telegram) return examineBot(telegram);
    return [note("没有配置", "要用：向 @BotFather 要一个令牌，设 TELEGRAM_BOT_TOKEN。")];
  },
};
