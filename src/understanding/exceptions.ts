import { APPLICANTS } from "../form/applications.ts";
import { NAME_MASK } from "./phrase-finder.ts";
import type { AgencyMention, ColumnMention, RowMention } from "./slots.ts";
import type { Span } from "./span.ts";

/** 除了自然人以外: what stands between is left out. */
const EXCEPT = /除(?:了|去|开|掉)?([^,。?!;除]{1,16}?)(?:以外|之外|外|,)/g;
/** 除了行政处罚还有: nothing is left out, more is asked for. */
const BESIDES = /除(?:了|去|开)?(?=[^,。?!;除]{1,16}?还(?!有?(?:几|多少|剩)[件条个起项次]?(?:[吗呢,。?!]|$)))/g;
/** The channels that the prose tells apart, and the one for all others. */
const CHANNELS: ReadonlySet<string> = new Set(["narrative.disclosed_website", "narrative.disclosed_new_media"]);
const OTHER_CHANNELS = "narrative.disclosed_other";

/** 除辛店街道外, 不算辛店街道和稷下街道, 辛店街道以外的街道; `#` stands for a name. */
const WITHOUT_AGENCIES =
  /(?:除(?:了|去|开|掉)?|不算上?|不含|不包括|不计|扣除|去掉|撇开)#(?:[、和与及]#)*(?:以外|之外|外)?的?,?|#(?:[、和与及]#)*(?:以外|之外)的?/g;

/** Without any of these nothing is left out. */
const LEAVES_OUT = /[除外]|不[算含包计]|扣除|去掉|撇开/;

/** Agencies that are left out of the many that are spoken of, with the words that say so. */
export function excludedAgencies(
  masked: string,
  agencies: readonly AgencyMention[],
): { readonly out: readonly AgencyMention[]; readonly spans: readonly Span[] } {
  if (!LEAVES_OUT.test(masked)) return { out: [], spans: [] };
  // Each name as one sign, its other characters as none: positions are kept.
  const firsts = new Set(agencies.map(({ span }) => span.start));
  const places = [...masked].flatMap((character, at) => (character === NAME_MASK && !firsts.has(at) ? [] : [at]));
  const signs = places.map((at) => (firsts.has(at) ? "#" : masked.charAt(at))).join("");
  if (/除.*#[^,。]*,?还/.test(signs)) return { out: [], spans: [] };
  const spans = [...signs.matchAll(WITHOUT_AGENCIES)].map(({ index, 0: words }) => ({
    start: places[index] ?? 0,
    end: places[index + words.length] ?? masked.length,
  }));
  const out = agencies.filter(({ span }) => spans.some(({ start, end }) => span.start >= start && span.end <= end));
  const plain = out.every(({ match, ids }) => match === "exact" && ids.length === 1);
  return plain ? { out, spans } : { out: [], spans: [] };
}

/** Mentions with what is excepted turned into what remains. */
export interface Excepted {
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
  /** The words of exceptions that were understood. */
  readonly spans: readonly Span[];
}

/**
 * Applies exceptions: all applicants but those named, the channels other than website and new media. Any other
 * exception is left as it stands, so that its words remain unexplained.
 */
export function applyExceptions(
  text: string,
  rows: readonly RowMention[],
  columns: readonly ColumnMention[],
): Excepted {
  if (!text.includes("除")) return { rows, columns, spans: [] };
  const besides = [...text.matchAll(BESIDES)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  let left: Excepted = { rows, columns, spans: besides };
  for (const match of text.matchAll(EXCEPT)) {
    if (besides.some(({ start }) => start === match.index)) continue;
    left = except({ start: match.index, end: match.index + match[0].length }, left);
  }
  return left;
}

function except(span: Span, { rows, columns, spans }: Excepted): Excepted {
  const inside = (mention: { readonly span: Span }): boolean =>
    mention.span.start >= span.start && mention.span.end <= span.end;
  const [outRows, outColumns] = [rows.filter(inside), columns.filter(inside)];
  const keptRows = rows.filter((row) => !inside(row));
  const keptColumns = columns.filter((column) => !inside(column));
  const applicants = outColumns.flatMap((column) => (column.kind === "applicant" ? [column.id] : []));
  if (applicants.length > 0 && applicants.length === outColumns.length && outRows.length === 0) {
    const remaining = APPLICANTS.filter((applicant) => !applicants.includes(applicant));
    const others = remaining.map((id): ColumnMention => ({ kind: "applicant", id, span }));
    return { rows, columns: [...keptColumns, ...others], spans: [...spans, span] };
  }
  const channels = outRows.filter(({ id }) => CHANNELS.has(id));
  if (channels.length === CHANNELS.size && channels.length === outRows.length && outColumns.length === 0) {
    const already = keptRows.some(({ id }) => id === OTHER_CHANNELS);
    const other: RowMention = { id: OTHER_CHANNELS, weak: false, span };
    return { rows: already ? keptRows : [...keptRows, other], columns, spans: [...spans, span] };
  }
  return { rows, columns, spans };
}
