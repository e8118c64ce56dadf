import { createServer } from "node:net";
import type { Configuration } from "../configuration.ts";
import { type Examination, fine, note, type Observation, problem } from "./examine.ts";

const TIMEOUT_MS = 5000;

/** Why a port cannot be listened on; `undefined` when it can. */
function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((settle) => {
    const server = createServer();
    server.once("error", (error) => settle("code" in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => settle(undefined)));
  });
}

/** Does gongkai itself already serve there? */
async function isOurs(host: string, port: number): Promise<boolean> {
  try {
    const reached = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
    const response = await fetch(`http://${reached.includes(":") ? `[${reached}]` : reached}:${port}/healthz`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null && "reports" in body;
  } catch {
    return false;
  }
}

async function aboutPort({ host, port }: Configuration["web"]): Promise<Observation> {
  const fault = await tryPort(host, port);
  const place = `${host}:${port}`;
  switch (fault) {
    case undefined:
      return fine(`可以在 ${place} 上监听`);
    case "EADDRINUSE":
      if (await isOurs(host, port)) return fine(`gongkai 正在 ${place} 上运行`);
      return note(`端口 ${port} 已被别的程序占用`, "启动时会改用后面的端口；要固定，请设 WEB_PORT 为空闲的端口。");
    case "EACCES":
      return problem(`没有权限使用端口 ${port}`, "请把 WEB_PORT 设为 1024 以上。");
    default:
      return problem(`不能在 ${place} 上监听（${fault}）`, "WEB_HOST 应是这台机器的地址：127.0.0.1，或 0.0.0.0。");
  }
}

const isLoopback = (host: string) => /^(?:127\.|localhost$|::1$|\[::1\]$)/.test(host);

function aboutReach({ host, publicUrl }: Configuration["web"], chats: boolean): readonly Observation[] {
  const outside = !isLoopback(host);
  if (publicUrl === undefined) {
    const links = chats ? [note("聊天里的出处没有链接", "别人打得开网页时，把网址设为 PUBLIC_URL。")] : [];
    const open = note("网页对外监听，却没有设 PUBLIC_URL：用域名打开会被拒绝", "请把对外的网址设为 PUBLIC_URL。");
    return outside ? [open, ...links] : links;
  }
  const { protocol, hostname } = new URL(publicUrl);
  if (isLoopback(hostname)) {
    return [note(`PUBLIC_URL（${publicUrl}）只有这台机器打得开`, "给别人用的链接要用别人打得开的网址。")];
  }
  const secure =
    protocol === "https:" ? [] : [note(`PUBLIC_URL（${publicUrl}）不是 https`, "建议经反向代理提供 https。")];
  return [fine(`对外网址 ${publicUrl}`), ...secure];
}

export const examineWeb: Examination = {
  name: "网页",
  async examine({ configuration: { web, telegram, wechat } }) {
    return [await aboutPort(web), ...aboutReach(web, telegram !== undefined || wechat !== undefined)];
  },
};
