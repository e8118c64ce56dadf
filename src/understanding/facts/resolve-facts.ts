import { APPLICANTS } from "../../form/applications.ts";
import { derivedRows } from "../../form/derived.ts";
import { isFactId } from "../../form/facts.ts";
import { isAddendId } from "../../form/sums.ts";
import { gather } from "../../text/gather.ts";
import { remember } from "../../text/remember.ts";
import type { FactChoice } from "../measure.ts";
import type { ColumnMention, RowMention } from "../slots.ts";
import { textBetween } from "../span.ts";
import { appliedAndThen } from "./applied-and-then.ts";
import { countedParts } from "./counted-parts.ts";
import { areBothAsked, eachAsked } from "./joined.ts";
import { ownColumns } from "./own-columns.ts";
import { placedColumns } from "./placed-columns.ts";
import { isSaidOf } from "./said-of.ts";

/** Rows and columns as they were mentioned, with the text between them. */
export interface Mentions {
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
  readonly text: string;
}

const QUANTITY = /多少|几/;
/** Rows that the form itself says are not dealt with any further. */
const OVERDUE: ReadonlySet<string> = new Set([
  "applications.other_overdue_correction",
  "applications.other_overdue_fee",
]);
const NOT_DEALT_WITH = "applications.rejected";
const THEREFORE = /^(?:的?,?(?:就|而|便|所以|于是|因此|从而|被|后))*$/;

/** What a row of `proactive` is asked for when no column is named; the report's edition decides among them. */
const PROACTIVE_DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  regulations: ["issued", "repealed", "in_force", "made", "disclosed", "disclosed_total"],
  normative_documents: ["issued", "repealed", "in_force", "made", "disclosed", "disclosed_total"],
  licensing: ["decisions"],
  other_services: ["decisions"],
  penalties: ["decisions"],
  coercion: ["decisions"],
  fees: ["amount", "previous_items", "change"],
  procurement: ["items", "amount"],
};
const RESULT_ROWS = ["review.reconsideration", "review.litigation"];
const COURT_ROWS = ["review.litigation"];

/**
 * The figures that rows and columns name together. A general word beside a specific one is no second question
 * (不予公开 beside 国家秘密, 申请 beside 办结), unless the two are enumerated.
 */
export function resolveFacts(named: Mentions): FactChoice[] {
  const mentions = { ...named, rows: appliedAndThen(named) };
  const { own, rest } = ownColumns(mentions);
  const rows = keepSpecific(rest.rows, rest.text);
  const wholeRow = countedParts(mentions.text, rows, rest.columns) !== null;
  const placed = placedColumns(rows, rest.columns, rest.text);
  const columnsWith = (row: RowMention): readonly ColumnMention[] =>
    columnsOf(
      row,
      placed.size === 0
        ? rest
        : { ...rest, columns: rest.columns.filter((column) => (placed.get(column) ?? row) === row) },
    );
  const inTurn = [
    ...rows.map((row) => ({ at: row.span.start, choices: choicesOfRow(row.id, columnsWith(row), wholeRow) })),
    ...own.map(({ row, columns }) => ({ at: row.span.start, choices: choicesOfRow(row.id, columns, false) })),
  ].sort((a, b) => a.at - b.at);
  const rowless =
    rows.length + own.length === 0 ? choicesOfColumns(rest.columns) : choicesBesideRows(mentions.rows, rest.columns);
  const seen = new Set<string>();
  return [...gather(inTurn, ({ choices }) => choices), ...rowless].filter(
    ({ ids }) => !seen.has(ids.join()) && seen.add(ids.join()),
  );
}

/** 申请几件其中自然人几件 asks for all of them, too. */
function columnsOf(row: RowMention, { rows, columns: all, text }: Mentions): readonly ColumnMention[] {
  const columns = all.filter((column) => !isPartBefore(column, row, rows, text));
  const parts = columns.filter(({ kind }) => kind === "applicant" || kind === "result");
  const first = parts.find(({ span }) => parts.every((other) => span.start <= other.span.start));
  if (!first || first.span.start < row.span.end || !eachAsked(row.span, first.span, text)) return columns;
  return [{ kind: first.kind === "result" ? "result" : "applicant", id: "total", span: row.span }, ...columns];
}

/** 自然人提的几件， with a question of its own that ends before the next thing. */
const ASKED_APART = /^[^,。?!;、]{0,6}?(?:多少|几)[^,。?!;、]{0,4}[,。?!;、]/;

/** 收到几件，其中自然人提的几件，予以公开几件: a part of the applications that was told apart takes nothing from what follows. */
function isPartBefore({ kind, span }: ColumnMention, row: RowMention, rows: readonly RowMention[], text: string) {
  if (kind !== "applicant" && kind !== "legal_persons") return false;
  const asked = ASKED_APART.exec(text.slice(span.end))?.[0];
  const from = span.end + (asked?.length ?? 0);
  if (asked === undefined || row.span.start < from || !QUANTITY.test(text.slice(from))) return false;
  return rows.some((other) => other.id === "applications.received" && other.span.end <= span.start);
}

const FEES = "proactive.fees.";

/**
 * What many reports are asked for: of fees the sum of money, where no column is named. 没收过费的单位 has no income from them,
 * however many items there were the year before.
 */
export function figuresOverMany(facts: readonly FactChoice[], { columns }: Mentions): readonly FactChoice[] {
  const named = columns.some(({ kind }) => kind === "proactive");
  return named ? facts : facts.filter(({ ids: [id] }) => !id.startsWith(FEES) || id === `${FEES}amount`);
}

/** Drops the mentions that another one makes more precise, and repetitions. */
export function keepSpecific(rows: readonly RowMention[], text: string): RowMention[] {
  const specific = rows.filter(
    (row) =>
      !rows.some(
        (other) =>
          other.id !== row.id &&
          (isSaidOf(row, other, text) ||
            (yields(row, other) && (!areBothAsked(row.span, other.span, text) || isConsequence(row, other, text)))),
      ),
  );
  return specific.filter((row, at) => specific.findIndex((other) => other.id === row.id) === at);
}

/** 没交费就不处理: what came of it is no second figure, however the two are joined. */
function isConsequence(what: RowMention, of: RowMention, text: string): boolean {
  return OVERDUE.has(of.id) && of.span.end <= what.span.start && THEREFORE.test(textBetween(of.span, what.span, text));
}

/** The rows of each group, by the ids that mentions have. */
const PARTS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  derivedRows.map(({ table, id, rows }) => [`${table}.${id}`, new Set(rows.map((part) => `${table}.${part}`))]),
);

/** Is `general` only the frame that `specific` is asked for in? */
function yields(general: RowMention, specific: RowMention): boolean {
  if (isDoing(general) && specific.id.startsWith("proactive.")) return true;
  if (general.id === NOT_DEALT_WITH && OVERDUE.has(specific.id)) return true;
  if (specific.id === "applications.received" && general.id !== specific.id) return false;
  if (general.weak && !specific.weak) return !isBesideOfItsKind(general, specific);
  if (general.id === "applications.received") return true;
  if (general.id === "applications.handled_total") {
    return specific.id.startsWith("applications.") && !/\.(?:received|carried_in|carried_out)$/.test(specific.id);
  }
  if (general.id === "narrative.disclosed_total") return true;
  return PARTS_OF.get(general.id)?.has(specific.id) ?? false;
}

/** 办了 of 许可办了几件 is said of what was done. */
function isDoing({ id, weak }: RowMention): boolean {
  return weak && id === "applications.handled_total";
}

/** 复议 of 收到过复议 is what was received. */
export function isReceived(what: RowMention, verb: RowMention): boolean {
  return verb.id === "applications.received" && what.id !== verb.id && verb.span.end === what.span.start;
}

/** 诉讼 of 申请复议诉讼 is a second figure. */
function isBesideOfItsKind(a: RowMention, b: RowMention): boolean {
  return (
    a.id.startsWith("review.") &&
    b.id.startsWith("review.") &&
    (a.span.end === b.span.start || b.span.end === a.span.start)
  );
}

/** Every column of rows that have one figure most people mean; the report's edition decides which it prints. */
const WHOLE_ROW = ["previous_items", "change", "decisions"];

/** @param wholeRow all columns are wanted: 行政处罚那一行三个数 */
function choicesOfRow(row: string, columns: readonly ColumnMention[], wholeRow: boolean): readonly FactChoice[] {
  return columns.length === 0 && !wholeRow ? choicesOfRowAlone(row) : choicesOfCells(row, columns, wholeRow);
}

const choicesOfRowAlone = remember((row): readonly FactChoice[] => choicesOfCells(row, [], false));

function choicesOfCells(row: string, columns: readonly ColumnMention[], wholeRow: boolean): FactChoice[] {
  const [table, id] = row.split(".");
  switch (table) {
    case "narrative":
      return toChoices([[row]]);
    case "applications": {
      const named = applicantColumns(columns);
      return toChoices((named.length > 0 ? named : ["total"]).map((column) => [`${row}.${column}`]));
    }
    case "review": {
      const named = gather(columns, (column) => (column.kind === "result" ? [column.id] : []));
      return toChoices((named.length > 0 ? named : ["total"]).map((column) => [`${row}.${column}`]));
    }
    default: {
      const named = gather(columns, (column) => {
        if (column.kind !== "proactive" || (column.rows && !column.rows.includes(id ?? ""))) return [];
        const ids = column.columns.map((name) => `${row}.${name}`).filter(isFactId);
        return ids.length > 0 ? [ids] : [];
      });
      const usual = PROACTIVE_DEFAULTS[id ?? ""] ?? [];
      const all = wholeRow ? [...new Set([...WHOLE_ROW, ...usual])] : usual;
      return toChoices(named.length > 0 ? named : all.map((column) => [`${row}.${column}`]));
    }
  }
}

/** Columns alone: who applied is asked of the new applications, how a case ended of both kinds of proceeding. */
function choicesOfColumns(columns: readonly ColumnMention[]): FactChoice[] {
  const applicants = applicantColumns(columns).map((column) => [`applications.received.${column}`]);
  const results = gather(columns, (column) =>
    column.kind === "result" ? (column.inCourt ? COURT_ROWS : RESULT_ROWS).map((row) => [`${row}.${column.id}`]) : [],
  );
  const documents = gather(columns, (column) =>
    column.kind === "proactive" && column.rows === null
      ? [column.columns.map((name) => `proactive.normative_documents.${name}`)]
      : [],
  );
  return toChoices([...applicants, ...results, ...(applicants.length + results.length > 0 ? [] : documents)]);
}

/** 收到的申请和其中维持的: an applicant named beside rows of other tables still asks for the new applications. */
function choicesBesideRows(rows: readonly RowMention[], columns: readonly ColumnMention[]): FactChoice[] {
  const has = (table: string) => rows.some((row) => row.id.startsWith(`${table}.`));
  if (has("applications") || has("narrative")) return [];
  return toChoices(applicantColumns(columns).map((column) => [`applications.received.${column}`]));
}

/** Ids of the applicants that are named, each once: 法人或其他组织 are five of them. */
export function applicantColumns(columns: readonly ColumnMention[]): string[] {
  const named = gather(columns, (column) => {
    if (column.kind === "applicant") return [column.id];
    return column.kind === "legal_persons" ? APPLICANTS.filter((applicant) => applicant !== "natural_person") : [];
  });
  return [...new Set(named)];
}

function toChoices(lists: readonly (readonly string[])[]): FactChoice[] {
  return gather(lists, (ids) => {
    const [first, ...rest] = ids.filter(isAddendId);
    return first ? [{ ids: [first, ...rest] as const }] : [];
  });
}
