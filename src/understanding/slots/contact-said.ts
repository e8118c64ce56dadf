import { gather } from "../../text/gather.ts";
import { NAME_MASK } from "../lexicon/phrase-finder.ts";
import type { Slots } from "../slots.ts";
import type { Mentions } from "./read-mentions.ts";

/** 在哪, right behind whom it is asked of and with nothing else: where it is, and not in which year or list it stands. */
const WHERE = new RegExp(`(?:${NAME_MASK}|^[它他]们?)(?:现在|目前|到底)?在哪[?。呢呀啊]*$`);
/** How an agency is to be reached. */
export function contactSaid(masked: string, namings: Mentions["namings"]): Slots["contact"] {
  const said = gather(namings, ({ naming }) => (naming.kind === "contact" ? [naming.field] : []));
  return said.length === 0 && WHERE.test(masked) ? ["address"] : said;
}
