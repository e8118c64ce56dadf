import { normalise } from "../../text/normalise.ts";
import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import { NOWHERE } from "../span.ts";
import { countYears } from "./year-wish.ts";

const LONGEST = 20;
const YEAR = "(?:哪|什么)(?:[一几些两]个?|个)?年(?:份|度)?";
const NOTHING =
  "(?:没有?(?:数字?|数据|填|写|收到?)?|没有?的?|无|缺(?:少|失|了|的|数字?|数据)?|(?:是)?空白?|(?:[为是]|等于)?(?:0|零))(?:过|件|的)*";
const ENDS = "(?:吗|呢|呀|啊|么|[?。!,])*$";
/** 哪年没有, 有没有哪一年是0, 没有的是哪几年. 哪几年没有报告 asks for reports. */
const NONE_IN = new RegExp(
  `^(?:那么?|其中|里面|这里面|这几年|都|到底)*(?:(?:有没有|有|是)?${YEAR}(?:的|是|都|数据?|数字)*${NOTHING}|(?:没有?|缺|空白?|为?0|为零)的?(?:是|有)?${YEAR})${ENDS}`,
);

/** Does the message ask which years have none of what was spoken of, and say nothing of what? */
export function asksNoneInYears(text: string): boolean {
  return text.length <= LONGEST && NONE_IN.test(normalise(text).replaceAll(" ", ""));
}

/** 哪年没有, after a figure of one agency: the years of the same without one. */
export function noneInYears(slots: Slots, previous: Frame | null): Slots {
  const ofOne = previous?.agencies.length === 1 && previous.facts.length + previous.rates.length > 0;
  const own = [slots.agencies, slots.rows, slots.columns, slots.rates, slots.topics];
  if (!ofOne || own.some(({ length }) => length > 0) || !asksNoneInYears(slots.text)) return slots;
  const years: Slots["years"] = countYears(previous.years) > 1 ? [] : [{ kind: "all", span: NOWHERE }];
  return { ...slots, years, triggers: new Map([["trend", 1]]), condition: "zero", unused: [], unexplained: [] };
}
