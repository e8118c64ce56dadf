import { isDeepStrictEqual } from "node:util";
import { gather } from "../../../text/gather.ts";
import type { Measure } from "../../measure.ts";
import type { Condition, Criterion } from "../../scope.ts";
import type { RowMention } from "../../slots.ts";
import { overlaps, type Span } from "../../span.ts";
import type { Exceeding, Side } from "./find-exceeding.ts";
import { unitOfMeasure } from "./limit-units.ts";
import { measuresOf } from "./measures-said.ts";
import type { Searched, Token } from "./searched.ts";

/** Figures that are held against others, with what remains to be looked through for conditions of another kind. */
export interface HeldBeside {
  readonly of: readonly Criterion[];
  readonly tokens: readonly Token[];
  readonly consumed: readonly Span[];
  /** What was looked through, without the figures that stand in these comparisons. */
  readonly rest: (searched: Searched) => Searched;
}

/** @returns `undefined` where a side is no single figure, or the two are not counted in the same unit */
export function holdExceedings(exceedings: readonly Exceeding[], text: string): HeldBeside | undefined {
  const found = exceedings.map((exceeding) => ({ exceeding, criterion: hold(exceeding, text) }));
  const held = gather(found, ({ exceeding, criterion }) => (criterion ? { exceeding, criterion } : []));
  if (held.length < found.length) return undefined;
  const consumed = exceedings.map(({ span }) => span);
  const isOut = ({ span }: { readonly span: Span }): boolean => !consumed.some((other) => overlaps(other, span));
  return {
    of: held.map(({ criterion }) => criterion),
    tokens: held.map(({ exceeding, criterion }) => ({
      span: exceeding.span,
      condition: criterion.condition,
      rows: exceeding.figure.rows,
    })),
    consumed,
    rest: (searched) =>
      consumed.length === 0
        ? searched
        : { ...searched, rows: searched.rows.filter(isOut), columns: searched.columns.filter(isOut) },
  };
}

function hold({ figure, other, comparison, span }: Exceeding, text: string): Criterion | undefined {
  const measure = single(figure, other, text, span);
  const against = single(other, figure, text, span);
  if (!measure || !against || isDeepStrictEqual(measure, against)) return undefined;
  if (unitOfMeasure(measure) !== unitOfMeasure(against)) return undefined;
  const condition: Condition = { comparison, to: { measure: against } };
  return { measure, condition };
}

/** 自然人被拒的多于企业: a side that names no row, or a general one, is of the row of the other. */
function single(side: Side, other: Side, text: string, span: Span): Measure | undefined {
  const own = side.rows.some(isSaid) || side.columns.length === 0;
  const [row] = own ? [] : other.rows.filter(isSaid);
  const [measure, ...more] = row ? beside(row, side, text) : measuresOf(side.rows, side.columns, [], text, span);
  return more.length > 0 ? undefined : measure;
}

/** 申请 may be said of whatever was applied for. */
function isSaid({ id }: RowMention): boolean {
  return id !== "applications.received";
}

/** The columns of one side right before the row of the other: 企业, of 自然人被拒的多于企业, as 企业被拒的. */
function beside(row: RowMention, { columns }: Side, text: string): readonly Measure[] {
  const from = Math.min(...columns.map(({ span }) => span.start));
  const words = text.slice(from, Math.max(...columns.map(({ span }) => span.end)));
  const placed = columns.map((column) => ({
    ...column,
    span: { start: column.span.start - from, end: column.span.end - from },
  }));
  const said = `${words}${text.slice(row.span.start, row.span.end)}`;
  const moved = { ...row, span: { start: words.length, end: said.length } };
  return measuresOf([moved], placed, [], said, { start: 0, end: said.length });
}
