import type { CheckQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { sidesOfAll } from "../evidence/sides-of-all.ts";
import { type Draft, join, piece, silent } from "../piece.ts";
import type { ScopedEntry } from "../scope/scope.ts";

/** What the prose says, held against the table. */
const RELATION = 6;

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
  const both = await sidesOfAll(context, scoped, RELATION, rows);
  const [lead, ...others] = draft.blocks;
  if (lead?.kind !== "lead") return draft;
  const differs = rows.length > 0 ? broken > 0 : draft.citations.length > 0;
  if (rows.length > 0 && both.blocks.length === 0) return draft;
  const verdict = `${differs === (asks === "differs") ? "是" : "不是"}，`;
  const first: readonly AnswerBlock[] =
    rows.length === 0
      ? [{ kind: "lead", text: `${verdict}${lead.text}` }]
      : [
          {
            kind: "lead",
            text: `${verdict}${differs ? `有${broken}份的正文与表格里收到的申请数不一致` : "正文与表格里收到的申请数未发现不一致"}。`,
          },
          ...both.blocks,
          { kind: "text", text: lead.text },
        ];
  return {
    ...draft,
    ...join([
      piece({ ...draft, blocks: [...first, ...(rows.length === 0 ? both.blocks : []), ...others] }),
      silent(both),
    ]),
  };
}
