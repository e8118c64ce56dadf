import { carriedOver, type RelationId } from "../../form/relations.ts";

/** What is left open at the end of a year, and nothing else of the balance of that year. */
const CARRIED = /结转/;
const OF_ONE_YEAR = /新收|收到|办[结理]|总计|合计|平衡|分项/;
/** Two years are held against one another: 结转能否衔接, 上年结转和去年报告对得上吗. */
const ACROSS_YEARS = /衔接|[接连续]得?[上不]|上一?年|去年|前一年|下一?年|跨年|两年|[前后]后/;
const AGREES =
  /衔接|[接连续]得?上|[接连]不上|能[接连]上|对[得不]上|对上|对应|一致|相符|不符|吻合|一样|相等|等于|相同|平不平/;

/**
 * The relation that a question for contradictions is about; `null` for all of them.
 *
 * @param years how many years it names
 */
export function relationAsked(text: string, years: number): RelationId | null {
  const across = years > 1 || ACROSS_YEARS.test(text);
  return across && CARRIED.test(text) && AGREES.test(text) && !OF_ONE_YEAR.test(text) ? carriedOver.relation : null;
}

const IN_TURN = /都|各|分别|每/;

/** 甲2021年收到的和乙2020年的结转能衔接吗: what two agencies left open has nothing to do with each other. In the question's words. */
export function tiesAgencies(text: string, agencies: number): string | null {
  if (agencies < 2 || !CARRIED.test(text) || IN_TURN.test(text)) return null;
  return AGREES.exec(text)?.[0] ?? null;
}
