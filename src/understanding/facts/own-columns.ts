import { allMatches } from "../../text/all-matches.ts";
import type { ColumnMention, RowMention } from "../slots.ts";
import { textBetween } from "../span.ts";

/** Rows and columns as they were mentioned, with the text between them. */
interface Listed {
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
  readonly text: string;
}

/** A thing of a list that says by itself which of its columns is asked for: 企业申请, 复议维持. */
export interface OwnColumns {
  readonly row: RowMention;
  readonly columns: readonly ColumnMention[];
}

/** What ends a thing of a list: a joint, or a question of its own. */
const ENDS = /[、,;。?!+]|还有|以及|[和与及跟并]|(?:多少|几)[件条个次起宗项份]?/g;
/** What makes two things a list; a comma alone does not: 不予公开的, 企业的申请几件. */
const LISTS = /[、;。?!+]|还有|以及|[和与及跟并]|多少|几/;
const EACH = /各|分别/;
const RECEIVED = "applications.received";
/** 企业的申请, 企业提的申请. */
const WHOSE = /^(?:类|的|所?提出?的?|所?提交的?)?$/;
/** 复议被维持, 诉讼案件的败诉. */
const HOW_IT_ENDED = /^(?:的|案件|案|结果|被|里面?|中)*$/;
const COORDINATED = /^[和与及跟]的?$/;
const JOINED = /^[和与及跟、]的?$/;
/** 收到的申请里, 其中: a whole that the list is made of. */
const FRAME = /^(?:的)?(?:当中|之中|其中|中|里|内|[,:]其中|方面|来说|来讲|的话)/;
/** 企业申请几件，予以公开几件, 个人申请几件公开了几件: what follows upon a question of its own is told of the same applicants. */
const GOES_ON = /(?:多少|几)[件条个次起宗项份]?(?:[,;?](?:其中)?|(?:又|也|都|被)?$)/;
/** Of all of them once more: 企业申请几件，总共予以公开几件. */
const OF_ALL = /总|一共|全部|合计|共计/;

/**
 * Columns that belong to one thing of a list alone: in 予以公开、企业申请、复议维持 and 诉讼 only the applications are those of
 * enterprises, and only the reconsiderations were upheld. Other columns are of everything that is named.
 *
 * @returns the things with columns of their own, and all the rest
 */
export function ownColumns(listed: Listed): { readonly own: readonly OwnColumns[]; readonly rest: Listed } {
  const { rows, columns, text } = listed;
  if (rows.length < 2 || columns.length === 0) return { own: [], rest: listed };
  const itemOf = itemsOf(listed);
  const own = rows.flatMap((row): OwnColumns[] => {
    const here = itemOf(row);
    if (rows.some((other) => other !== row && itemOf(other) === here)) return [];
    const others = rows.filter((other) => other !== row && !isFrame(other, text));
    const said = row.id === RECEIVED ? applicantsOf(row, listed, itemOf) : resultsOf(row, listed, itemOf);
    const table = row.id.slice(0, row.id.indexOf(".") + 1);
    const beside = others.filter(({ id }) => id.startsWith(table));
    const isList = EACH.test(text) || beside.some(({ span }) => LISTS.test(textBetween(row.span, span, text)));
    const isOwn = said.length > 0 && beside.length > 0 && isList && !isAboutAll(row, said, beside, listed);
    return isOwn ? [{ row, columns: said }] : [];
  });
  if (own.length === 0) return { own, rest: listed };
  const taken = new Set(own.flatMap((one) => one.columns));
  const left = rows.filter((row) => !own.some((one) => one.row === row) && !isFrame(row, text));
  return { own, rest: { rows: left, columns: columns.filter((column) => !taken.has(column)), text } };
}

/** 个人申请方面, or applications of some applicants and then what became of them: their columns are those of all that follows. */
function isAboutAll(
  row: RowMention,
  [first]: readonly ColumnMention[],
  beside: readonly RowMention[],
  { rows, text }: Listed,
): boolean {
  if (row.id !== RECEIVED) return false;
  // 收到几件，其中自然人提的几件，予以公开几件: of all there were before.
  if (rows.some(({ id, span }) => id === RECEIVED && first !== undefined && span.end <= first.span.start)) return false;
  if (FRAME.test(text.slice(row.span.end))) return true;
  return beside.every(({ id, span }) => {
    if (id === RECEIVED) return true;
    const between = textBetween(row.span, span, text);
    return span.start > row.span.end && GOES_ON.test(between) && !OF_ALL.test(between);
  });
}

type ItemOf = (mention: RowMention | ColumnMention) => number;

/** Which thing of the list a mention stands in. */
export function itemsOf({ rows, columns, text }: Listed): ItemOf {
  const spans = [...rows, ...columns].map(({ span }) => span);
  const ends = allMatches(text, ENDS).flatMap(({ index }) =>
    spans.some(({ start, end }) => start <= index && index < end) ? [] : [index],
  );
  return ({ span }) => ends.filter((end) => end < span.start).length;
}

/** 自然人、企业申请: the applicants right before the applications. */
function applicantsOf(row: RowMention, { rows, columns, text }: Listed, itemOf: ItemOf): readonly ColumnMention[] {
  const applicants = columns
    .filter(({ kind, span }) => (kind === "applicant" || kind === "legal_persons") && span.start < row.span.end)
    .filter(({ span }) => !rows.some((other) => other !== row && isBetween(span.end, other, row.span.start)));
  const last = applicants.at(-1);
  if (!last || itemOf(last) !== itemOf(row) || !WHOSE.test(text.slice(last.span.end, row.span.start))) return [];
  return applicants.filter((column) => {
    const next = applicants[applicants.indexOf(column) + 1];
    return column === last || (next !== undefined && itemOf(next) - itemOf(column) <= 1);
  });
}

function isBetween(from: number, { span }: RowMention, to: number): boolean {
  return span.start >= from && span.end <= to;
}

/** 复议维持: the results right behind a proceeding, unless they are said of the one before it as well (复议和诉讼维持). */
function resultsOf(row: RowMention, { rows, columns, text }: Listed, itemOf: ItemOf): readonly ColumnMention[] {
  const results = columns.filter((column) => column.kind === "result" && itemOf(column) === itemOf(row));
  const [first] = results;
  if (!row.id.startsWith("review.") || !first || first.span.start < row.span.end) return [];
  if (!HOW_IT_ENDED.test(text.slice(row.span.end, first.span.start))) return [];
  const joins = rows.every(({ id }) => id.startsWith("review.")) ? JOINED : COORDINATED;
  const shared = rows.some(
    ({ id, span }) => id !== row.id && id.startsWith("review.") && joins.test(text.slice(span.end, row.span.start)),
  );
  return shared ? [] : results;
}

/** The applications that a list is made of, and that are not asked for themselves. */
function isFrame({ id, weak, span }: RowMention, text: string): boolean {
  if (id !== RECEIVED) return false;
  const behind = text.slice(span.end);
  return FRAME.test(behind) || (weak && !/^(?:多少|几|[、和与及]|以及|还有)/.test(behind));
}
