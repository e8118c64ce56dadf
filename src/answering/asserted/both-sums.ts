import type { Assertion } from "../../understanding/understanding.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Draft } from "../piece.ts";
import { phraseOf } from "../wording/phrase.ts";
import { figureIn } from "./figure-in.ts";

/** 各部分相加：145+81+210=436条；报告所写的总数：436条。 */
export function bothSums(draft: Draft, { whole, parts }: Extract<Assertion, { kind: "adds_up" }>): AnswerBlock {
  const figures = parts.flatMap((part) => figureIn(draft, undefined, part) ?? []);
  const sum = figures.reduce((total, figure) => total + figure, 0);
  const { unit } = phraseOf(whole);
  const added = `${figures.filter((figure) => figure !== 0).join("+") || 0}=${sum}${unit}`;
  const stated = figureIn(draft, undefined, whole);
  return { kind: "text", text: `各部分相加：${added}；报告所写的总数：${stated}${unit}。` };
}
