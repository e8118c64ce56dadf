import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 20;
const HOW_MANY = "(?:多少|几件?|呢|[?。])";
/** 正文写的是多少, 正文里是几件. */
const IN_PROSE = new RegExp(
  `^(?:那么?)?正文(?:部分|里面?|中|上)?(?:所)?(?:写|说|讲|提|报)?(?:到|了|的|着|是|收到)*${HOW_MANY}+$`,
);
/** 表里呢, 表格里填的是多少. */
const IN_TABLE = new RegExp(`^(?:那么?)?表(?:格)?(?:里面?|中|上)?(?:写|填|说|报)?(?:了|的|着|是|收到)*${HOW_MANY}+$`);
/** 以哪个为准, 听哪个的, 哪个算数. */
const WHICH_COUNTS =
  /^(?:那么?|所以|到底|究竟|应该|该|我)*(?:要?以|按照?|听|信|用|看|认)?(?:哪一?个|谁|哪边|哪种|什么)(?:的)?(?:数字?|说法)?(?:为准|算数|作数|是?对的?|准确?|正确|才对|来|的|算|说了算)(?:呢|啊|[?。])*$/;
/** 应该是多少, 正确的是多少, 该改成多少. */
const WHAT_IS_RIGHT =
  /^(?:那么?|所以|到底|究竟)*(?:正确|准确|对)?(?:的)?(?:数字?|答案)?(?:应该?|应当|该|要|得)?(?:是|改成|改为|改|填成?|写成?|等于|怎么改|怎么填)(?:多少|几件?|啥|什么)?(?:才对|呢|啊|[?。])*$/;
const SAYS_RIGHT = /正确|准确|^(?:那么?)?对的|应|该|[要得](?:是|改|填|写)|改/;
const RECEIVED = new Set<string>(["applications.received.total", "narrative.applications_received"]);

/**
 * 正文写的是多少, 以哪个为准 and 应该是多少, after a figure of one report or after what does not agree in it: the other of the two
 * figures, which of them counts, and what the report would have to say.
 *
 * @returns `null` where the message says anything else, or where no one report was spoken of
 */
export function spellOutChecked(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const said = saidBriefly(message, LONGEST);
  if (said === "" || !frame || frame.unheard || (frame.intent !== "check" && frame.intent !== "value")) return null;
  const [agency, ...others] = frame.agencies;
  const year = onlyYear(frame.years);
  const name = agency === undefined || others.length > 0 ? undefined : askedNameOf(entries, agency);
  if (name === undefined || year === undefined) return null;
  const ofReceived = frame.facts.every(({ ids: [id] }) => RECEIVED.has(id));
  if (ofReceived && IN_PROSE.test(said)) return `${name}${year}年正文所述收到的申请是多少`;
  if (ofReceived && IN_TABLE.test(said)) return `${name}${year}年表格新收申请是多少`;
  if (ofReceived && WHICH_COUNTS.test(said)) return "正文和表格以哪个为准";
  return WHAT_IS_RIGHT.test(said) && SAYS_RIGHT.test(said) ? `${name}${year}年的数据对不对` : null;
}
