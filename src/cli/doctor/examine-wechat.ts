import { createRequire } from "node:module";
import { type Examination, fine, note, problem } from "./examine.ts";

const SERVICE = "wechaty-puppet-service";
/** wechaty-puppet-service looks for a token with this shape (a prefix that names its kind, then an id). */
const SERVICE_TOKEN = /^\w+_\S+$/;

export const examineWechat: Examination = {
  name: "微信",
  async examine({ configuration: { wechat }, io: { env } }) {
    if (!wechat) return [note("没有配置", "要用：设 WECHATY_PUPPET=wechaty-puppet-wechat4u，启动后扫码。")];
    const { puppet, prefix } = wechat;
    try {
      createRequire(import.meta.url).resolve(puppet);
    } catch {
      return [problem(`没有安装微信协议包 ${puppet}`, `请运行 npm install ${puppet}，或改 WECHATY_PUPPET。`)];
    }
    const called = fine(`${puppet}；群里 @它，或以“${prefix}”开头的话会得到回答`);
    if (puppet !== SERVICE) {
      return [
        called,
        note("用个人微信号驱动机器人违反微信的条款，账号可能被限制或封禁", "请用一个丢得起的、实名的老号，少进群。"),
      ];
    }
    const token = env["WECHATY_PUPPET_SERVICE_TOKEN"]?.trim() ?? "";
    if (token === "") return [problem("没有设 WECHATY_PUPPET_SERVICE_TOKEN", "请填服务商给的令牌。")];
    if (!SERVICE_TOKEN.test(token)) {
      return [problem("WECHATY_PUPPET_SERVICE_TOKEN 不像令牌", "应形如 puppet_padlocal_…，由服务商给出。")];
    }
    return [called];
  },
};
