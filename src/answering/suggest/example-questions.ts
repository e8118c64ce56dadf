import type { ReportEntry, Store } from "../../store/store.ts";
import { oncePer } from "../../text/once.ts";
import { askedName } from "../../understanding/names/asked-name.ts";
import type { Option } from "../answer.ts";
import { placesOf } from "../scope/places.ts";

/** Example questions, each made for a report that is in the store. */
const EXAMPLES: readonly ((report: { readonly name: string; readonly year: number }) => string)[] = [
  ({ name, year }) => `${name}${year}年收到多少件信息公开申请`,
  ({ name, year }) => `总结一下${name}${year}年的年报`,
  ({ name, year }) => `${name}${year}年的申请都是怎么处理的`,
  ({ name, year }) => `${name}${year}年报告里说存在哪些问题`,
  ({ name, year }) => `${name}${year}年的数据有没有对不上的地方`,
  ({ year }) => `哪个单位${year}年收到的申请最多`,
];

/**
 * Reports of different agencies, one for each example: the newest first, and of each year one of every kind of agency before any
 * other. A store hands out the same list until its contents change: they are chosen once for each.
 */
const variedReports = oncePer((all: readonly ReportEntry[]): readonly ReportEntry[] => {
  const { entries, years, ofYear } = placesOf(all);
  const chosen = new Map<string, ReportEntry>();
  for (const year of years.toSorted((a, b) => b - a)) {
    const there = Array.from(ofYear(year), (at) => entries[at]).filter((entry) => entry !== undefined);
    for (const entry of [...oneOfEachKind(there), ...there]) {
      if (chosen.size >= EXAMPLES.length) return [...chosen.values()];
      if (!chosen.has(entry.agency.id)) chosen.set(entry.agency.id, entry);
    }
  }
  return [...chosen.values()];
});

function oneOfEachKind(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  const kinds = new Map<string, ReportEntry>();
  for (const entry of entries) if (!kinds.has(entry.agency.type)) kinds.set(entry.agency.type, entry);
  return [...kinds.values()];
}

/** Six questions that can be asked as they are; none when the store is empty. */
export function exampleQuestions(store: Store): readonly Option[] {
  const reports = variedReports(store.entries());
  if (reports.length === 0) return [];
  return EXAMPLES.flatMap((example, index) => {
    const entry = reports[index % reports.length];
    if (!entry) return [];
    const question = example({ name: askedName(store.entries(), entry.agency), year: entry.year });
    return [{ label: question, question }];
  });
}
