import { type Agency, displayName } from "../report/agency.ts";
import type { ReportEntry } from "../store/store.ts";
import { squash } from "../text/normalise.ts";
import { UsageError } from "./io.ts";

/** Which reports a command is about; what is left out is not asked. */
export interface Selection {
  readonly agency?: string | undefined;
  readonly year?: number | undefined;
  readonly report?: string | undefined;
}

/**
 * The reports in question, in the store's order.
 *
 * An agency's name counts as a whole first; when nobody is called so, as a part of a name.
 */
export function selectReports(entries: readonly ReportEntry[], { agency, year, report }: Selection): ReportEntry[] {
  const inScope = entries.filter(
    (entry) => (year === undefined || entry.year === year) && (report === undefined || entry.id === report),
  );
  if (agency === undefined) return inScope;
  const wanted = squash(agency);
  const named = (matches: (name: string) => boolean) =>
    inScope.filter((entry) => namesOf(entry.agency).some((name) => matches(squash(name))));
  const whole = named((name) => name === wanted);
  return whole.length > 0 || wanted === "" ? whole : named((name) => name.includes(wanted));
}

function namesOf(agency: Agency): readonly string[] {
  const { name, short, aliases, region } = agency;
  const from = region.map((_, outermost) => `${region.slice(outermost).join("")}${short}`);
  return [name, short, displayName(agency), ...aliases, ...from];
}

/** Says that nothing was found, and what there is; `undefined` when nothing particular was looked for. */
export function nothingFound(entries: readonly ReportEntry[], selection: Selection): string | undefined {
  if (entries.length === 0) return "库里还没有报告。读入报告：npx gongkai ingest 文件或目录";
  const { agency, year, report } = selection;
  const asked = [
    agency === undefined ? [] : `机关“${agency}”`,
    year === undefined ? [] : `${year} 年度`,
    report === undefined ? [] : `编号“${report}”`,
  ].flat();
  if (asked.length === 0) return undefined;
  const there = [...new Set(entries.map((entry) => displayName(entry.agency)))];
  const years = [...new Set(entries.map((entry) => entry.year))];
  const some =
    there.length > SHOWN ? `${there.slice(0, SHOWN).join("、")} 等 ${there.length} 个机关` : there.join("、");
  return `没有找到符合条件的报告（${asked.join("，")}）。库里有：${some}；年度：${years.join("、")}。`;
}

const SHOWN = 10;

/** @throws UsageError unless the text is a year */
export function parseYear(text: string): number {
  if (/^(?:19|20)\d\d$/.test(text)) return Number(text);
  throw new UsageError(`--year 应为四位年度，例如 2020，而不是“${text}”。`);
}
