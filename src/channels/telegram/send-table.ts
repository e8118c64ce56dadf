import { type Context, InputFile } from "grammy";
import type { WholeTable } from "../../answering/answer.ts";
import { showableText } from "../../rendering/unshowable.ts";
import { wholeTableCsv } from "../../rendering/whole-table-csv.ts";
import { replyingTo } from "./places.ts";

const LONGEST_NAME = 60;

/** A name that every file system takes. */
function fileName(name: string): string {
  const plain = showableText(name).replace(/[\\/:*?"<>|\s]+/g, "_");
  return `${[...plain].slice(0, LONGEST_NAME).join("") || "表格"}.csv`;
}

/** Sends a table that is too long for a message as a file. */
export async function sendTable(ctx: Context, table: WholeTable, replyTo: number | undefined): Promise<void> {
  const file = new InputFile(Buffer.from(wholeTableCsv(table), "utf8"), fileName(table.name));
  await ctx.replyWithDocument(file, { caption: `完整的表，共${table.rows.length}行`, ...replyingTo(replyTo) });
}
