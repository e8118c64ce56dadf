import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

const COOKIE = "gongkai-admin";
const PATH = "/admin";
const LASTS_MS = 8 * 3600_000;
/** More browsers than an operator has; the oldest gives way. */
const MOST = 20;

/** Who is logged in, by a cookie that pages of other sites cannot make the browser send. A restart ends all sessions. */
export interface AdminSessions {
  begin(context: Context): void;
  has(context: Context): boolean;
  end(context: Context): void;
}

/** @param isHttps the page is reached over https only */
export function createAdminSessions({ isHttps }: { readonly isHttps: boolean }): AdminSessions {
  const begunMs = new Map<string, number>();
  return {
    begin(context) {
      const id = randomBytes(32).toString("base64url");
      begunMs.set(id, Date.now());
      const [oldest] = begunMs.keys();
      if (begunMs.size > MOST && oldest !== undefined) begunMs.delete(oldest);
      const options = { httpOnly: true, sameSite: "Strict", path: PATH, secure: isHttps } as const;
      setCookie(context, COOKIE, id, { ...options, maxAge: LASTS_MS / 1000 });
    },
    has(context) {
      const atMs = begunMs.get(getCookie(context, COOKIE) ?? "");
      return atMs !== undefined && Date.now() - atMs < LASTS_MS;
    },
    end(context) {
      begunMs.delete(getCookie(context, COOKIE) ?? "");
      deleteCookie(context, COOKIE, { path: PATH });
    },
  };
}
