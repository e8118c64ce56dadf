import { isDeepStrictEqual } from "node:util";
import type { Frame } from "../../understanding/frame.ts";
import type { Intent } from "../../understanding/intent.ts";
import type { Query } from "../../understanding/query.ts";
import { contentsOf } from "../../understanding/querying/query-contents.ts";
import type { Understander, Understood } from "../../understanding/understand.ts";
import { type Part, queryOf } from "./part.ts";

/** More of them are a story, and each is looked at. */
const MOST_CLAUSES = 8;
const CLAUSE_END = /[,，。;；:：?？!！\n]+/;
/** A clause that asks something by itself. */
const ASKS = /多少|几|吗$|没有?$|什么|啥|哪|怎么|如何|为何|有没有|是否|是不是|谁/;
/** What a clause may say of any figure without asking for another: 分别是多少件, 对不对, 按多少排个队. */
const SAYS_NOTHING =
  /(?:然后|接着|最后|顺便)?(?:再|直接)?(?:告诉|回答|报)[我给]?|多少|多大|什么|怎么样?|如何|是否|是不是|有没有|对(?:不对|[吗吧么的])|没错|是真的|属实|分别|各自|到底|究竟|具体|总共|一共|合计|总计|全部|其中|合起来|加起来|小项|有错|不对|怎么算|号码|名字|数[量字目]?|[几两一二三四五六七八九十哪些谁啥吗呢吧呀啊的了过着么嘛件条次个起份家年项回张篇宗元名位只那它这他是有没未在被都还也就各从到多少高低总共按排队列序看请问说想知道下一我你您给占比例]/g;
/** Passages of the prose are quoted as they stand, whatever they are asked for. */
const TOLD_OTHERWISE: ReadonlySet<Intent> = new Set(["narrative", "definition", "help", "contact", "catalogue"]);

/**
 * The same, with a note on each clause that asks for something and changes nothing of what was understood: 收到几件申请，是否全部办复.
 * It would be passed over in silence.
 */
export function withUnansweredTold(whole: Part, understander: Understander, previous: Frame | null): Part {
  const query = queryOf(whole);
  const { understood, text } = whole;
  if (query === null || understood.understanding.kind !== "query" || TOLD_OTHERWISE.has(query.intent)) return whole;
  const clauses = text.split(CLAUSE_END).filter((clause) => clause.trim() !== "");
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return whole;
  const { asserts, insteadOfReasons } = understood.understanding;
  const lost = clauses.filter((clause) => {
    const rest = text.replace(clause, "");
    if (!ASKS.test(clause) || !saysMore(clause, rest)) return false;
    const without = understander.understand(rest, previous);
    const { understanding } = without;
    if (understanding.kind !== "query") return false;
    const told = [understanding.query, understanding.asserts, understanding.insteadOfReasons === undefined];
    const same = isDeepStrictEqual(told, [query, asserts, insteadOfReasons === undefined]);
    return (
      same &&
      !isOfAnswer(clause, query) &&
      !isTold(understander.understand(clause, without.frame), query) &&
      !namesOthers(clause, rest)
    );
  });
  if (lost.length === 0) return whole;
  const said = lost.map((clause) => `“${clause.trim()}”`).join("、");
  const notes = [...understood.understanding.notes, `${said}没有另外回答；要问的话，请单独再问一次`];
  return { text, understood: { ...understood, understanding: { ...understood.understanding, notes } } };
}

const DIFFERENCE = /^(?:那么?|相|又|到底|究竟)*差(?:了|别|距|额)?(?:是|有)*(?:多少|几|多大)/;
/** 降幅多少, 增长率是多少: how one year stands to another in percent. */
const CHANGE_IN_PERCENT =
  /^(?:那么?|相应的?|对应的?|其|它的)?(?:同比|环比)?(?:[增降升涨跌减变]幅|(?:增长|下降|上升|减少|增加|变化|变动)(?:率|幅度|的?百分比|的?比例)|增速|降速|幅度)(?:又?是|有|为|达)*(?:多少|几|多大|百分之(?:几|多少))/;
const MONEY = /^(?:那么?|一共|共|总共|收了?|是|有)*(?:多少|几)(?:钱|元|块|万)/;
const OF_MONEY = /^(?:narrative\.processing_fee|proactive\.fees\.amount|proactive\.procurement\.amount)$/;

/** 差几件 and 降幅多少, of a comparison, and 多少钱, of a fee: what the answer tells anyhow. */
function isOfAnswer(clause: string, query: Query): boolean {
  if (CHANGE_IN_PERCENT.test(clause)) return tellsPercent(query);
  if (DIFFERENCE.test(clause)) return query.intent === "trend" || query.intent === "compare";
  const { figures } = contentsOf(query);
  return MONEY.test(clause) && figures.length > 0 && figures.every((id) => OF_MONEY.test(id));
}

/** The change from one year of an agency to another is told in percent too, but for that of a rate. */
function tellsPercent(query: Query): boolean {
  if (query.intent === "trend") return query.measures.every(({ kind }) => kind === "fact");
  if (query.intent !== "compare" || query.targets.length !== 2) return false;
  const [first, second] = query.targets;
  return first?.agency.id === second?.agency.id && query.measures.every(({ kind }) => kind === "fact");
}

/** 网站和公众号各多少, 理由各几件, of what is told part by part: what the clause names is among the figures. */
function isTold({ slots, understanding }: Understood, query: Query): boolean {
  const again = query.intent === "breakdown" && understanding.kind === "query" ? understanding.query : null;
  if (again !== null && isDeepStrictEqual(again, query)) return true;
  const rows = slots?.rows ?? [];
  // 来源在哪: every figure is told with its place.
  if (slots?.dialogue.has("source") && rows.length === 0) return contentsOf(query).figures.length > 0;
  const { figures } = contentsOf(query);
  return rows.length > 0 && rows.every(({ id }) => figures.some((figure) => figure.startsWith(id)));
}

const LEAVES_OUT = /除|不[算含计]|以外|之外/;
const OTHERS =
  /^(?:其[他它余]|剩下|剩余|另外|别的)的?(?:处理|办理)?(?:结果|情形|情况|方式|申请|渠道|途径)?(?:公开|发布)?/;

/** 其他处理结果一共多少件, 别的渠道公开几条, of all but some: the others are those that the answer is of. */
function namesOthers(clause: string, rest: string): boolean {
  return LEAVES_OUT.test(rest) && OTHERS.test(clause) && clause.replace(OTHERS, "").replace(SAYS_NOTHING, "") === "";
}

/** Does a clause speak of anything that the rest of its message does not speak of? */
function saysMore(clause: string, rest: string): boolean {
  return [...clause.replace(SAYS_NOTHING, "")].some((one) => /[\u4e00-\u9fff]/.test(one) && !rest.includes(one));
}
