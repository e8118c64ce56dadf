import { editions } from "../../form/editions.ts";
import { findCell, isNarrativeFactId } from "../../form/facts.ts";
import type { EditionId } from "../../form/types.ts";
import { type Agency, displayName } from "../../report/agency.ts";
import type { Measure, MeasuredId } from "../../understanding/measure.ts";
import type { WholeTable } from "../answer.ts";
import type { Context } from "../context.ts";
import { cellsBehind, idOn } from "../figures/figure.ts";
import { measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { percent } from "../wording/format.ts";
import { phraseOf } from "../wording/phrase.ts";
import type { ScopedEntry } from "./scope.ts";

/** One report of a table, with what is known of its measure. */
export interface TableRow {
  readonly scoped: ScopedEntry;
  /** `NaN` where the report has no figure. A rate is a share of 1. */
  readonly value: number;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  readonly place?: number | undefined;
  /** Why it stands where it does: not ranked, not counted. */
  readonly remark?: string;
}

/** The rows of a table, which are made when somebody wants them. */
export interface TableRows {
  /** How many there are; no more than `LIMITS.tableRows` are taken. */
  readonly count: number;
  /** Has any of those taken a place? */
  readonly ranked: boolean;
  /** In the order of the answer. */
  readonly make: () => readonly TableRow[];
}

const NO_FIGURE = "没有数字（空白、缺失或未写明，不当作0）";
const NO_RATE = "算不出来（分母为0，或者有格子没有数字）";

/** Rows up to which the sentences of a table's figures are read and put beside them. */
const QUOTED = 300;

/** The printed place of the cells that a figure is read from, for instance 第三部分，一、本年新收政府信息公开申请数量，总计. */
function placeOf(id: MeasuredId, edition: EditionId): string {
  if (isNarrativeFactId(id)) return "正文";
  const cells = cellsBehind(id, edition).flatMap((cell) => findCell(cell, edition) ?? []);
  const [first] = cells;
  if (!first) return "这一版表中没有此项";
  const rows = cells.map(({ row }) => row.label).join("＋");
  return `第${first.section}部分，${rows}，${first.column.label}`;
}

/** Where an edition of the form has the figures of a measure. */
export function placeOfMeasure(measure: Measure, edition: EditionId): string {
  if (measure.kind === "fact") return placeOf(idOn(measure.fact, edition), edition);
  return `${placeOf(measure.rate.numerator, edition)}÷${placeOf(measure.rate.denominator, edition)}`;
}

function figureColumns(measure: Measure): readonly string[] {
  if (measure.kind === "fact") {
    const stated = measure.fact.ids.some(isNarrativeFactId) ? "，正文所述，可能是约数" : "";
    return [`${measureLabel(measure)}（${phraseOf(measure.fact.ids[0]).unit}${stated}）`];
  }
  const { label, numerator, denominator } = measure.rate;
  return [`${label}（%）`, `分子：${phraseOf(numerator).subject}`, `分母：${phraseOf(denominator).subject}`];
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function figures(row: TableRow, measure: Measure): readonly (number | null)[] {
  if (measure.kind === "fact") return [known(row.value)];
  return [Number.isNaN(row.value) ? null : percent(row.value), known(row.numerator), known(row.denominator)];
}

function remarkOf({ value, remark }: TableRow, { kind }: Measure): string | null {
  if (remark !== undefined) return remark;
  return Number.isNaN(value) ? (kind === "fact" ? NO_FIGURE : NO_RATE) : null;
}

function regionOf({ region }: Agency): string {
  return region.join("");
}

/** The ids of a measure that stand in the prose. */
function proseIds(measure: Measure): readonly string[] {
  return measure.kind === "fact" ? measure.fact.ids.filter(isNarrativeFactId) : [];
}

/** The words around a figure of the prose, which say whether it is a round one. */
function quotes({ store }: Context, measure: Measure, rows: readonly TableRow[]): Promise<readonly (string | null)[]> {
  const ids = proseIds(measure);
  return Promise.all(
    rows.map(async ({ scoped, value }) => {
      if (Number.isNaN(value)) return null;
      const report = await store.read(scoped.entry.id);
      return report?.facts.find(({ id }) => ids.includes(id))?.quote ?? null;
    }),
  );
}

/**
 * The figures of many reports as a table to take along, each with its report and its printed place.
 *
 * @param rows of which no more than `LIMITS.tableRows` are taken
 */
export async function wholeTableOf(
  context: Context,
  name: string,
  measure: Measure,
  { count, ranked, make }: TableRows,
): Promise<WholeTable> {
  const take = () => make().slice(0, LIMITS.tableRows);
  const prose = count > 0 && count <= QUOTED && proseIds(measure).length > 0;
  const quoted = prose ? take() : undefined;
  const said = quoted ? await quotes(context, measure, quoted) : [];
  let made: WholeTable["rows"] | undefined;
  return {
    name,
    head: [
      ...(ranked ? ["位次"] : []),
      "单位",
      "地区",
      "年份",
      ...figureColumns(measure),
      "说明",
      "报告",
      "出处",
      "表格版本",
      ...(prose ? ["原文"] : []),
    ],
    // Thousands of rows that most readers never take along are put into words when somebody does.
    get rows() {
      if (made) return made;
      const taken = quoted ?? take();
      const places = new Map(
        [...new Set(taken.map(({ scoped }) => scoped.entry.edition))].map(
          (edition) => [edition, placeOfMeasure(measure, edition)] as const,
        ),
      );
      made = taken.map((row, index) => {
        const { entry } = row.scoped;
        return [
          ...(ranked ? [row.place ?? null] : []),
          displayName(entry.agency),
          regionOf(entry.agency),
          entry.year,
          ...figures(row, measure),
          remarkOf(row, measure),
          entry.title,
          places.get(entry.edition) ?? null,
          editions[entry.edition].source,
          ...(prose ? [said[index] ?? null] : []),
        ];
      });
      return made;
    },
  };
}
