import type { Context } from "hono";

/**
 * Does a request that changes something come from this site's own pages? Browsers name the origin with every form that
 * is posted; programs may leave it out.
 *
 * @param publicUrl the page's address as the operator gave it: a proxy may ask under another name
 */
export function isOwnOrigin(context: Context, publicUrl: string | undefined): boolean {
  const origin = context.req.header("origin");
  if (origin === undefined) return ["same-origin", "none", undefined].includes(context.req.header("sec-fetch-site"));
  if (!URL.canParse(origin)) return false;
  const host = new URL(origin).host;
  return host === new URL(context.req.url).host || (publicUrl !== undefined && host === new URL(publicUrl).host);
}
