import { shortened } from "../text/shortened.ts";
import type { Answer, AnswerBlock, Status } from "./answer.ts";

/** One of several questions of a message, with its answer. */
export interface PartAnswered {
  readonly asked: string;
  readonly answer: Answer;
}

/** Characters of a question that stand over its answer. */
const HEADING = 40;
/** Choices of all parts together. */
const CHOICES = 8;

function heading(asked: string): AnswerBlock {
  return { kind: "heading", text: shortened(asked, HEADING) };
}

function moved(block: AnswerBlock, by: number): AnswerBlock {
  return block.kind === "sources" ? { ...block, citations: block.citations.map((index) => index + by) } : block;
}

/** Examples for a question that is none of ours are out of place beside an answer. */
function asksBack(answer: Answer, best: Status): boolean {
  return best !== "answered" || answer.status === "clarify" || answer.status === "not_found";
}

const BEST_FIRST: readonly Status[] = ["answered", "clarify", "not_found", "out_of_scope"];

/** One answer to a message of several questions: each under its own words; figures, places and choices together. */
export function joinAnswers(parts: readonly PartAnswered[]): Answer {
  const answers = parts.map(({ answer }) => answer);
  const status = BEST_FIRST.find((one) => answers.some((answer) => answer.status === one)) ?? "not_found";
  const first = answers.find((answer) => answer.status === status);
  const blocks: AnswerBlock[] = [];
  let cited = 0;
  for (const { asked, answer } of parts) {
    blocks.push(heading(asked), ...answer.blocks.map((block) => moved(block, cited)));
    cited += answer.citations.length;
  }
  const suggestions = answers.findLast((answer) => answer.suggestions)?.suggestions;
  const picture = answers.find((answer) => answer.picture)?.picture;
  const wholeTable = answers.find((answer) => answer.wholeTable)?.wholeTable;
  return {
    status,
    intent: first?.intent ?? "help",
    blocks,
    values: answers.flatMap(({ values }) => values),
    citations: answers.flatMap(({ citations }) => citations),
    findings: [...new Set(answers.flatMap(({ findings }) => findings))],
    options: answers.flatMap((answer) => (asksBack(answer, status) ? answer.options : [])).slice(0, CHOICES),
    ...(suggestions && { suggestions }),
    ...(picture && { picture }),
    ...(wholeTable && { wholeTable }),
  };
}
