import { cellsOf, isFactId } from "../../form/facts.ts";
import { type Fact, findFact, type Report } from "../../report/report.ts";
import type { FactChoice } from "../../understanding/measure.ts";
import type { CheckQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock, Citation, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { citeFact, citeReport } from "../figures/cite.ts";
import { computed } from "../figures/computed.ts";
import { cellsBehind, idOn } from "../figures/figure.ts";
import { LIMITS } from "../limits.ts";
import { noReports } from "../nothing-told.ts";
import { listOf, paragraphs } from "../paragraphs.ts";
import { answered, type Draft, join, type Piece, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { readTargets } from "../read-targets.ts";
import { entriesIn, type ScopedEntry } from "../scope/scope.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { labelOf } from "../wording/phrase.ts";

/** Cells of one report that are listed one by one. */
const CELLS_SHOWN = 20;
/** Cells that are named behind a report in a list of many. */
const CELLS_NAMED = 3;

/** How cells without a figure are told: a blank is the report's, what is missing may be the reader's. */
const STATES = [
  { state: "blank", name: "空白" },
  { state: "text", name: "填的不是数字" },
  { state: "missing", name: "缺失或识别不出" },
  { state: "unstated", name: "没有写明" },
] as const;

/** The cells that are asked about: those of the figures named, or all of the edition. */
function idsOf(edition: Report["edition"], facts: readonly FactChoice[]): readonly string[] {
  if (facts.length === 0) return cellsOf(edition).map(({ id }) => id);
  return facts.flatMap((fact) => cellsBehind(idOn(fact, edition), edition));
}

/** A place without a figure; `fact` is lacking where the report does not speak of it at all. */
interface Hole {
  readonly name: string;
  readonly state: (typeof STATES)[number]["state"];
  readonly fact: Fact | undefined;
}

function holesOf(report: Report, facts: readonly FactChoice[]): readonly Hole[] {
  return idsOf(report.edition, facts).flatMap((id): Hole[] => {
    const fact = findFact(report, id);
    if (!fact) return [{ name: isFactId(id) ? labelOf(id, report.edition) : id, state: "unstated", fact }];
    const { state } = fact.cell;
    const { row, column } = fact.where;
    return state === "number" ? [] : [{ name: column === null ? row : `${row}，${column}`, state, fact }];
  });
}

/** 空白2格、缺失或识别不出1格. */
function byState(holes: readonly Hole[]): string {
  return STATES.flatMap(({ state, name }) => {
    const count = holes.filter((hole) => hole.state === state).length;
    return count > 0 ? [`${name}${count}格`] : [];
  }).join("、");
}

/** How many places there are of each state, as values of the report. */
function countsOf({ id, agency, year }: Report, holes: readonly Hole[]): readonly Value[] {
  return STATES.flatMap(({ state }) => {
    const count = holes.filter((hole) => hole.state === state).length;
    return count > 0 ? [{ ...computed(`count:${state}`, count, "项"), report: id, agency: agency.short, year }] : [];
  });
}

function ofReport(context: Context, report: Report, facts: readonly FactChoice[]): Piece {
  const name = reportName(report, nameIn(context.store));
  const all = idsOf(report.edition, facts).length;
  const holes = holesOf(report, facts);
  const what = facts.length === 0 ? "表格" : facts.map(({ ids: [id] }) => labelOf(id, report.edition)).join("、");
  const lead =
    holes.length === 0
      ? `没有。${name}的报告，${what}共${all}格，每格都有数字。`
      : `有${holes.length}格。${name}的报告，${what}共${all}格，没有数字的有${holes.length}格：${byState(holes)}。`;
  const shown = holes.slice(0, CELLS_SHOWN);
  const items = shown.map((hole) => {
    const state = STATES.find((one) => one.state === hole.state)?.name ?? "";
    return `${hole.name}：${state}${hole.fact?.cell.raw ? `（“${hole.fact.cell.raw}”）` : ""}`;
  });
  const rest = holes.length > shown.length ? [`另有${holes.length - shown.length}格`] : [];
  return piece({
    blocks: [{ kind: "lead", text: lead }, ...listOf([...items, ...rest]), ...(holes.length > 0 ? [NO_ZERO] : [])],
    values: [
      computed("count:unfilled", holes.length, "项"),
      computed("count:cells", all, "项"),
      ...countsOf(report, holes),
    ],
    citations: citedOf(report, shown),
  });
}

/** The places, or the report as a whole where it speaks of none of them. */
function citedOf(report: Report, holes: readonly Hole[]): readonly Citation[] {
  const cited = holes.flatMap(({ fact }) => (fact ? [citeFact(report, fact)] : []));
  return cited.length > 0 ? cited : [citeReport(report)];
}

const NO_ZERO: AnswerBlock = {
  kind: "note",
  text: "空白是报告里没有填数，缺失或识别不出也可能出在文件的排版上；都不当作0。",
};

/** Places of the reports that lack a figure in any of the cells, by the store's columns alone. */
function lackingIn(
  { store }: Context,
  scoped: readonly ScopedEntry[],
  facts: readonly FactChoice[],
): readonly ScopedEntry[] {
  const columns = new Map<string, readonly Float64Array[]>();
  return scoped.filter(({ entry, index }) => {
    const own =
      columns.get(entry.edition) ??
      idsOf(entry.edition, facts)
        .filter(isFactId)
        .map((id) => store.column(id));
    columns.set(entry.edition, own);
    return own.some((column) => Number.isNaN(column[index] ?? Number.NaN));
  });
}

async function ofScope(context: Context, scope: Scope, facts: readonly FactChoice[]): Promise<Draft> {
  const scoped = entriesIn(context.store, scope);
  if (scoped.length === 0) return noReports(scope);
  const lacking = lackingIn(context, scoped, facts);
  const what = facts.length === 0 ? "表格里有格子" : facts.map(({ ids: [id] }) => `“${labelOf(id)}”`).join("、");
  const shown = lacking.slice(0, LIMITS.listed);
  const reports = await readScoped(context.store, shown);
  const named = nameIn(context.store);
  const told = reports.map((report) => ({ report, holes: holesOf(report, facts) }));
  const items = told.map(({ report, holes }) => {
    const cells = holes.slice(0, CELLS_NAMED).map(({ name }) => name);
    const more = holes.length > CELLS_NAMED ? "等" : "";
    return `${named(report.agency)}${report.year}年：${byState(holes)}${facts.length === 0 ? `（${cells.join("；")}${more}）` : ""}`;
  });
  const rest = lacking.length - shown.length;
  const lead =
    lacking.length === 0
      ? `没有。${scope.label}共${scoped.length}份，${facts.length === 0 ? "表格里每格" : what}都有数字。`
      : `${lacking.length}份。${scope.label}共${scoped.length}份，${what}没有数字的有${lacking.length}份。`;
  return answered(
    piece({
      blocks: [
        { kind: "lead", text: lead },
        ...listOf(items),
        ...paragraphs("text", rest > 0 && `另有${rest}份没有列出。`),
        ...(lacking.length > 0 ? [NO_ZERO] : []),
      ],
      values: [
        computed("count:unfilled", lacking.length, "份"),
        computed("count:reports", scoped.length, "份"),
        ...told.flatMap(({ report, holes }) => countsOf(report, holes)),
      ],
      citations: told.flatMap(({ report, holes }) => citedOf(report, holes.slice(0, CELLS_NAMED))),
    }),
  );
}

/** Answers which cells of a report hold no figure, or which reports of many have such cells. */
export async function answerUnfilled(
  context: Context,
  of: CheckQuery["of"],
  facts: readonly FactChoice[],
): Promise<Draft> {
  if (of.kind === "scope") return ofScope(context, of.scope, facts);
  const reports = await readTargets(context.store, of.targets);
  const pieces = reports.map((report) => ofReport(context, report, facts));
  return { status: reports.length > 0 ? "answered" : "not_found", ...join(pieces) };
}
