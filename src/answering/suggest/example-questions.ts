import type { ReportEntry, Store } from "../../store/store.ts";
import { askedName } from "../../understanding/names/asked-name.ts";
import type { Option } from "../answer.ts";

/** Example questions, each made for a report that is in the store. */
const EXAMPLES: readonly ((report: { readonly name: string; readonly year: number }) => string)[] = [
  ({ name, year }) => `${name}${year}年收到多少件信息公开申请`,
  ({ name, year }) => `总结一下${name}${year}年的年报`,
  ({ name, year }) => `${name}${year}年的申请都是怎么处理的`,
  ({ name, year }) => `${name}${year}年报告里说存在哪些问题`,
  ({ name, year }) => `${name}${year}年的数据有没有对不上的地方`,
  ({ year }) => `哪个单位${year}年收到的申请最多`,
];

/** One report of each agency in turn, so that the examples show what there is. */
function varied(entries: readonly ReportEntry[], count: number): readonly ReportEntry[] {
  const seen = new Set<string>();
  const different: ReportEntry[] = [];
  for (const entry of entries) {
    if (different.length >= count) break;
    if (seen.has(entry.agency.id)) continue;
    seen.add(entry.agency.id);
    different.push(entry);
  }
  return different;
}

/** Six questions that can be asked as they are; none when the store is empty. */
export function exampleQuestions(store: Store): readonly Option[] {
  const reports = varied(store.entries(), EXAMPLES.length);
  if (reports.length === 0) return [];
  return EXAMPLES.flatMap((example, index) => {
    const entry = reports[index % reports.length];
    if (!entry) return [];
    const question = example({ name: askedName(store.entries(), entry.agency), year: entry.year });
    return [{ label: question, question }];
  });
}
