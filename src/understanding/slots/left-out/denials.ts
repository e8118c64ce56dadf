import { pattern } from "../../../text/pattern.ts";
import { ENDS } from "../conditions/asserting-words.ts";

/**
 * What denies what a case, an application or a piece of information is: 未被维持的复议, 不是企业提的, 不通过网站公开的. 有没有
 * and 是不是 deny nothing.
 */
export const IS_NOT =
  /(?:(?<![是])(?:不是|并非|并不是|不属于|不算)(?:被|由|因为?|通过|以|在|从|来自)?|(?<![除])非|(?:(?<![好要])不|(?<!有)没有?|未)(?:由|通过|经由?|在|从|靠|用))$/;
/** 未 of 未维持的复议: it did not come about. */
export const WAS_NOT = /(?<![有能会都也])(?:没有?|未|尚未|从未)(?:能够?|被|获得?|得到|由)*$/;
/** 没在当年被复议: the same, with a time or a way in between. */
const WAS_NOT_THEN = /(?<![有能会都也])(?:没有?|未能?|尚未)(?:在|于|按|能|经(?!过?复议))[^,。?!;的几有没未不多]{0,8}$/;
/** Whoever asks yes or no denies nothing. */
export const YES_OR_NO = pattern(new RegExp(`[吗么吧嘛]${ENDS}|(.)没\\1|是否|有没有|[对是]不[对是]`));
/** The negation of what stands at a place of the question, in a question that does not ask yes or no. */
export function deniedBefore(text: string, at: number): string | undefined {
  const before = text.slice(0, at);
  return YES_OR_NO.test(text)
    ? undefined
    : (IS_NOT.exec(before) ?? WAS_NOT.exec(before) ?? WAS_NOT_THEN.exec(before))?.[0];
}
