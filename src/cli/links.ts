import { type LinkTo, linksInto } from "../rendering/links.ts";
import type { Configuration } from "./configuration.ts";

/** Links for people on any machine: only a page that was given a public address has any. */
export function publicLinks({ web }: Configuration): LinkTo {
  return web.publicUrl === undefined ? () => null : linksInto(web.publicUrl);
}

/**
 * Links for the person at this machine's terminal.
 *
 * @param url address of the page that runs here; left out when none does
 */
export function localLinks(configuration: Configuration, url: string | undefined): LinkTo {
  const isPublic = configuration.web.publicUrl !== undefined;
  return url === undefined || isPublic ? publicLinks(configuration) : linksInto(url);
}
