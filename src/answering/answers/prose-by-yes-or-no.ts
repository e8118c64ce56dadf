import type { CheckQuery } from "../../understanding/query.ts";
import type { Context } from "../context.ts";
import { PROSE_AND_TABLE, yesOrNo } from "../evidence/findings.ts";
import { sidesOfAll } from "../evidence/sides-of-all.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, piece, silent } from "../piece.ts";
import type { ScopedEntry } from "../scope/scope.ts";

interface Asked extends Required<Pick<CheckQuery, "rows" | "asks">> {
  readonly scoped: readonly ScopedEntry[];
  /** Reports whose prose and table tell the applications received differently. */
  readonly broken: number;
}

/** Whether the prose agrees with the tables, or the one figure that is asked about; with both sums. */
export async function proseByYesOrNo(
  context: Context,
  draft: Draft,
  { scoped, broken, rows, asks }: Asked,
): Promise<Draft> {
  const both = await sidesOfAll(context, scoped, PROSE_AND_TABLE, rows);
  const [lead, ...others] = draft.blocks;
  const own = rows.length > 0;
  if (lead?.kind !== "lead" || (own && both.blocks.length === 0)) return draft;
  const differs = own ? broken > 0 : draft.citations.length > 0;
  const said = !own
    ? lead.text
    : differs
      ? `有${broken}份的正文与表格里收到的申请数不一致。`
      : "正文与表格里收到的申请数未发现不一致。";
  const blocks = [
    ...paragraphs("lead", `${yesOrNo(asks, differs)}${said}`),
    ...both.blocks,
    ...paragraphs("text", own && lead.text),
    ...others,
  ];
  return { ...draft, ...join([piece({ ...draft, blocks }), silent(both)]) };
}
