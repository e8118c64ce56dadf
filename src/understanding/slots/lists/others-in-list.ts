import { allMatches } from "../../../text/all-matches.ts";
import type { ColumnMention, RowMention } from "../../slots.ts";
import { overlaps, type Span } from "../../span.ts";
import { complementOf } from "../left-out/complement.ts";

/** 其他 in a list: 个人、企业、…、其他各几件. */
const LISTED =
  /(?<=[、,和与及跟])其[他它余](?:一?[类项]|的|人|渠道|途径|结果)?(?=各|分别|都|总?共|一共|合计|有|[几多占是]|[、,。?!]|$|的?申请|[两三四五六]个?大?(?:渠道|途径|[类种项者]))/g;

/** Rows and columns with 其他 put in, and where it stands. */
export interface WithOthers {
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
  readonly spans: readonly Span[];
}

/**
 * 其他 beside all the others of a whole is the one that is left, and the form calls it so: the sixth of the applicants, the third
 * of the channels. Where more than one is left it stays what it is, a word that may mean the row or the rest.
 */
export function othersInList(text: string, rows: readonly RowMention[], columns: readonly ColumnMention[]): WithOthers {
  const found: WithOthers = { rows, columns, spans: [] };
  for (const { index, 0: word } of allMatches(text, LISTED)) {
    const span = { start: index, end: index + word.length };
    if ([...rows, ...columns].some((mention) => overlaps(mention.span, span))) continue;
    // Within a list those that follow it are beside it as well: 维持、纠正、其他、未结.
    const within = text.charAt(span.end) === "、";
    const before = <M extends { readonly span: Span }>(mentions: readonly M[]): readonly M[] =>
      mentions.filter((mention) => within || mention.span.end <= span.start);
    for (const kind of ["applicant", "result"] as const) {
      const rest = complementOf(
        [],
        before(columns).filter((column) => column.kind === kind),
        span,
      );
      if (rest?.columns.length === 1) return { rows, columns: [...columns, ...rest.columns], spans: [span] };
    }
    const parts = before(rows).filter(({ weak, id }) => !weak && PART.test(id));
    const rest = complementOf(parts, [], span);
    if (rest?.rows.length === 1) return { rows: [...rows, ...rest.rows], columns, spans: [span] };
  }
  return found;
}

/** What is no whole by itself. */
const PART = /^(?:narrative\.disclosed_(?!total)|applications\.(?!received|handled_total|carried))/;
