import { squash } from "../../../text/normalise.ts";
import type { RowCell, TableRow } from "../grid/table-rows.ts";
import { headMeanings } from "../labels/head-meanings.ts";
import { labelCore } from "../labels/label-core.ts";

/** The article whose items are the heads of section 二. */
export const ARTICLE_20 = /^(?:《?条例》?)?第二十条第[^项]{0,6}项/;
/** What `labelCore` leaves of the words that `ARTICLE_20` asks for. */
const ARTICLE_20_CORE = "第二十条第";

/** Does a cell name an item of article 20? */
export function isArticle20({ core, text }: RowCell): boolean {
  return core.includes(ARTICLE_20_CORE) && ARTICLE_20.test(squash(text));
}

/** Takes the item of article 20 off a column's head that it stands over in the same cell. */
export function withoutArticle20(row: TableRow): TableRow {
  if (!row.cells.some(isArticle20)) return row;
  const cells = row.cells.map((cell) => {
    if (!isArticle20(cell)) return cell;
    const core = labelCore(squash(cell.text).replace(ARTICLE_20, ""));
    const [meaning, ...others] = headMeanings(core, "proactive");
    return meaning?.kind === "leaf" && others.length === 0 ? { ...cell, core } : cell;
  });
  return { ...row, cells };
}
