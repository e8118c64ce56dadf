import { pattern } from "../../text/pattern.ts";

/** A rate with its own formula behind it: 公开率(予以公开+部分公开), 公开率按(甲+乙)\/丙算. */
const RATE = "(予以公开|部分公开|不予公开|公开)率";
const IN_BRACKETS = new RegExp(
  `${RATE}(?:是|为|的)?(?:多少)?\\((?:按照?|用|以|即|=|指|算法[是为:]?|公式[是为:]?)?([^()]{3,40})\\)(?:是|为)?(?:多少|几)?`,
);
const BEHIND = new RegExp(
  `${RATE}(?:,)?(?:按照?|用|以|=|等于)(\\([^()]{3,30}\\)(?:\\/|÷|除以)[^,。?!]{2,16}?|[^,。?!()]{3,40}?)(?:来)?(?:算|计算|为分母|作分母|做分母)(?:的话)?,?(?:是|为)?(?:多少|几)?`,
);
/** What may stand in it: figures and what is worked out of them. */
const QUOTIENT = /^\(?([^()/÷]+?)\)?(?:\/|÷|除以)\(?([^()/÷]+?)\)?$/;
const SUM = /\+|加上?|与|和|、/;
const WHOLE = /^(?:收到|新收|受理|接收|全部|所有)[^+加和]*(?:申请)?[^+加和]*$|^(?:办结|办理结果|答复)[^+加和]*$/;
const TAIL = /(?:来)?(?:算|计算)$|(?:来)?(?:为|作为?|当|做)分母$/;

const USUAL_WHOLE = "办理结果总计";

/**
 * A rate that is worked out in a way of the asker's own, in words that say how: 公开率(予以公开+部分公开) is what both come to as a share of
 * what was dealt with.
 *
 * @param text normalised
 */
export function withOwnFormula(text: string): string {
  if (!RATE_SAID.test(text)) return text;
  const match = IN_BRACKETS.exec(text) ?? BEHIND.exec(text);
  if (!match) return text;
  const [all, rate = "", formula = ""] = match;
  const share = shareIn(formula.replace(TAIL, ""), rate === "公开" ? "予以公开" : rate);
  return share === undefined ? text : text.replace(all, () => `${share}的百分之几`);
}

const RATE_SAID = pattern(/率[^,。?!]{0,6}[(=按用以等]/);

/** 甲和乙合计占丙, of a formula; `undefined` where it is none that is known. */
function shareIn(formula: string, own: string): string | undefined {
  const quotient = QUOTIENT.exec(formula);
  if (quotient) return `${together(quotient[1] ?? "")}占${wholeIn(quotient[2] ?? "")}`;
  if (WHOLE.test(formula)) return `${own}占${wholeIn(formula)}`;
  return SUM.test(formula) && !/[减\-*×]/.test(formula) ? `${together(formula)}占${USUAL_WHOLE}` : undefined;
}

function together(sum: string): string {
  const parts = sum.split(SUM);
  return parts.length > 1 ? `${parts.join("和")}合计` : sum;
}

/** 收到申请, 收到数: the applications that came in. */
function wholeIn(said: string): string {
  if (/^(?:收到|新收|受理|接收)/.test(said)) return "收到的申请";
  return /^(?:办结|办理|答复)/.test(said) ? USUAL_WHOLE : said;
}
