import { squash } from "../../text/normalise.ts";
import type { RowCell } from "./table-rows.ts";

/** The article whose items are the heads of section 二. */
export const ARTICLE_20 = /^(?:《?条例》?)?第二十条第[^项]{0,6}项/;
/** What `labelCore` leaves of the words that `ARTICLE_20` asks for. */
const ARTICLE_20_CORE = "第二十条第";

/** Does a cell name an item of article 20? */
export function isArticle20({ core, text }: RowCell): boolean {
  return core.includes(ARTICLE_20_CORE) && ARTICLE_20.test(squash(text));
}
