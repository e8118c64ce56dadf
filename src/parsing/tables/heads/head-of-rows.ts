import type { TableId } from "../../../form/types.ts";
import type { TableRow } from "../grid/table-rows.ts";
import type { Head } from "./head.ts";
import { mendHeads } from "./mend-heads.ts";
import { readHead } from "./read-head.ts";

const MOST_REMEMBERED = 500;
/** The cells of a longer head hardly come twice. */
const LONGEST_REMEMBERED = 2_000;

const known = new Map<string, Head>();

/**
 * The head that rows make up, with its misread words mended. Remembered by what is printed: reports have the form's heads
 * in a few layouts. Each time it is an object of its own, which tells the rows under it from those under its like.
 *
 * @param rows of the head, from the top
 */
export function headOfRows(rows: readonly TableRow[], table: TableId): Head {
  const printed = printedIn(rows, table);
  if (printed.length > LONGEST_REMEMBERED) return readHead(mendHeads(rows, table), table);
  const remembered = known.get(printed);
  if (remembered) return { ...remembered };
  const head = readHead(mendHeads(rows, table), table);
  if (known.size >= MOST_REMEMBERED) known.clear();
  // A copy of its words: pieces of a document keep the whole of it in memory.
  known.set(printed, structuredClone(head));
  return head;
}

/** All that a head is read from. No cell's text holds the sign between them: it is not visible. */
function printedIn(rows: readonly TableRow[], table: TableId): string {
  let printed: string = table;
  for (const { cells } of rows) {
    printed += "\u0001";
    for (const { from, to, kind, continued, core, text } of cells) {
      printed += `\u0000${from}-${to} ${kind} ${continued} ${core}\u0000${text}`;
    }
  }
  return printed;
}
