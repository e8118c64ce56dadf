import { derivedRows } from "../../../form/derived.ts";
import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { pattern } from "../../../text/pattern.ts";
import type { ColumnMention, RowMention } from "../../slots.ts";
import { isSameSpan, overlaps, type Span, spanOfMatch, textBetween } from "../../span.ts";
import { complementOf } from "./complement.ts";
import { IS_NOT, WAS_NOT, YES_OR_NO } from "./denials.ts";
import { leftOutOf } from "./left-out-words.ts";
import { columnsBeside, isNamedApart, remainderBehind, without, withoutWhole } from "./remainder.ts";

/** 除了自然人以外: what stands between is left out. */
const EXCEPT = /(?<![扣剔排刨去抛])除(?:了|去|开|掉)?([^,。?!;除]{1,16}?)(?:以外|之外|外|,)/g;
/** 除了网站和新媒体还, 除了自然人呢, 除了予以公开哪种最多: the same without a word behind it. */
const EXCEPT_OPEN =
  /(?<![扣剔排刨去抛])除(?:了|去|开)?([^,。?!;除外]{1,16}?)(?=还|谁|哪(?!年|一年|几年)|什么|最[多少高低]|(?:的话)?呢?[?。!]*$)/g;
/** 除了行政处罚还有: nothing is left out, more is asked for. */
const BESIDES =
  /(?<![扣剔排刨去抛])除(?:了|去|开)?(?=[^,。?!;除]{1,16}?还(?!有?(?:几|多少|剩)[件条个起项次]?(?:[吗呢,。?!]|$)))/g;

/** 除…还: what stands between is named first. */
const LISTED = /^除(?:了|去|开)?[^,。?!;除]{1,16}?(?=还)/;
/** Rows that something is asked for in. */
const FRAMES: ReadonlySet<string> = new Set(["narrative.disclosed_total", "applications.received"]);

/** Mentions with what is excepted turned into what remains. */
export interface Excepted {
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
  /** The words of exceptions that were understood. */
  readonly spans: readonly Span[];
}

/**
 * Applies exceptions and negations: all applicants but those named, the other results, the other channels. Any other
 * exception is left as it stands, so that its words remain unexplained.
 */
export function applyExceptions(
  text: string,
  rows: readonly RowMention[],
  columns: readonly ColumnMention[],
): Excepted {
  const named = allMatches(text, BESIDES).map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const besides = named.filter(({ start }) => !namesNoMore(text, start, rows, columns));
  const open = allMatches(text, EXCEPT_OPEN).filter(({ index }) => !besides.some(({ start }) => start === index));
  let left: Excepted = { rows, columns, spans: besides };
  for (const match of [...allMatches(text, EXCEPT), ...open]) {
    if (besides.some(({ start }) => start === match.index)) continue;
    left = except(text, spanOfMatch(match), left);
  }
  for (const { span } of leftOutOf(text, [...rows, ...columns])) {
    if (left.spans.some((other) => overlaps(other, span)) || besides.some(({ start }) => start === span.start))
      continue;
    left = except(text, span, left);
  }
  return applyNegations(text, left);
}

/** 除网站和新媒体以外还公开了多少条 names nothing more that could be asked for: not these, but what remains of their whole is. */
function namesNoMore(
  text: string,
  start: number,
  rows: readonly RowMention[],
  columns: readonly ColumnMention[],
): boolean {
  const end = start + (LISTED.exec(text.slice(start))?.[0].length ?? 0);
  const inside = ({ span }: { readonly span: Span }): boolean => span.start >= start && span.end <= end;
  const named = [...rows.filter(({ weak, id }) => !weak && !FRAMES.has(id)), ...columns];
  return named.some(inside) && named.every(inside);
}

function except(text: string, span: Span, { rows, columns, spans }: Excepted): Excepted {
  const inside = (mention: { readonly span: Span }): boolean =>
    mention.span.start >= span.start && mention.span.end <= span.end;
  const [outRows, outColumns] = [rows.filter(inside), columns.filter(inside)];
  const rest = remainderBehind(text, span.end);
  // 其他申请人 behind 除自然人外 is no column by itself.
  const isKept = (mention: { readonly span: Span }): boolean =>
    rest === undefined || mention.span.start < rest.start || mention.span.start >= rest.end;
  const named = { rows: rows.filter(isKept), columns: columns.filter(isKept), spans };
  const left = leaveOut(text, { start: span.start, end: rest?.end ?? span.end }, outRows, outColumns, named);
  return left === named ? { rows, columns, spans } : left;
}

const DENIED = "applications.denied";
const NOT_GIVEN = /[没未][有能]?(?:能)?(?:给)?公开/;
const NOT_GIVEN_EITHER = ["applications.unavailable", "applications.rejected", "applications.other"] as const;

/** Puts what remains in the place of what is left out; where nothing plainly remains, all is left as it stands. */
function leaveOut(
  text: string,
  span: Span,
  outRows: readonly RowMention[],
  outColumns: readonly ColumnMention[],
  all: Excepted,
): Excepted {
  const { rows, columns, spans } = all;
  // A weak row is no more than the frame that something is asked for in.
  const named = outRows.filter(({ weak }) => !weak);
  const complement = complementOf(named, outColumns, span);
  const rest = named.length > 0 && outColumns.length === 0 ? restOf(named, rows, span) : undefined;
  if (rest) return { rows: rest, columns, spans: [...spans, span] };
  const [beside, restColumns] = [without(rows, outRows), without(columns, outColumns)];
  const ungiven = beside.filter((row) => row.id === DENIED && NOT_GIVEN.test(text.slice(row.span.start, row.span.end)));
  // 没有公开的(不算不予公开): whatever else was not given out.
  if (ungiven.length > 0 && named.length > 0 && named.every(({ id }) => id === DENIED)) {
    const others = NOT_GIVEN_EITHER.map((id): RowMention => ({ id, weak: false, span }));
    return { rows: [...without(beside, ungiven), ...others], columns, spans: [...spans, span] };
  }
  if (isNamedApart(text, named, beside, complement?.rows ?? []))
    return { rows: beside, columns, spans: [...spans, span] };
  if (!complement) return all;
  // 个人以外、企业以外: what is left of the first is cut by the second.
  const before = columns.filter((column) => spans.some((earlier) => isSameSpan(earlier, column.span)));
  const both = complement.columns.filter(({ kind, ...column }) =>
    before.some((other) => other.kind === kind && "id" in other && "id" in column && other.id === column.id),
  );
  if (complement.columns.length > 0 && both.length > 0) {
    const others = columns.filter((column) => !outColumns.includes(column) && !before.includes(column));
    return { rows, columns: [...others, ...both], spans: [...spans, span] };
  }
  const restRows = withoutWhole(beside, text);
  const columnsKept = columnsBeside(text, outColumns, restColumns, complement.columns);
  if (columnsKept === "unsure") return all;
  if (columnsKept) return { rows: restRows, columns: columnsKept, spans: [...spans, span] };
  const already = (added: RowMention): boolean => restRows.some(({ id }) => id === added.id);
  return {
    rows: [...restRows, ...(complement.rows.every(already) ? [] : complement.rows)],
    columns: [...restColumns, ...complement.columns],
    spans: [...spans, span],
  };
}

/** 不予处理里除信访外: the rows of the group that is named, but those that are left out. */
function restOf(out: readonly RowMention[], rows: readonly RowMention[], span: Span): RowMention[] | undefined {
  const kept = rows.filter((row) => !out.includes(row));
  for (const { table, id, rows: parts } of derivedRows) {
    const ids: readonly string[] = parts.map((part) => `${table}.${part}`);
    const left = ids.filter((part) => !out.some((row) => row.id === part));
    const named = kept.some((row) => row.id === `${table}.${id}`);
    if (!named || left.length !== ids.length - out.length || left.length === 0) continue;
    const others = kept.filter((row) => row.id !== `${table}.${id}` && row.id !== "applications.received");
    return [...others, ...left.map((part): RowMention => ({ id: part, weak: false, span }))];
  }
  return undefined;
}

/** After these 没有 says what the cases are that are counted, and not that there are none: 没有被纠正的单位. */
const OF_CASES =
  /^(?:过|掉)?的?(?:行政)?(?:政府信息|信息公开)?(?:(?:的|了)?(?:复议|诉讼|起诉|案|官司|申请|信息)|[共总]|合计|一共|[有是][几多]|多少[件条个]|[几][件条个]|占|比例|数量)/;
const DENIALS = pattern(/[没未非不]/);
/** Rows of which the words for the others are plain: 没有部分公开 may be said of what was granted in full, or refused. */
const PLAIN_ROWS = /^(?:applications\.granted|narrative\.disclosed_(?!total).*)$/;

/** Applies negations that stand right before a result, an applicant or a channel; others are left as they stand. */
function applyNegations(text: string, excepted: Excepted): Excepted {
  if (!DENIALS.test(text) || YES_OR_NO.test(text)) return excepted;
  const all = { ...excepted, columns: withoutWider(text, excepted.columns) };
  const plain = { ...all, columns: all.columns.map((column) => spelledOut(column, text)) };
  const alone = deniedIn(text, plain).length < 2;
  return together(deniedIn(text, alone ? all : plain), text).reduce(
    (left, { span, mentions }) => {
      const isDenied = (mention: Mention): boolean => mentions.some((denied) => isSameSpan(denied.span, mention.span));
      const kept = left.columns.filter((column) => !isDenied(column));
      const remark = kept.some((column) => explains(column, { span, mentions }, left.spans, text));
      return remark
        ? { rows: left.rows, columns: kept, spans: left.spans.concat(span) }
        : leaveOut(text, span, left.rows.filter(isDenied), left.columns.filter(isDenied), left);
    },
    alone ? all : plain,
  );
}

/** 非自然人 has a name of its own; beside another negation it is one. */
function spelledOut(column: ColumnMention, text: string): ColumnMention {
  const { start, end } = column.span;
  const not = column.kind === "legal_persons" ? /^(?:非|不是)/.exec(text.slice(start, end))?.[0] : undefined;
  return not === undefined
    ? column
    : { kind: "applicant", id: "natural_person", span: { start: start + not.length, end } };
}

const RATHER = /^[,、]?(?:而)?是$/;

/** 不是自然人，是企业: all who are none stand there only to say who is meant. */
function withoutWider(text: string, columns: readonly ColumnMention[]): readonly ColumnMention[] {
  return columns.filter(
    ({ kind, span }) =>
      kind !== "legal_persons" ||
      !DENIALS.test(text.slice(span.start, span.end)) ||
      !columns.some((named) => named.kind === "applicant" && RATHER.test(textBetween(span, named.span, text))),
  );
}

const LISTS = /[和与及跟、;]|还有|以及/;

/** 其他申请人（不是企业）: what a column that is named is not, says no more than its name. */
function explains(named: ColumnMention, denied: Denied, used: readonly Span[], text: string): boolean {
  const same = denied.mentions.every((mention) => !("weak" in mention) && mention.kind === named.kind);
  return (
    same && !used.some((span) => overlaps(span, named.span)) && !LISTS.test(textBetween(named.span, denied.span, text))
  );
}

type Mention = RowMention | ColumnMention;

/** A negation with what it denies. */
interface Denied {
  readonly span: Span;
  readonly mentions: readonly Mention[];
}

function deniedIn(text: string, { rows, columns, spans }: Excepted): Denied[] {
  const plain = [...columns, ...rows.filter(({ id, weak }) => !weak && PLAIN_ROWS.test(id))];
  const denied = gather(plain, (mention): Denied[] => {
    const before = text.slice(0, mention.span.start);
    const isResult = "weak" in mention || mention.kind === "result";
    const wasNot = isResult && OF_CASES.test(text.slice(mention.span.end)) ? WAS_NOT.exec(before)?.[0] : undefined;
    const words = IS_NOT.exec(before)?.[0] ?? wasNot;
    if (words === undefined || spans.some((span) => overlaps(span, mention.span))) return [];
    const span = { start: mention.span.start - words.length, end: mention.span.end };
    return [{ span, mentions: [mention] }];
  });
  return denied
    .filter(({ span }, at) => denied.findIndex((other) => isSameSpan(other.span, span)) === at)
    .sort((a, b) => a.span.start - b.span.start);
}

const ALSO_NOT = /^[,、]?(?:也|又|且|并且|更)?$/;

/** 既不是企业也不是律所 denies both at once: what is left is neither. */
function together(denied: readonly Denied[], text: string): Denied[] {
  const groups: Denied[] = [];
  for (const next of denied) {
    const last = groups.at(-1);
    if (last && ALSO_NOT.test(text.slice(last.span.end, next.span.start))) {
      const span = { start: last.span.start, end: next.span.end };
      groups.splice(-1, 1, { span, mentions: [...last.mentions, ...next.mentions] });
    } else groups.push(next);
  }
  return groups;
}
