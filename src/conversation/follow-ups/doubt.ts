import { normalise } from "../../text/normalise.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../../understanding/frame.ts";
import { asksWhy } from "../../understanding/why.ts";

/** Longer messages say more than a doubt. */
const LONGEST = 30;
const BETWEEN = /[,，。.!！?？~～…、\s]+/;
/** Said before a doubt or around it, and nothing by itself. */
const SOUNDS = /^(?:啊|哦|咦|诶|欸|哎|嗯|额|呃|哈|哇|天哪|我去|等等|等一下|可是|但是?|那|那么|所以|喂|谢谢|好吧|你)+$/;
const WHAT =
  "(?:你|您|这|那|它|这个|那个|这些|这个数|这个数字|这数|这数字|那个数|数字|数|数据|结果|这结果|这个结果|答案|说的)?(?:真的|的确|确实|到底)?";
/** A doubt about what was said, that names no figure of its own. */
const DOUBTS = new RegExp(
  `^${WHAT}(?:(?:是)?真的?假的?(?:吗|吧|么|啊|呀)?|(?:是)?真的(?:是|有|会)?(?:这样|这么[多少]|如此)?(?:吗|吧|么|啊|呀|嘛)?|(?:能|敢|可以)?(?:确定|肯定|确认|保证)(?:吗|么|不|没错|不会错|是这样|没搞错)*|(?:有|会)?没有?[搞弄看算查说记]?错(?:吧|吗|么|了吧)?|(?:是不是|不会是?|没)?(?:[搞弄看算查说记]错|出错|错)(?:了|了吧|了吗|了么|吧|啊)|(?:不会错|错不了)(?:吧|吗)?|不会吧|不是吧|不对(?:吧|啊|呀|吗)?|不太对(?:吧|啊)?|对(?:吗|吧|不对|么)|是(?:吗|么|不是|这样吗?|这样的吗|这样吧)|(?:靠谱|可靠|可信|属实|准|准确|正确|靠得住)(?:吗|么|不|吧|不准)?|准不准|可信度高吗|(?:就|才|只有?|有|真有|怎么可能|不可能)?[这那]么(?:多|少|点儿?|高|低)(?:吗|啊|呀|么|吧|的)?|就这些?点?儿?(?:吗|啊|呀|么)?|怎么可能|不可能(?:吧)?|(?:我)?(?:不信|不相信|不大信|有点不信|怀疑)|没(?:骗|蒙)我(?:吧|吗)?|(?:再|帮我|请|麻烦)*(?:核实|核对|确认|核查|验证|检查|查证|查|核)(?:一下|一遍|下|一次)(?:吧|吗|呢)?)$`,
);
const NUMBER = "(\\d{1,7}|[〇零一二两三四五六七八九十百千]{1,7})";
/** What somebody holds to be the figure: 不是40件吗, 才10件, 我记得是40件. */
const CLAIMS = new RegExp(
  `^(?:(?:可是?|但是?|那|这|它|他们)?(?:我(?:怎么)?)?(?:记得|听说|以为|印象中|印象里|觉得|看到的?|看报告|看网上|网上说?|别人说|人家说|有人说|他们说)?(?:的|明明|应该|应当|好像|似乎)?(?:不是[说讲写]?|不应该|不该|难道|到底|确定|真的?|[是有为就才只仅])*)${NUMBER}(?:件|条|次|起|宗|份|篇)?(?:申请|信息)?(?:来着|而已)?(?:吗|么|吧|呀|啊|嘛|对吗|对吧|是吗|是吧|是真的吗|属实吗|对不对)?$`,
);
/** 有40件吗, which may be more: the figure answers it. */
const SO_MANY = new RegExp(`^(?:能|会)?有${NUMBER}(?:件|条|次|起|份|篇)?(?:吗|么|没有|吧)$`);
/** 超过10件吗, of the figure that was told. */
const LIMITS = new RegExp(
  `^(?:那|它)?(?:是不是|是否|有没有|有|会)?((?:超过|多于|大于|高于|不到|少于|低于|小于|达到|不足)了?${NUMBER}(?:件|条|次|起|份|篇))(?:吗|么|了吗|没有|吧)?$`,
);

/**
 * The follow-up that a doubt stands for: its figures with their sources once more, or held against the one that the
 * message names. 不是40件吗 asks whether it is 40.
 *
 * @param message as it was written
 * @returns `undefined` where the message is no doubt, or asks something of its own
 */
export function doubted(message: string, previous: Frame): string | undefined {
  if (message.length > LONGEST) return undefined;
  const clauses = normalise(message)
    .toLowerCase()
    .split(BETWEEN)
    .filter((clause) => clause !== "" && !SOUNDS.test(clause));
  const [said, ...more] = clauses.filter((clause) => !DOUBTS.test(clause));
  // Terms and help have no sources.
  const again = previous.intent === "definition" || previous.intent === "help" ? "再说一遍" : "出处";
  if (said === undefined) return clauses.length > 0 ? again : undefined;
  if (more.length > 0) return undefined;
  if (asksWhy(said)) return said;
  if (!isOneFigure(previous)) return undefined;
  if (WRITTEN_AMISS.test(said)) return "它这个数填错了吗";
  const claimed = A_YEAR.test(said) ? undefined : CLAIMS.exec(said)?.[1];
  const number = claimed === undefined ? undefined : parseWholeNumber(claimed);
  const held = clauses.length > 1 || /[?？]/.test(message) || SAYS_DOUBT.test(said);
  if (number !== undefined && held) return `它${number}件，属实吗`;
  if (SO_MANY.test(said)) return again;
  const limit = LIMITS.exec(said)?.[1];
  return limit === undefined ? undefined : `它${limit}吗`;
}

/** 是不是写错了: the figure that was told is doubted, and not the whole report. */
const WRITTEN_AMISS =
  /^(?:这|那|它|该)?(?:个|里)?(?:数字?|格)?(?:是不是|是否|会不会|不会是|该不会|应该是|怕是|可能是|肯定)?(?:他们|单位|机关|报告|人家)?(?:给|把它)?(?:写|填|登|印|报|录|统计|抄)错(?:了)?(?:吧|吗|么|呀|啊)?$/;

/** 错了，2023 corrects the year. */
const A_YEAR = /^\D*(?:19|20)\d\d$/;

/** 40件 by itself asks nothing; 才40件 does. */
const SAYS_DOUBT = /[吗么吧嘛]$|^\D*(?:不是|才|只有|仅|真|明明|记得|以为|听说|难道)|来着$|而已$|对不对$/;

/** One figure was told, or the one that leads a ranking. */
function isOneFigure({ intent, agencies, facts, ranked, limit }: Frame): boolean {
  if (facts.length !== 1) return false;
  return agencies.length === 1 ? intent === "value" : (ranked?.length ?? 0) === 1 && limit === 1;
}
