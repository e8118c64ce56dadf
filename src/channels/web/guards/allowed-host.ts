import { isIP } from "node:net";

/**
 * May a request name this host? A page of another site that makes its own name point at this machine (DNS rebinding)
 * names that name; so only localhost, plain IP addresses and the public address's host are taken.
 *
 * @param hostname as in a URL: without the port, an IPv6 address in brackets
 * @param publicUrl the page's address as the operator gave it
 */
export function isAllowedHost(hostname: string, publicUrl: string | undefined): boolean {
  const name = hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  if (name === "localhost" || isIP(name) !== 0) return true;
  return publicUrl !== undefined && new URL(publicUrl).hostname === name;
}

/**
 * Checks the address that links in other channels lead to.
 *
 * @throws Error that says, in Chinese, what is wrong with it
 */
export function checkPublicUrl(publicUrl: string): void {
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined;
  const plain = url !== undefined && url.pathname === "/" && url.search === "" && url.hash === "";
  if (plain && (url.protocol === "http:" || url.protocol === "https:") && url.username === "") return;
  throw new Error(`网页的公开地址“${publicUrl}”写得不对：应为 http:// 或 https:// 开头、不带路径的地址。`);
}
