import type { AgencyIndex } from "../names/agency-index.ts";
import type { Slots } from "../slots.ts";

/** 打算2021年怎么改进: the year that is meant to be better. */
const PLANNED =
  /(?:打算|计划|准备|拟|将|预计|安排|明年|来年|下一?年)[(,]?(?:在|于|即)?20\d\d年|对于?20\d\d年[^,。?!]{0,8}(?:打算|计划|安排|设想)/;
/** 2022年的工作打算: of the report of that year, or where there is none of the one before it. */
const OF_YEAR = /20\d\d年度?的?(?:工作|改进|整改|下一步)?的?(?:打算|计划|设想|安排|重点)/;

/** What a report means to do next year stands in the report of the year before. */
export function withYearOfPlan(
  slots: Slots,
  index: AgencyIndex,
): { readonly slots: Slots; readonly notes: readonly string[] } {
  const [mention, ...others] = yearOfPlan(slots);
  const [agency, ...more] = slots.agencies;
  const [id] = agency?.ids ?? [];
  const asked = slots.topics.includes("improvements") && (PLANNED.test(slots.text) || OF_YEAR.test(slots.text));
  if (!asked || mention?.kind !== "year" || others.length + more.length > 0 || id === undefined)
    return { slots, notes: [] };
  const { year } = mention;
  const years = index.get(id)?.years;
  if (!years?.has(year - 1) || (years.has(year) && !PLANNED.test(slots.text))) return { slots, notes: [] };
  const note = `${year}年的打算写在${year - 1}年的报告里`;
  return { slots: { ...slots, years: [{ ...mention, year: year - 1 }] }, notes: [note] };
}

/** 2021年2022年工作重点: the year of the report stands before that of its plans. */
function yearOfPlan({ years, text }: Slots): Slots["years"] {
  const [report, plan, ...others] = years;
  const inTurn = report?.kind === "year" && plan?.kind === "year" && plan.year === report.year + 1;
  return inTurn && others.length === 0 && OF_YEAR.test(text.slice(plan.span.start)) ? [plan] : years;
}
