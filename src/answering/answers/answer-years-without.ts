import { reportId } from "../../report/report-id.ts";
import { yearsText } from "../../text/years-text.ts";
import { agencyOf, yearsOf } from "../../understanding/names/asked-name.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { computed } from "../figures/computed.ts";
import { measured, measureLabel } from "../figures/measured.ts";
import { explainUnknown } from "../figures/unknown.ts";
import { type Draft, join, piece } from "../piece.ts";
import { readReports } from "../read-reports.ts";
import { nameIn } from "../wording/names.ts";

/**
 * Answers in which years one agency has nothing: 哪年没有. A figure that is 0, a cell without a figure and a report that is not
 * there are three things, and each is told for itself.
 */
export async function answerYearsWithout(context: Context, { scope, measure }: AggregateQuery): Promise<Draft> {
  const { store } = context;
  const entries = store.entries();
  const agency = agencyOf(entries, scope.agencies?.[0] ?? "");
  if (agency === undefined) throw new Error("years of no agency");
  const name = nameIn(store)(agency);
  const years = scope.years ?? spanned(yearsOf(entries, agency));
  const reports = await readReports(
    store,
    years.map((year) => reportId(agency.id, year)),
  );
  const all = reports.map((report) => measured(report, measure));
  const known = all.filter((one) => one.kind === "known");
  const unknown = all.filter((one) => one.kind === "unknown");
  const zero = known.filter(({ exact }) => exact === 0).map(({ report }) => report.year);
  const held = new Set(reports.map(({ year }) => year));
  const told = [
    zero.length > 0 ? yearsSaid("为0的是", zero) : "没有一年为0",
    yearsSaid(
      "报告里没有这个数字的是",
      unknown.map(({ report }) => report.year),
    ),
    yearsSaid(
      "库中没有报告的是",
      years.filter((year) => !held.has(year)),
    ),
  ].filter((text) => text !== "");
  const subject = `${name}${measureLabel(measure, reports.at(-1))}`;
  const text =
    told.length > 1 || zero.length > 0
      ? `${subject}，${yearsText(years)}里${told.join("；")}。`
      : `${subject}，${yearsText(years)}每年都有，没有一年为0。`;
  const reasons = unknown.flatMap(({ lacking }) => lacking.map((figure) => explainUnknown(figure, () => name)));
  return {
    status: known.length > 0 ? "answered" : "not_found",
    ...join([
      piece({ blocks: [{ kind: "lead", text }], values: [computed("count:reports", zero.length, "份")] }),
      ...reasons,
      await evidenceOfAll(context, known),
    ]),
  };
}

/** Every year from the first to the last: the gaps too. */
function spanned(years: readonly number[]): readonly number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function yearsSaid(words: string, years: readonly number[]): string {
  return years.length > 0 ? `${words}${yearsText(years)}` : "";
}
