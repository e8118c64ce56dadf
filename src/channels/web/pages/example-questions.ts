import { displayName } from "../../../report/agency.ts";
import type { ReportEntry } from "../../../store/store.ts";

type Example = (name: string, year: number) => string;

const EXAMPLES: readonly Example[] = [
  (name, year) => `${name}${year}年收到多少件政府信息公开申请？`,
  (name, year) => `总结一下${name}${year}年的年报`,
  (name, year) => `${name}${year}年的数据有没有问题？`,
];
const CATALOGUE = "现在有哪些单位的报告？";

function ask(example: Example, { agency, year }: ReportEntry): string {
  return example(displayName(agency), year);
}

/** Questions about one report, to begin with. */
export function examplesAbout(entry: ReportEntry): readonly string[] {
  return EXAMPLES.map((example) => ask(example, entry));
}

/** Questions that this store can answer, each about another report where there are enough. */
export function examplesFrom(entries: readonly ReportEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  const questions = EXAMPLES.flatMap((example, index) => {
    const entry = entries[index % entries.length];
    return entry ? [ask(example, entry)] : [];
  });
  return [...questions, CATALOGUE];
}
