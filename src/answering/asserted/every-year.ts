import { yearsText } from "../../text/years-text.ts";
import type { Assertion } from "../../understanding/understanding.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Draft } from "../piece.ts";
import { figureIn } from "./figure-in.ts";

/**
 * 每年都比乙少吗: told of the years of which both have the figure, and of those in which it is not so; what was told before stands
 * behind it.
 */
export function everyYear(
  draft: Draft,
  { pairs }: Extract<Assertion, { kind: "every_year" }>,
  isSo: (subject: number, object: number) => boolean,
): readonly AnswerBlock[] {
  const known = pairs.flatMap(({ year, subject, object }) => {
    const [own, other] = [figureIn(draft, subject), figureIn(draft, object)];
    return own === undefined || other === undefined ? [] : [{ year, isSo: isSo(own, other) }];
  });
  if (known.length === 0) return draft.blocks;
  const not = known.filter((one) => !one.isSo);
  const years = yearsText(known.map(({ year }) => year));
  const verdict =
    not.length === 0
      ? `是，两家都有数的${years}都是这样。`
      : not.length === known.length
        ? `不是，两家都有数的${years}，没有一年是这样。`
        : `不是，两家都有数的${years}里，${yearsText(not.map(({ year }) => year))}不是这样。`;
  const told = draft.blocks.map(
    (block): AnswerBlock => (block.kind === "lead" ? { kind: "text", text: block.text } : block),
  );
  return [{ kind: "lead", text: verdict }, ...told];
}
