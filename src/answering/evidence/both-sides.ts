import { editions } from "../../form/editions.ts";
import { type FactId, isFactId } from "../../form/facts.ts";
import { balance, proseAndTable, type RelationId, results, rowTotals } from "../../form/relations.ts";
import type { EditionId } from "../../form/types.ts";
import type { Report } from "../../report/report.ts";
import type { Value } from "../answer.ts";
import { isOfRows } from "../check-coverage.ts";
import { citeFigure } from "../figures/cite.ts";
import { asValue, figureOf, type KnownFigure, whose } from "../figures/figure.ts";
import { LIMITS } from "../limits.ts";
import { type Piece, piece } from "../piece.ts";
import { round } from "../wording/format.ts";
import { labelOf } from "../wording/phrase.ts";

/** One side of what a relation sets equal: cells that are added up. */
interface Side {
  readonly label: string;
  readonly ids: readonly FactId[];
}

type Sides = readonly [left: Side, right: Side];

/** More rows than these are not told one by one. */
const ROWS_TOLD = 4;
/** Addends that are written out. */
const ADDENDS_TOLD = 8;

const NOT_RESULTS: readonly string[] = results.notResults;
/** The rows of `applications` that are told where none is asked about. */
const USUAL = ["applications.received", "applications.handled_total"] as const;

function totalOf(rows: readonly string[]): readonly FactId[] {
  return rows.map((row) => `applications.${row}.total`).filter(isFactId);
}

/** 行政复议总计 and 行政复议各项之和: every row that is asked about, or those that most people mean. */
function rowSides(table: (typeof rowTotals)[number]["table"], edition: EditionId, rows: readonly string[]): Sides[] {
  const wanted = rows.length > 0 || table === "review" ? rows : USUAL;
  const parts = table === "review" ? "各项之和" : "六类申请人之和";
  return editions[edition].tables[table].rows
    .filter((row) => isOfRows(`${table}.${row.id}.total`, wanted))
    .map((row): Sides => {
      const cells = row.columns.map((column) => `${table}.${row.id}.${column}`).filter(isFactId);
      const total = cells.filter((id) => id.endsWith(".total"));
      const label = total[0] ? labelOf(total[0], edition) : row.label;
      return [
        { label: /[总合]计$/.test(label) ? label : `${label}总计`, ids: total },
        { label: parts, ids: cells.filter((id) => !total.includes(id)) },
      ];
    });
}

/** What a relation sets equal on the form of an edition, of the total column where it holds of each column. */
function sidesOf(relation: RelationId, edition: EditionId, rows: readonly string[]): readonly Sides[] {
  switch (relation) {
    case 1:
      return [
        [
          { label: "本年新收与上年结转之和", ids: totalOf(balance.left) },
          { label: "办理结果总计与结转下年度之和", ids: totalOf(balance.right) },
        ],
      ];
    case 2: {
      const of = editions[edition].tables.applications.rows.map(({ id }) => id);
      return [
        [
          { label: "办理结果总计", ids: totalOf([results.total]) },
          { label: "（一）至（六）各行之和", ids: totalOf(of.filter((id) => !NOT_RESULTS.includes(id))) },
        ],
      ];
    }
    case 3:
    case 4:
      return rowTotals
        .filter((rule) => rule.relation === relation)
        .flatMap(({ table }) => rowSides(table, edition, rows));
    case 6:
      return proseAndTable.map(
        ({ prose, cell }): Sides => [
          { label: "正文所写收到的申请", ids: [prose] },
          { label: "表格里的新收", ids: [cell] },
        ],
      );
    // Two years have an answer of their own, and a report its year before.
    case 5:
    case 7:
      return [];
  }
}

/** Figures that stand on one side; `undefined` where a cell has none. */
function figuresOf(report: Report, { ids }: Side): readonly KnownFigure[] | undefined {
  const known = ids.map((id) => figureOf(report, id)).filter((figure) => figure.kind === "known");
  return known.length === ids.length && known.length > 0 ? known : undefined;
}

/** One side of some reports, added up. */
interface Counted {
  readonly label: string;
  readonly figures: readonly KnownFigure[];
  readonly sum: number;
}

function counted(label: string, figures: readonly KnownFigure[]): Counted {
  return {
    label,
    figures,
    sum: round(
      figures.reduce((sum, { value }) => sum + value, 0),
      6,
    ),
  };
}

/** 各项之和1件（0+0+0+1）. */
function saysSide({ label, figures, sum }: Counted, alone: boolean): string {
  const [first, ...others] = figures;
  const addends = figures.filter(({ value }) => value !== 0);
  const written = alone && others.length > 0 && addends.length > 1 && addends.length <= ADDENDS_TOLD;
  const text = alone && first && others.length === 0 ? first.text : String(sum);
  return `${label}${text}件${written ? `（${addends.map((one) => one.text).join("+")}）` : ""}`;
}

function sumValue({ figures, sum }: Counted, report: Report | undefined): Value {
  const [first, ...others] = figures;
  if (report && first && others.length === 0) return asValue(first);
  const of = report ? whose(report) : { report: null, agency: null, year: null };
  return {
    ...of,
    fact: `sum:${figures
      .map(({ id }) => id)
      .filter((id, at, ids) => ids.indexOf(id) === at)
      .join("+")}`,
    value: sum,
    unit: "件",
  };
}

/** Both figures that a relation sets equal: of one report, or added up over those that have all of them. */
export function bothSides(reports: readonly Report[], relation: RelationId, rows: readonly string[]): Piece {
  const [first, ...more] = reports;
  if (!first) return piece({});
  const alone = more.length === 0;
  const labels = sidesOf(relation, first.edition, rows);
  if (labels.length > ROWS_TOLD) return piece({});
  const told = labels.flatMap(([left, right], at) => {
    const held = reports.flatMap((report) => {
      const sides = sidesOf(relation, report.edition, rows)[at];
      const [one, other] = sides ? [figuresOf(report, sides[0]), figuresOf(report, sides[1])] : [];
      return one && other ? [{ report, one, other }] : [];
    });
    if (held.length === 0) return [];
    const pair = [
      counted(
        left.label,
        held.flatMap(({ one }) => one),
      ),
      counted(
        right.label,
        held.flatMap(({ other }) => other),
      ),
    ];
    return [{ held, pair }];
  });
  return piece({
    blocks: told.map(({ held, pair }) => ({
      kind: "text",
      text: `${alone ? "" : `${held.length}份报告相加：`}${pair.map((side) => saysSide(side, alone)).join("，")}。`,
    })),
    values: told.flatMap(({ pair }) => pair.map((side) => sumValue(side, alone ? first : undefined))),
    citations: told
      .flatMap(({ held }) => held.slice(0, LIMITS.aggregateCitations))
      .flatMap(({ one, other }) => [...one, ...other])
      .flatMap(citeFigure),
  });
}

/** Are both sides known, and do they agree? `undefined` where one is not, or where a relation has no sides. */
export function sidesAgree(report: Report, relation: RelationId, rows: readonly string[]): boolean | undefined {
  const all = sidesOf(relation, report.edition, rows).map(([left, right]) => {
    const [one, other] = [figuresOf(report, left), figuresOf(report, right)];
    return one && other ? counted("", one).sum === counted("", other).sum : undefined;
  });
  if (all.some((agrees) => agrees === false)) return false;
  return all.length > 0 && all.every((agrees) => agrees === true) ? true : undefined;
}
