import type { Trace } from "../conversation/trace.ts";
import type { Candidate } from "../understanding/framing/decide-intent.ts";
import { INTENT_LABELS, intentLabel } from "./explain-labels.ts";
import { explainInherited, explainObstacle, explainQuery } from "./explain-query.ts";
import { explainSlots } from "./explain-slots.ts";
import { html, type Markup } from "./markup.ts";

/** One step of how a question was understood, in Chinese. */
export interface ExplainStep {
  readonly step: string;
  readonly lines: readonly string[];
}

/** Longest text and most words that are shown; a question of a page's length would drown the rest. */
const LONGEST_TEXT = 400;
const MOST_WORDS = 120;

/** Turns a trace into its steps, from the words to the query. Steps with nothing to tell are left out. */
export function explain(trace: Trace): readonly ExplainStep[] {
  const { text, words, slots, inherited, understanding, questions } = trace;
  const steps: readonly ExplainStep[] = [
    { step: "规范化", lines: text === null ? [] : [shorten(text)] },
    { step: "分词", lines: words.length === 0 ? [] : [wordsText(trace)] },
    { step: "句中所说", lines: slots ? explainSlots(slots) : [] },
    { step: "沿用上文", lines: explainInherited(inherited) },
    { step: "候选类型", lines: trace.candidates.map(candidateText) },
    { step: "类型的选择", lines: [choiceText(trace)] },
    understanding.kind === "query"
      ? { step: "查询", lines: explainQuery(understanding.query) }
      : { step: "不能直接回答", lines: explainObstacle(understanding.obstacle) },
    { step: "说明", lines: understanding.notes },
    { step: "完整的问法", lines: questions && questions.length > 1 ? questions.map(shorten) : [] },
  ];
  return steps.filter(({ lines }) => lines.length > 0);
}

function shorten(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…（共${text.length}个字）` : text;
}

/** Words with their parts of speech: 申请/vn */
function wordsText({ words }: Trace): string {
  const shown = words.slice(0, MOST_WORDS).map(({ text, tag }) => `${text}/${tag}`);
  return [...shown, ...(words.length > MOST_WORDS ? [`…（共${words.length}个词）`] : [])].join(" ");
}

function candidateText({ intent, weight, outrankedBy }: Candidate): string {
  const why = weight > 0 ? `触发词${weight}个字` : "没有触发词，凭所说的内容";
  return `${intentLabel(intent)}：${why}${outrankedBy === null ? "" : `；让位于${INTENT_LABELS[outrankedBy]}`}`;
}

function choiceText({ intent, candidates, inherited, understanding }: Trace): string {
  if (intent === null) return "没有一类合适";
  const chosen = candidates.find((candidate) => candidate.intent === intent);
  const answered = understanding.kind === "query" ? understanding.query.intent : intent;
  const turned = answered === intent ? "" : `；所问的机关和年份合起来，按${intentLabel(answered)}回答`;
  return `${intentLabel(intent)}，${reasonOf(chosen, candidates, inherited)}${turned}`;
}

function reasonOf(
  chosen: Candidate | undefined,
  candidates: readonly Candidate[],
  inherited: Trace["inherited"],
): string {
  if (inherited.intent !== undefined) return "沿用上一问";
  if (!chosen) return "没有触发词，从所说的内容推出";
  const rivals = candidates.filter((other) => other !== chosen && other.outrankedBy === null);
  if (candidates.length === 1) return "只有这一类合适";
  if (rivals.length === 0) return "其余几类都让位";
  return rivals.every(({ weight }) => weight < chosen.weight)
    ? "没有让位的几类里触发词最长"
    : "没有让位的几类里排在最前";
}

/** The steps as text, for a terminal. */
export function explainText(trace: Trace): string {
  const steps = explain(trace).map(({ step, lines }) => {
    const [only, ...more] = lines;
    return more.length === 0 ? `${step}：${only}` : [`${step}：`, ...lines.map((line) => `  · ${line}`)].join("\n");
  });
  return ["【理解过程】", ...steps].join("\n");
}

/** The steps as markup that opens on demand, everything escaped. */
export function explainMarkup(trace: Trace): Markup {
  const steps = explain(trace).map(
    ({ step, lines }) => html`<dt>${step}</dt>${lines.map((line) => html`<dd>${line}</dd>`)}`,
  );
  return html`<details class="explain"><summary>理解过程</summary><dl>${steps}</dl></details>`;
}
