import type { ColumnMention, RowMention } from "../../slots.ts";
import type { Span } from "../../span.ts";

const OTHERS = "(?:其他|其它|其余|剩下|剩余|余下|别的)";
/** What the rest may be called by, and no name that the form has itself (其他处理, 其他组织). */
const CALLED =
  "(?:申请人|申请者|申请主体|主体|人(?![民大员])|(?:处理|办理|答复)?结果|情形|情况|类型|渠道|途径|方式)|(?=申请|[一总]?共|合计|总计|加起来|[有是]?(?:几|多少)|占|分别|各)";
/** 后还剩几件: what remains, and not what is still pending. */
const REMAINS =
  "还?(?:剩余|剩下?|余下?)(?:的|了)?(?:还)?[有是]?(?=(?:几|多少)[件条个]?(?:申请|信息)?(?:[吗呢吧,。?!]|$))";
const REST = new RegExp(
  `^(?:之后|以后|后)?的?[,、]?的?(?:(?:还有)?${OTHERS}(?:的|各类|各种|几类|各|所有)*(?:${CALLED})|${REMAINS})`,
);

/**
 * The words behind an exception that name what remains, and nothing by themselves: 其余 of 除自然人外，其余申请几件.
 *
 * @param end where the exception ends
 * @example remainderBehind("除自然人外，其余申请几件", 5) // { start: 5, end: 8 }
 */
export function remainderBehind(text: string, end: number): Span | undefined {
  const words = REST.exec(text.slice(end))?.[0];
  return words === undefined || words === "" ? undefined : { start: end, end: end + words.length };
}

/** Rows of applications that are counted apart from others, so that to leave them out takes nothing from those. */
const APART: readonly (readonly [out: string, from: readonly string[]])[] = [
  ["applications.carried_in", ["applications.received"]],
  ["applications.carried_out", ["applications.received", "applications.handled_total"]],
];
const HOW_MANY = /几|多少/;

/**
 * What is asked for by name beside what is left out, where the one holds nothing of the other: 不算上年结转，新收几件 asks for
 * 新收, 不含部分公开的予以公开 for 予以公开.
 *
 * @param beside mentions of the same whole, which an exception would otherwise stand for
 */
export function isNamedApart(
  text: string,
  out: readonly RowMention[],
  kept: readonly RowMention[],
  beside: readonly { readonly id: string }[],
): boolean {
  const apart = (id: string): boolean =>
    out.every((row) => {
      const from = APART.find(([of]) => of === row.id)?.[1];
      // 结转 by itself may be from the year before.
      const sure =
        row.id !== "applications.carried_out" ||
        id === "applications.received" ||
        /[下次明来]/.test(wordsOf(row, text));
      return from ? sure && from.includes(id) : beside.some((other) => other.id === id);
    });
  return out.length > 0 && kept.some((row) => !row.weak && apart(row.id) && isNear(row, out, text));
}

function wordsOf({ span }: RowMention, text: string): string {
  return text.slice(span.start, span.end);
}

const OTHER = /^(?:其[他它]|别的)/;
/** 企业以外、个人以外: one more that is left out. */
const LEFT_OUT = /^[^,、。?!;]{0,4}(?:[以之]?外|不[算含计])/;
const NATURAL = "natural_person";

/**
 * The columns that are asked for where more stands beside those that are left out: the applicants behind 除了自然人，企业几件, the
 * other four of 法人里除企业外. 一共 behind an exception is the sum of what remains.
 *
 * @returns `undefined` where the others of the whole are asked for, `unsure` where 其他组织 may be them or a column
 */
export function columnsBeside(
  text: string,
  out: readonly ColumnMention[],
  kept: readonly ColumnMention[],
  others: readonly ColumnMention[],
): readonly ColumnMention[] | "unsure" | undefined {
  const near = kept.filter(
    (column) => column.span.start > Math.max(...out.map(({ span }) => span.end)) && isNear(column, out, text),
  );
  const named = near.filter(
    (column) => others.some((other) => idOf(other) === idOf(column)) && !LEFT_OUT.test(text.slice(column.span.end)),
  );
  if (named.some(({ span }) => OTHER.test(text.slice(span.start)))) return "unsure";
  if (named.length > 0) return kept;
  const legal = kept.find((column) => column.kind === "legal_persons" && isNear(column, out, text));
  const persons = out.every(({ kind }) => kind === "applicant") ? legal : undefined;
  if (persons) return [...without(kept, [persons]), ...others.filter((other) => idOf(other) !== NATURAL)];
  const total = near.filter((column) => idOf(column) === "total");
  return total.length > 0 ? [...without(kept, total), ...others] : undefined;
}

function idOf(column: ColumnMention): string | undefined {
  return "id" in column ? column.id : undefined;
}

/** 除予以公开外几件，部分公开几件 asks for two. */
function isNear({ span }: { readonly span: Span }, out: readonly { readonly span: Span }[], text: string): boolean {
  return out.every((other) => {
    const [first, second] = span.start < other.span.start ? [span, other.span] : [other.span, span];
    return !HOW_MANY.test(text.slice(first.end, second.start));
  });
}

/** What is left of some mentions. */
export function without<T>(all: readonly T[], out: readonly T[]): readonly T[] {
  return all.filter((one) => !out.includes(one));
}

/** Rows that the applications of a report are counted in as a whole. */
export const WHOLES: ReadonlySet<string> = new Set(["applications.received", "applications.handled_total"]);
const AMONG = /^的?(?:申请|件|结果)*(?:[里中]|当中|之中|其中)/;

/** 办结的申请里，不算予以公开的: the whole is named only to say of what. */
export function withoutWhole(rows: readonly RowMention[], text: string): readonly RowMention[] {
  return rows.filter(({ id, span }) => !WHOLES.has(id) || !AMONG.test(text.slice(span.end)));
}
