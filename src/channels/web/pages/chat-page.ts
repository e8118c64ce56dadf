import { html, type Markup, type Piece } from "../../../rendering/markup.ts";
import { addressOf, answerAddress, carriedOf, LONGEST_QUESTION } from "../read-questions.ts";
import { type Preview, renderPage } from "./layout.ts";

/** One question with its answer, rendered. */
export interface Turn {
  readonly question: string;
  readonly answer: Markup;
  /** Opens the answer again. */
  readonly id?: string;
}

export interface ChatParts {
  readonly turns: readonly Turn[];
  readonly examples: readonly string[];
  readonly reports: number;
  /** Every answer shows how its question was understood. */
  readonly debug: boolean;
  /** Visitors may say that an answer is wrong. */
  readonly complains: boolean;
  readonly preview?: Preview;
  /** Why a question was not passed on. */
  readonly refusal?: string;
}

/** @param complaint where to say that the answer is wrong; `null` where that cannot be said */
function turnMarkup(question: Piece, answer: Piece, address: string, complaint: string | null): Markup {
  const objects =
    complaint !== null &&
    html`<form method="post" action="${complaint}" data-part="complaint"><button type="submit">这个答案不对</button></form>`;
  return html`<article class="turn"><h2 class="asked"><span class="hidden">问：</span><span data-part="question">${question}</span></h2><div class="answer" data-part="answer">${answer}</div><div class="turn-foot" data-part="foot"><a href="${address}" data-part="address" rel="bookmark">这个回答的链接</a>${objects}</div></article>`;
}

function introMarkup({ examples, reports }: ChatParts): Markup {
  if (reports === 0) {
    return html`<section class="intro"><h1>政府信息公开年报问答</h1><p>库里还没有报告。管理员用 <code>npx gongkai ingest 文件或目录</code> 读入报告之后，就可以在这里提问。</p></section>`;
  }
  const buttons = examples.map(
    (example) => html`<li><button type="submit" name="q" value="${example}">${example}</button></li>`,
  );
  return html`<section class="intro"><h1>政府信息公开年报问答</h1><p>用平常的话提问，回答里的每个数字都注明出处，点开就能看到报告里的那一格。现有 <a href="/reports">${reports} 份报告</a>。</p><form action="/" method="get" data-ask="choice"><p class="examples-label" id="examples">可以这样问</p><ul class="examples" aria-labelledby="examples">${buttons}</ul></form></section>`;
}

function composerMarkup({ turns, debug }: ChatParts): Markup {
  const carried = carriedOf(turns.map((turn) => turn.question));
  return html`<form class="composer" action="/" method="get" data-ask="typed">${debug && html`<input type="hidden" name="debug" value="1">`}<div class="carried" data-part="carried">${carried.map(
    (question) => html`<input type="hidden" name="q" value="${question}">`,
  )}</div><label class="hidden" for="question">问题</label><textarea id="question" name="q" rows="1" maxlength="${LONGEST_QUESTION}" required enterkeyhint="send" autocomplete="off" placeholder="问一个年报里的数"></textarea><button type="submit">提问</button></form>`;
}

/** The page for asking: what was asked and answered, and the field for the next question. */
export function renderChatPage(parts: ChatParts): string {
  const { turns, refusal, complains, preview } = parts;
  const questions = turns.map((turn) => turn.question);
  const last = questions.at(-1);
  return renderPage({
    title: last === undefined ? "政府信息公开年报问答" : `${last.slice(0, 60)} · 年报问答`,
    current: "ask",
    layout: "chat",
    ...(preview && { preview }),
    body: html`${turns.length === 0 && introMarkup(parts)}<div id="turns" role="log" aria-label="问答记录" aria-live="polite">${turns.map(
      (turn, index) =>
        turnMarkup(
          turn.question,
          turn.answer,
          turn.id === undefined ? addressOf(questions.slice(0, index + 1)) : answerAddress(turn.id),
          complains && turn.id !== undefined ? `${answerAddress(turn.id)}/complaint` : null,
        ),
    )}</div>${refusal !== undefined && html`<p class="refusal" role="alert">${refusal}</p>`}<template id="turn">${turnMarkup(null, null, "/", complains ? "/" : null)}</template>${composerMarkup(parts)}`,
  });
}
