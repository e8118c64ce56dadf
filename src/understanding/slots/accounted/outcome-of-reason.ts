import { gather } from "../../../text/gather.ts";
import type { RowMention } from "../../slots.ts";
import type { Span } from "../../span.ts";

/** Reasons and the like of which each belongs to one outcome. */
const REASON = /^applications\.(?:denied|unavailable|rejected)_/;
/** 而没提供, 所以不办: what came of it, right behind the reason. */
const OUTCOME =
  /^(?:的?(?:理由|原因|缘故))?[,的就被而才故]?(?:所以|因此|因而|于是|最后|最终|结果)?[就被而才都也]?(?:(?:没有?能?|未能?|不予?|无法|不能)(?:给予|答应|提供|公开|处理|受理|答复|办理|给|拿|批|办|理)[到成出]?|(?:驳回|退回|退掉|退|挡回|打回|拒绝|拒)[去来]?)了?(?=的|多少|几|[,。?!]|$)/;

/**
 * What came of applications, where the reason names it already: 因没有现成信息而没提供的几件 are those without information at hand. Without
 * a reason, 没提供的 are some that the form does not tell as such.
 *
 * @param masked the question, names of agencies masked
 */
export function outcomesOfReasons(masked: string, rows: readonly RowMention[]): Span[] {
  return gather(rows, ({ id, span: { end } }) => {
    const words = REASON.test(id) ? OUTCOME.exec(masked.slice(end))?.[0] : undefined;
    return words === undefined ? [] : [{ start: end, end: end + words.length }];
  });
}
