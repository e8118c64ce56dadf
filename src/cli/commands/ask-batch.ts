import { open } from "node:fs/promises";
import type { Conversation } from "../../conversation/conversation.ts";
import { explainText } from "../../rendering/explain.ts";
import type { LinkTo } from "../../rendering/links.ts";
import { renderPlain } from "../../rendering/plain.ts";
import { type ReplyJson, replyJson } from "../../rendering/reply-json.ts";
import { EXIT, type Io, printable, printTo, UsageError } from "../io.ts";
import { linesOf } from "../lines-of.ts";
import { createProgress } from "../progress.ts";

interface BatchSettings {
  readonly conversation: Conversation;
  readonly linkTo: LinkTo;
  readonly json: boolean;
  readonly explain: boolean;
  readonly io: Io;
}

type Id = string | number | null;

/** One line of a batch. */
type Asked =
  | { readonly kind: "question"; readonly id: Id; readonly question: string; readonly session: string | undefined }
  | { readonly kind: "bad"; readonly id: Id; readonly error: string };

/**
 * Answers the questions of a file of JSON Lines one by one; `-` is standard input. Lines without a `session` are
 * conversations of their own. A bad line gets an error in its place and does not stop the rest.
 */
export async function answerBatch(
  file: string,
  { conversation, linkTo, json, explain, io }: BatchSettings,
): Promise<number> {
  const input = file === "-" ? io.stdin : await openBatch(file);
  const print = printTo(io.stdout);
  const progress = createProgress(io.stderr);
  let [lineOneBased, failed] = [0, 0];
  for await (const line of linesOf(input)) {
    lineOneBased++;
    if (line.trim() === "") continue;
    progress.tick(`正在回答第 ${lineOneBased} 行`);
    const asked = parseLine(line, lineOneBased);
    if (asked.kind === "bad") {
      failed++;
      const { id, error } = asked;
      progress.clear();
      await print(json ? `${JSON.stringify({ id, error })}\n` : `× ${error}\n\n`);
      continue;
    }
    const session = asked.session === undefined ? `batch-line:${lineOneBased}` : `batch:${asked.session}`;
    const reply = await conversation.ask(session, asked.question);
    const text = renderPlain(reply.answer, { linkTo });
    const why = explain && reply.trace && !json ? `\n\n${explainText(reply.trace())}` : "";
    progress.clear();
    await print(
      json
        ? `${JSON.stringify(lineJson(asked.id, replyJson(reply, text, { explain })))}\n`
        : printable(`问：${reply.question}\n${text}${why}\n\n`),
    );
  }
  return failed > 0 ? EXIT.partly : EXIT.done;
}

/** `id` is the line's own; the answer's is `answer`. */
function lineJson(id: Id, { id: answer, ...reply }: ReplyJson) {
  return { id, ...(answer === undefined ? {} : { answer }), ...reply };
}

async function openBatch(file: string): Promise<NodeJS.ReadableStream> {
  try {
    const handle = await open(file);
    if (!(await handle.stat()).isDirectory()) return handle.createReadStream();
    await handle.close();
  } catch (cause) {
    throw new UsageError(`打不开 --batch 文件 ${file}，请检查路径和权限。`, { cause });
  }
  throw new UsageError(`--batch 需要一个文件，而 ${file} 是目录。`);
}

function parseLine(line: string, lineOneBased: number): Asked {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return { kind: "bad", id: null, error: `第 ${lineOneBased} 行不是 JSON` };
  }
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { kind: "bad", id: null, error: `第 ${lineOneBased} 行不是 JSON 对象` };
  }
  const { id: givenId, question, session } = given as Record<string, unknown>;
  const id = typeof givenId === "string" || typeof givenId === "number" ? givenId : null;
  if (typeof question !== "string" || question.trim() === "") {
    return { kind: "bad", id, error: `第 ${lineOneBased} 行缺少 question（应为文字）` };
  }
  if (session !== undefined && session !== null && typeof session !== "string" && typeof session !== "number") {
    return { kind: "bad", id, error: `第 ${lineOneBased} 行的 session 应为文字` };
  }
  return {
    kind: "question",
    id,
    question,
    session: session === undefined || session === null ? undefined : `${session}`,
  };
}
