import { shortened } from "../../text/shortened.ts";
import { yearsText } from "../../text/years-text.ts";
import { toldOfNamesakes } from "../../understanding/names/unplaced-namesakes.ts";
import type { Choice, Obstacle } from "../../understanding/understanding.ts";
import type { AnswerBlock, Option, Status } from "../answer.ts";
import type { Context } from "../context.ts";
import { type Draft, piece } from "../piece.ts";
import { exampleQuestions } from "../suggest/example-questions.ts";
import { DRAFTS_CHECKED } from "../wording/drafts.ts";
import { type Naming, nameIn } from "../wording/names.ts";

/** Choices that are offered at most. */
const CHOICES = 8;
/** Words of the question that are repeated in a reply, and how much of each. */
const WORDS = 5;
const WORD_LENGTH = 20;

/** Obstacles for which examples are offered where there is nothing nearer. */
const EXAMPLES_INSTEAD: ReadonlySet<Obstacle["kind"]> = new Set([
  "out_of_scope",
  "no_service",
  "read_only",
  "too_long",
  "unknown_agency",
  "which_agency",
  "which_fact",
  "unexplained",
  "unplaced",
]);

/** What the form calls its sections. Source: 国办公开办函〔2021〕30号. */
const SECTIONS =
  "一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，四、行政复议、行政诉讼情况，五、存在的主要问题及改进情况，六、其他需要报告的事项";

/** Said of every question why a figure is what it is. */
export const NO_REASON = "报告的表格只有数字，没有写原因，这里不作推测。";

interface Reply {
  readonly status: Status;
  readonly text: string;
  /** Stands before the choices, where there are any. */
  readonly offer?: string;
}

/** A word of the question, short enough to be repeated. */
function repeated(word: string): string {
  return shortened(word, WORD_LENGTH);
}

function repeatedAll(words: readonly string[]): string {
  return words
    .slice(0, WORDS)
    .map((word) => `“${repeated(word)}”`)
    .join("、");
}

function whatIsUnexplained({ words, unheard }: Extract<Obstacle, { kind: "unexplained" }>): string {
  // What a share is of was not plain.
  if (words.every((word) => word === "占比")) return "没看明白是谁占谁的比例";
  const repeated = repeatedAll(words);
  if (unheard === "before") return `上一问${words.length > 0 ? `的${repeated}` : ""}没看懂，接着问的是什么也就不清楚`;
  if (unheard === "whole") return `没说要看${repeated}占什么的比例`;
  if (unheard === "uncounted") return `报告不统计${repeated}有多少件，表里只有按“信访举报投诉类”不予处理的公开申请`;
  if (unheard === "undefined") return `报告里没有${repeated}，也没有写明它怎样算`;
  return unheard ? `没看懂${repeated}` : `报告的表格里没有按${repeated}分列的数字`;
}

function onlyOf(choices: readonly Choice[], say: (only: Choice) => string): string | undefined {
  const [only, ...others] = choices;
  return only && others.length === 0 ? say(only) : undefined;
}

/** Do all whom the choices offer bear the name, rather than one that is like it? */
export function bearName(choices: readonly Choice[], named: string): boolean {
  return choices.every(({ label, question }) => label.includes(named) || question.includes(named));
}

/** One agency is asked about with 是不是; a name that none of them bears is not said to be theirs. */
function whichAgency({ named, choices, lacking }: Extract<Obstacle, { kind: "which_agency" }>): string {
  if (named !== null && lacking !== undefined) {
    const others = lacking.length > 3 ? `等${lacking.length}个单位` : "";
    return `叫“${repeated(named)}”的单位不止一个，请问您问的是哪一个？${lacking.slice(0, 3).join("、")}${others}也叫这个名字，但报告里查不到所问的内容，没有列在下面。`;
  }
  const only = onlyOf(choices, ({ label }) => label);
  if (named === null) return only ? `请问您问的是${only}吗？` : "请问您问的是哪个单位？";
  const theirs = bearName(choices, named);
  if (only)
    return theirs ? `请问您问的是${only}吗？` : `没有找到正好叫“${repeated(named)}”的单位，请问您问的是${only}吗？`;
  return theirs
    ? `叫“${repeated(named)}”的单位不止一个，请问您问的是哪一个？`
    : `“${repeated(named)}”可能指下面几个单位，请问您问的是哪一个？`;
}

function replyTo(obstacle: Obstacle, { store }: Context): Reply {
  const named: Naming = nameIn(store);
  switch (obstacle.kind) {
    case "which_agency":
      return {
        status: "clarify",
        text: whichAgency(obstacle),
      };
    case "which_region":
      return {
        status: "clarify",
        text: `叫“${repeated(obstacle.named)}”的地方不止一处，请问您问的是哪一处？${obstacle.listed ? "" : "下面没有列全，可以在前面写上省市。"}`,
      };
    case "which_year":
      return {
        status: "clarify",
        text: `请问您问的是${obstacle.agency ? named(obstacle.agency) : ""}${onlyOf(obstacle.choices, ({ label }) => `${label}的报告吗`) ?? "哪一年的报告"}？`,
      };
    case "which_fact":
      return { status: "clarify", text: "请问您想查哪一项？" };
    case "unexplained":
      return {
        status: "clarify",
        text: `${whatIsUnexplained(obstacle)}，为免答错，这里不给数字。`,
        offer: "可以改问：",
      };
    case "unplaced":
      return {
        status: "clarify",
        text: `${obstacle.before ? "这一问接着前面的问，前面要求的有一项" : `这样问，${repeatedAll(obstacle.words)}`}没有用上；为免答成另一个问题的数字，这里不给数字。请换个说法，或者分开来问。`,
        offer: "可以改问：",
      };
    case "unknown_agency":
      return {
        status: "not_found",
        text: `库中没有“${repeated(obstacle.named)}”的报告。${obstacle.held ? `有${named(obstacle.held)}的。` : ""}`,
        offer: obstacle.choices.length > 0 && !obstacle.held ? "名称相近的有：" : "库中有的可以这样问：",
      };
    case "unknown_year": {
      const texts = obstacle.absent.map(({ agency, where, years, known }) => {
        const there = known.length > 0 ? `现有${yearsText(known)}的。` : "";
        const alike = agency ? toldOfNamesakes(store.entries(), agency, years) : "";
        const whose = agency ? `${alike && "看得出是"}${named(agency)}` : (where ?? "");
        return `库中没有${whose}${yearsText(years)}的报告。${there}${alike && `${alike}。`}`;
      });
      return {
        status: "not_found",
        text: texts.join("\n"),
        offer: "可以改问：",
      };
    }
    case "no_reason":
      return {
        status: "not_found",
        text: NO_REASON,
        offer: "可以看报告自己怎么说：",
      };
    case "no_section":
      return {
        status: "not_found",
        text: `年度报告没有${repeated(obstacle.named)}，只有六个部分：${SECTIONS}。`,
        offer: "可以这样问：",
      };
    case "no_service":
      return {
        status: "out_of_scope",
        text: `我只查已经入库的年度报告，不代写、不代交申请、不排版，也不预测。${DRAFTS_CHECKED}`,
        offer: "可以这样问：",
      };
    case "read_only":
      return {
        status: "out_of_scope",
        text: "提问不能删除、修改或者添加报告，库里的报告和数字没有变动；要增减或者更正报告，请找管理这个库的人。",
        offer: "可以这样问：",
      };
    case "too_long":
      return { status: "out_of_scope", text: `这个问题太长了，请缩短到${obstacle.limit}字以内再问。` };
    case "out_of_scope":
      return {
        status: "out_of_scope",
        text: "这个问题不在政府信息公开工作年度报告的范围里，我答不了。",
        offer: obstacle.choices.length > 0 ? "关于这个单位，可以这样问：" : "可以这样问：",
      };
  }
}

function optionsOf(obstacle: Obstacle, context: Context): readonly Option[] {
  const choices: readonly Choice[] = "choices" in obstacle ? obstacle.choices : [];
  if (choices.length > 0) return choices.slice(0, CHOICES);
  return EXAMPLES_INSTEAD.has(obstacle.kind) ? exampleQuestions(context.store).slice(0, 3) : [];
}

/** Replies to a question that cannot be answered as it stands, with what could be asked instead. */
export function answerObstacle(context: Context, obstacle: Obstacle): Draft {
  const { status, text, offer } = replyTo(obstacle, context);
  const options = optionsOf(obstacle, context);
  const blocks: AnswerBlock[] = [{ kind: "lead", text }];
  // Examples are of other agencies, and no other wording of what was asked.
  const areExamples = obstacle.kind !== "unknown_agency" && "choices" in obstacle && obstacle.choices.length === 0;
  const lead = areExamples && status === "clarify" ? "库中有的可以这样问：" : offer;
  if (options.length > 0 && lead !== undefined) blocks.push({ kind: "text", text: lead });
  return { status, ...piece({ blocks }), options };
}
