import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import type { Threshold } from "../../scope.ts";
import type { ColumnMention, RowMention } from "../../slots.ts";
import type { Span } from "../../span.ts";

/** What one side of a comparison names. */
export interface Side {
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
}

/** 不予公开多于予以公开: one figure of a report that is held against another one of it. */
export interface Exceeding {
  readonly figure: Side;
  readonly other: Side;
  readonly comparison: Threshold["comparison"];
  /** From the first word of the one figure to the last that is said of both. */
  readonly span: Span;
}

/** 多于, 比: right before the second figure. */
const OPERATORS =
  /(?:不少于|不低于|不多于|不超过|不高于|多于|多过|高于|大于|超过|超出|少于|低于|小于|不及|等于|比|>|<)了?/g;
/** Nouns that may stand between a figure and what is said of it, or between the words that name one figure. */
const NOUNS = "(?:的|来|提出?|被|因|属于|数量?|案件|件|申请)*";
const BEFORE = new RegExp(`^${NOUNS}(?:都|均|要|还|反而|却|竟然?)?$`);
const WITHIN = new RegExp(`^${NOUNS}(?:[加和与及、+]|加上)?${NOUNS}$`);
/** Behind the second figure: 多, 要少. 多10件, 多一倍 and 的两倍 say by how much, which is another question. */
const MORE = new RegExp(`^${NOUNS}(?:还要?|要|更)?([多高大少低小])(?![一两二三四五六七八九十百几半\\d多少了出得])`);
const NO_AMOUNT =
  /^(?:的?(?:数量?|件数))?(?!的?(?:\d|[一两二三四五六七八九十几半]+(?:倍|成|分|半|[件条次起])|百分|平均))/;

const COMPARISONS: Readonly<Record<string, Threshold["comparison"]>> = {
  不少于: "at_least",
  不低于: "at_least",
  不多于: "at_most",
  不超过: "at_most",
  不高于: "at_most",
  少于: "less_than",
  低于: "less_than",
  小于: "less_than",
  不及: "less_than",
  等于: "exactly",
  "<": "less_than",
};

type Mention = RowMention | ColumnMention;

/** The comparisons of one figure with another that a text makes, each told in full. */
export function exceedingsIn(text: string, { rows, columns }: Side): Exceeding[] {
  if (rows.length + columns.length < 2) return [];
  const named = [...rows, ...columns].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return gather(allMatches(text, OPERATORS), ({ 0: words, index }): Exceeding[] => {
    const end = index + words.length;
    const before = runBefore(named, index, text);
    const behind = runBehind(named, end, text);
    const [first] = before;
    const last = behind.at(-1);
    if (!first || !last) return [];
    const said = saidBehind(words, text.slice(last.span.end));
    if (said === undefined) return [];
    return [
      {
        figure: sideOf(before),
        other: sideOf(behind),
        comparison: said.comparison,
        span: { start: first.span.start, end: last.span.end + said.length },
      },
    ];
  });
}

function saidBehind(
  operator: string,
  rest: string,
): { comparison: Threshold["comparison"]; length: number } | undefined {
  if (operator.startsWith("比")) {
    const match = MORE.exec(rest);
    if (!match) return undefined;
    return { comparison: /[少低小]/.test(match[1] ?? "") ? "less_than" : "more_than", length: match[0].length };
  }
  const nouns = NO_AMOUNT.exec(rest);
  return nouns === null
    ? undefined
    : { comparison: COMPARISONS[operator.replace(/了$/, "")] ?? "more_than", length: nouns[0].length };
}

function runBefore(named: readonly Mention[], at: number, text: string): Mention[] {
  const run: Mention[] = [];
  let from = at;
  for (const mention of [...named].reverse()) {
    if (mention.span.start >= at) continue;
    const between = text.slice(mention.span.end, Math.max(from, mention.span.end));
    if (!(from === at ? BEFORE : WITHIN).test(between)) break;
    run.unshift(mention);
    from = Math.min(from, mention.span.start);
  }
  return run;
}

function runBehind(named: readonly Mention[], at: number, text: string): Mention[] {
  const run: Mention[] = [];
  let to = at;
  for (const mention of named) {
    if (mention.span.start < at) continue;
    if (!WITHIN.test(text.slice(to, Math.max(to, mention.span.start)))) break;
    run.push(mention);
    to = Math.max(to, mention.span.end);
  }
  return run;
}

function sideOf(run: readonly Mention[]): Side {
  return {
    rows: gather(run, (mention) => ("weak" in mention ? [mention] : [])),
    columns: gather(run, (mention) => ("weak" in mention ? [] : [mention])),
  };
}
