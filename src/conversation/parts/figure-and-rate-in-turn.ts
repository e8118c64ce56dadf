import type { Intent } from "../../understanding/intent.ts";
import { type InTurn, type Part, queryOf } from "./part.ts";

const LONGEST = 60;
const FIGURE = "(?:(?:收到|新收)了?(?:的|多少|几件)?)?(?:信息公开)?申请(?:量|数量?|总量|总数|件数|情况)?";
const RATE = "(?:予以公开率|不予公开率|部分公开率|公开率|同意率|办结率)";
const ENDS = "(?:各|分别|都)?(?:是|有)?(?:多少|几件|怎么样|如何)?[呢啊?？。]*$";
/** 2024年市直部门申请和公开率, 公开率和申请量. */
const BOTH = [
  new RegExp(`^(.{2,}?)的?(${FIGURE})(?:[和与跟及、，,]|以及)+(${RATE})${ENDS}`),
  new RegExp(`^(.{2,}?)的?(${RATE})(?:[和与跟及、，,]|以及)+(${FIGURE})${ENDS}`),
];

/** What a figure of one report or of many is asked for as. */
const TOLD: ReadonlySet<Intent> = new Set(["value", "aggregate", "ratio", "rank"]);

/**
 * 2024年市直部门申请和公开率: how many came in, and the rate. Read as one, the applications would be what the rate is of.
 *
 * @returns `null` where the message does not ask for both, or where one of them is not understood by itself
 */
export function figureAndRateInTurn(message: string, _whole: Part, understand: InTurn): readonly Part[] | null {
  const match =
    message.length > LONGEST ? null : BOTH.map((both) => both.exec(message)).find((found) => found !== null);
  const [, whose, first, second] = match ?? [];
  if (whose === undefined || first === undefined || second === undefined) return null;
  const parts = understand([first, second].map((what) => `${whose}${what}${/多少|几件/.test(what) ? "" : "多少"}`));
  const intents = parts.map((part) => queryOf(part)?.intent);
  return intents.every((intent) => intent !== undefined && TOLD.has(intent)) ? parts : null;
}
