import { labelOf } from "../../understanding/facts/label-fact.ts";
import type { Frame } from "../../understanding/frame.ts";
import type { Understander } from "../../understanding/understand.ts";

/** 这是什么意思, 这个词怎么理解: what was told is to be explained, and nothing is named. */
const WHAT_IS_IT =
  /^(?:那么?|所以|请问)?(?:这|那|它)(?:个|一)?(?:词|项|数据?|指标|说法|名词|术语|概念)?(?:儿)?(?:到底|究竟)?(?:是|有)?(?:什么意思|啥意思|指什么|指的是?什么|指的是?啥|什么含义|怎么理解|什么概念|怎么解释)[呢呀啊吗]*[?？。!！]*$/;
const IN_BRACKETS = /[（(].*$/;

/**
 * 这是什么意思, after a figure: the question for the term of its row.
 *
 * @returns `null` where the message says anything else, or where no term explains the row
 */
export function spellOutTerm(message: string, { facts, intent }: Frame, understander: Understander): string | null {
  const [fact, ...others] = facts;
  if (fact === undefined || others.length > 0 || intent === "ratio" || !WHAT_IS_IT.test(message)) return null;
  const question = `${labelOf(fact.ids[0]).replace(IN_BRACKETS, "")}是什么意思`;
  const { understanding } = understander.understand(question, null);
  return understanding.kind === "query" && understanding.query.intent === "definition" ? question : null;
}
