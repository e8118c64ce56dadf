import { gather } from "../../../text/gather.ts";
import { NAME_MASK, type PhraseFinder } from "../../lexicon/phrase-finder.ts";
import type { Span } from "../../span.ts";
import { whole } from "../read-signals.ts";

/** What the word would then narrow: 记者申请, 老师提的; or a name that it begins: 幸福街道. */
const NARROWS =
  /^(?:们)?(?:街道|街办|办事处|镇|乡(?!亲|里)|的|所|类|申请|提|交|递|要(?![用看])|索|起诉|复议|来|去|在|向|公开|信息)/;
/** The one who applied, and not who is spoken to: 教授2023年在张范街道申请了几件. */
const APPLIED = new RegExp(
  `^(?![^,]{0,4}[问请想查核看帮])[^,。]{0,10}[在向去到往找给对跟]${NAME_MASK}+[^,。收]{0,8}(?:申请|提|递|交|索要)`,
);
const CLAUSE_END = /[,。?!;:()]/;
/** What may still follow at the end of a clause: 老师们好, 领导要看. */
const TAIL = /^(?:们|好|用|要看|要|啊|呀|哈|吧|谢谢)*$/;
const BELONGS = /[的是由有]$/;

/**
 * Words for whoever is spoken to or for what an answer is needed for (记者核实, 写论文用, 老师): idle where they stand
 * before or behind the question itself, and a condition within it.
 *
 * @param covered by position: does anything account for this character?
 */
export function findAsides(text: string, covered: readonly boolean[], asides: PhraseFinder<true>): Span[] {
  return gather(asides.findAll(text), ({ spans }) => {
    const span = whole(spans);
    const before = clauseBefore(span.start);
    const after = clauseAfter(span.end);
    if (NARROWS.test(after) || APPLIED.test(after)) return [];
    const opens = !before.some((at) => covered[at]);
    const closes = TAIL.test(after) && !BELONGS.test(text.slice(0, span.start));
    return opens || closes ? [span] : [];
  });

  function clauseBefore(end: number): number[] {
    const positions: number[] = [];
    for (let at = end - 1; at >= 0 && !CLAUSE_END.test(text.charAt(at)); at--) positions.push(at);
    return positions;
  }

  function clauseAfter(start: number): string {
    const rest = text.slice(start);
    const end = rest.search(CLAUSE_END);
    return end < 0 ? rest : rest.slice(0, end);
  }
}
