import { displayName } from "../report/agency.ts";
import type { Choice, Obstacle } from "../understanding/query.ts";
import type { AnswerBlock, Option, Status } from "./answer.ts";
import { exampleQuestions } from "./answer-help.ts";
import type { Context } from "./context.ts";
import { yearsText } from "./format.ts";
import { type Draft, piece } from "./piece.ts";

/** Choices that are offered at most. */
const CHOICES = 8;
/** Words of the question that are repeated in a reply, and how much of each. */
const WORDS = 5;
const WORD_LENGTH = 20;

/** Obstacles for which examples are offered where there is nothing nearer. */
const EXAMPLES_INSTEAD: ReadonlySet<Obstacle["kind"]> = new Set(["out_of_scope", "too_long", "unknown_agency"]);

interface Reply {
  readonly status: Status;
  readonly text: string;
  /** Stands before the choices, where there are any. */
  readonly offer?: string;
}

/** A word of the question, short enough to be repeated. */
function repeated(word: string): string {
  return word.length > WORD_LENGTH ? `${word.slice(0, WORD_LENGTH)}…` : word;
}

function replyTo(obstacle: Obstacle): Reply {
  switch (obstacle.kind) {
    case "which_agency":
      return {
        status: "clarify",
        text:
          obstacle.named === null
            ? "请问您问的是哪个单位？"
            : `叫“${repeated(obstacle.named)}”的单位不止一个，请问您问的是哪一个？`,
      };
    case "which_year":
      return {
        status: "clarify",
        text: `请问您问的是${obstacle.agency ? displayName(obstacle.agency) : ""}哪一年的报告？`,
      };
    case "which_fact":
      return { status: "clarify", text: "请问您想查哪一项？" };
    case "unexplained":
      return {
        status: "clarify",
        text: `报告的表格里没有按${obstacle.words
          .slice(0, WORDS)
          .map((word) => `“${repeated(word)}”`)
          .join("、")}分列的数字，为免答错，这里不给数字。`,
        offer: "可以改问：",
      };
    case "unknown_agency":
      return {
        status: "not_found",
        text: `库中没有“${repeated(obstacle.named)}”的报告。`,
        offer: obstacle.choices.length > 0 ? "名称相近的有：" : "库中有的可以这样问：",
      };
    case "unknown_year": {
      const name = obstacle.agency ? displayName(obstacle.agency) : "";
      const known = obstacle.known.length > 0 ? `现有${yearsText(obstacle.known)}的。` : "";
      return {
        status: "not_found",
        text: `库中没有${name}${yearsText(obstacle.years)}的报告。${known}`,
        offer: "可以改问：",
      };
    }
    case "too_long":
      return { status: "out_of_scope", text: `这个问题太长了，请缩短到${obstacle.limit}字以内再问。` };
    case "out_of_scope":
      return {
        status: "out_of_scope",
        text: "这个问题不在政府信息公开工作年度报告的范围里，我答不了。",
        offer: "可以这样问：",
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
  const { status, text, offer } = replyTo(obstacle);
  const options = optionsOf(obstacle, context);
  const blocks: AnswerBlock[] = [{ kind: "lead", text }];
  if (options.length > 0 && offer !== undefined) blocks.push({ kind: "text", text: offer });
  return { status, ...piece({ blocks }), options };
}
