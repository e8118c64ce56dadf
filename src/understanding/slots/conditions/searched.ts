import type { Condition } from "../../scope.ts";
import type { AgencyMention, ColumnMention, RowMention } from "../../slots.ts";
import type { Span } from "../../span.ts";

/** Where criteria are looked for: the question with its names masked, and what was found in it. */
export interface Searched {
  readonly text: string;
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
  readonly rates: readonly { readonly id: string; readonly span: Span }[];
  readonly agencies: readonly AgencyMention[];
  /** Regions that are named, the last of which is the narrowest. */
  readonly places: readonly string[];
  /** Words that ask for an order: 最多, 排名. */
  readonly orders: boolean;
}

/** A condition, by the figure it is for: the one it stands right before or behind, or the last one named before it. */
export interface Token {
  readonly span: Span;
  readonly condition: Condition;
  /** Rows that it stands at; `null` for a limit, which belongs to what is named before it. */
  readonly rows: readonly RowMention[] | null;
}
