import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import type { Administration } from "../web-services.ts";

const BEARER = /^Bearer +(\S{1,500})$/i;

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Is this the administrator's token? The comparison takes the same time whatever was guessed right. */
export function isToken(given: string, administration: Administration | undefined): boolean {
  return administration !== undefined && timingSafeEqual(digest(given), digest(administration.token));
}

/** Does a program's request carry the administrator's token? Cookies do not count: no other site can make it be sent. */
export function isAdministrator(context: Context, administration: Administration | undefined): boolean {
  const given = BEARER.exec(context.req.header("authorization") ?? "")?.[1];
  return given !== undefined && isToken(given, administration);
}
