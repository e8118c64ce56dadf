import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import type { Measure } from "../../understanding/measure.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { manySaid } from "../../understanding/querying/over-many-choices.ts";
import type { Condition, Threshold } from "../../understanding/scope.ts";
import { unitOfMeasure } from "../../understanding/slots/conditions/limit-units.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 20;
const LEAD = "^(?:那么?|其他|其余|剩下的?|反过来|另外|,)*";
const ASKS =
  "的?(?:单位|机关|街道|部门|乡镇|[镇乡局]|区县)?(?:呢|[都又]?[有是]?(?:哪些|哪几[家个]|谁|几[家个]|多少[家个]?))+[啊呀?。]*$";
/** 被起诉的呢, 收到申请的有哪些, 有复议的呢: those that had some. */
const SOME = new RegExp(
  `${LEAD}(?:有被?|被|收到过?|接到过?|受到过?|收过)[^,。?!;没未无零不0超多少]{0,8}[过了]?${ASKS}`,
);
/** 没超过的呢, 不到的有哪些, 超过了的呢. */
const BEYOND = new RegExp(`${LEAD}(没有?|不|未)?(超过|超出|达到|满|到|够)了?${ASKS}`);

const OTHER_SIDE = {
  more_than: "不超过",
  at_least: "少于",
  less_than: "不少于",
  at_most: "超过",
} as const satisfies { readonly [C in Threshold["comparison"]]?: string };

/**
 * 那被起诉的呢, after those that were not, and 没超过的呢, after those above a limit: the whole question of the other ones, for what is
 * left out keeps the condition.
 *
 * @returns `null` where no reports were chosen by a condition, or where it is theirs once more
 */
export function spellOutOpposite(
  message: string,
  frame: Frame | null,
  _: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const said = saidBriefly(message, LONGEST);
  if (said === "" || frame === null || frame.agencies.length > 0 || frame.scope.except.length > 0) return null;
  const [chosen, ...others] = frame.criteria?.of ?? [];
  if (others.length > 0 || frame.lasting !== null || frame.change !== null) return null;
  const measure = chosen?.measure ?? measureOf(frame);
  const condition = chosen?.condition ?? frame.condition;
  const figure = measure && askedMeasure(measure);
  const many = manySaid(frame);
  const other = condition && measure ? oppositeOf(said, condition, unitOfMeasure(measure)) : undefined;
  if (!figure || !many || !other || !isOfSame(understander.understand(said, null).slots, measure)) return null;
  return `${many}${figure}${other}的有哪些`;
}

/** 有复议的呢, after those without applications, is of another figure. */
function isOfSame(slots: Slots | null, measure: Measure): boolean {
  const rows = slots?.rows ?? [];
  const ids: readonly string[] = measure.kind === "fact" ? measure.fact.ids : [];
  return rows.every((row) => ids.some((id) => id.startsWith(`${row.id}.`)));
}

function oppositeOf(said: string, condition: Condition, unit: string): string | undefined {
  if (condition === "zero") return SOME.test(said) ? "大于0" : undefined;
  if (typeof condition !== "object" || !("comparison" in condition) || "to" in condition) return undefined;
  const [matched, denied] = BEYOND.exec(said) ?? [];
  const { comparison, value } = condition;
  if (matched === undefined || comparison === "exactly") return undefined;
  const isAbove = comparison === "more_than" || comparison === "at_least";
  return isAbove === (denied !== undefined) ? `${OTHER_SIDE[comparison]}${value}${unit}` : undefined;
}
