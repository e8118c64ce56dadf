import type { CheckQuery } from "../query.ts";
import type { Threshold } from "../scope.ts";
import { bareNumber } from "../slots/conditions/bare-number.ts";
import { findStated } from "../slots/conditions/find-claim.ts";
import { inUnit, unitOfMeasure } from "../slots/conditions/limit-units.ts";
import type { Slots } from "../slots.ts";
import type { Situation } from "./situation.ts";

/** The figure itself is doubted, and not the report that it stands in: 规范性文件数对吗, 这个数是不是填错了. */
const OF_THE_FIGURE =
  /(?<![总分])[件条个次份宗起]?数(?:量|字|目)?(?:是不是|是否|会不会|有没有)?(?:都|也)?(?:正确|准确|对|准|[写填登记印报算统]计?错)(?:了|的)?(?:[吗么吧没不嘛]|$)/;

/**
 * The figure that is to be told before what does not agree with it: the one that a check names with a number (办结总计为0是不是填错了)
 * or doubts by itself (现行有效规范性文件数对吗).
 */
export function doubtedFigure({ slots, frame }: Situation): Pick<CheckQuery, "doubted"> {
  const [fact, ...others] = frame.facts;
  if (!fact || others.length > 0) return {};
  const said = claimOf(slots);
  const claimed = said ? (inUnit(said, unitOfMeasure({ kind: "fact", fact })) ?? null) : null;
  return claimed !== null || OF_THE_FIGURE.test(slots.text) ? { doubted: { fact, claimed } } : {};
}

function claimOf({ text, condition }: Slots): Threshold | undefined {
  if (condition === "zero") return { comparison: "exactly", value: 0 };
  if (condition !== null && typeof condition === "object" && "comparison" in condition)
    return condition.comparison === "exactly" ? condition : undefined;
  const [only, ...others] = findStated(text);
  return only && others.length === 0 ? only.is : bareNumber(text);
}
