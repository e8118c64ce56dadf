import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

const COOKIE = "gongkai";
const TOKEN = /^[\w-]{22}$/;

/**
 * Names the visitor's dialogue by a random cookie, which is set when the browser has none yet.
 *
 * @param publicUrl the page's own address; over https the cookie goes no other way
 */
export function sessionOf(context: Context, publicUrl: string | undefined): string {
  const known = getCookie(context, COOKIE);
  if (known !== undefined && TOKEN.test(known)) return `web:${known}`;
  const token = randomBytes(16).toString("base64url");
  setCookie(context, COOKIE, token, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    secure: publicUrl?.startsWith("https:") ?? false,
  });
  return `web:${token}`;
}

/** Ends the visitor's dialogue: the next question begins another. */
export function endSession(context: Context): void {
  if (getCookie(context, COOKIE) !== undefined) deleteCookie(context, COOKIE, { path: "/" });
}
