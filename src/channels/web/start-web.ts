import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { createHooks, type Hooks } from "../hooks.ts";
import type { Rate } from "../token-bucket.ts";
import { checkPublicUrl } from "./guards/allowed-host.ts";
import { createWebApp } from "./web-app.ts";
import type { Rates, RatesByOrigin, WebServices } from "./web-services.ts";

/** Room for many people behind one address, and far below what would slow the answers down. */
const OTHERS: Rates = {
  any: { burst: 600, perSecond: 30 },
  // A clerk corrects a draft and sends it again; a file takes up to seconds to read.
  costly: { burst: 12, perSecond: 0.2 },
};
const LOCAL: Rates = { any: { burst: 6000, perSecond: 300 }, costly: { burst: 120, perSecond: 2 } };
/** Two long questions in an address, percent-encoded, and a browser's usual headers. */
const LARGEST_HEADERS = 64 * 1024;
/** How long requests under way may take to end when the server stops. */
const GRACE_MS = 3000;
const SWEEP_MS = 50;

export interface WebSettings extends Omit<WebServices, "rates" | "hooks" | "trustProxy"> {
  /** The address to listen on; this machine only unless told otherwise. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** In the place of the usual rates, wherever a request comes from. */
  readonly rate?: Rate;
  readonly costlyRate?: Rate;
  readonly hooks?: Hooks;
  /** Default false: what a request says of whom it comes from does not count. */
  readonly trustProxy?: boolean;
}

export interface RunningWeb {
  /** Where a browser on this machine finds the page, without a final slash. */
  readonly url: string;
  /** Lets requests under way end, then closes. */
  stop(): Promise<void>;
}

/**
 * Serves the web page.
 *
 * @throws Error in Chinese, with its cause, when the address cannot be listened on or `publicUrl` is no address
 */
export async function startWeb({ host = "127.0.0.1", port, ...settings }: WebSettings): Promise<RunningWeb> {
  const { rate, costlyRate, hooks = createHooks(), trustProxy = false, ...rest } = settings;
  const { publicUrl, logger } = rest;
  if (publicUrl !== undefined) checkPublicUrl(publicUrl);
  const app = createWebApp({ ...rest, hooks, trustProxy, rates: ratesOf(rate, costlyRate) });
  const { server, address } = await listen(app.fetch, host, port);
  const url = `http://${reachable(address)}:${address.port}`;
  logger.info({ url }, "web page is up");
  return { url, stop: () => stop(server) };
}

function ratesOf(any: Rate | undefined, costly: Rate | undefined): RatesByOrigin {
  const given = { ...(any && { any }), ...(costly && { costly }) };
  return { others: { ...OTHERS, ...given }, local: { ...LOCAL, ...given } };
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  hostname: string,
  port: number,
): Promise<{ readonly server: Server; readonly address: AddressInfo }> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch, hostname, port, createServer, serverOptions: { maxHeaderSize: LARGEST_HEADERS } },
      // With `createServer` of node:http it is that kind of server.
      (address) => resolve({ server: server as Server, address }),
    );
    server.once("error", (cause) => reject(new Error(reasonOf(cause, hostname, port), { cause })));
  });
}

function reasonOf(cause: Error, host: string, port: number): string {
  const code = "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE") return `网页开不起来：端口 ${port} 已被占用，请换一个端口，或先停掉占用它的程序。`;
  if (code === "EACCES") return `网页开不起来：没有权限使用端口 ${port}，请用 1024 以上的端口。`;
  return `网页开不起来：无法在 ${host}:${port} 上监听（${cause.message}）。`;
}

/** The host to open: one that listens everywhere is reached on this machine by loopback. */
function reachable({ address, family }: AddressInfo): string {
  if (address === "0.0.0.0" || address === "::") return "127.0.0.1";
  return family === "IPv6" ? `[${address}]` : address;
}

function stop(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const hurry = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    // A browser keeps its connection after the last answer, and would hold the server up.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    server.close((error) => {
      clearTimeout(hurry);
      clearInterval(sweep);
      if (error) reject(error);
      else resolve();
    });
  });
}
