import { explainText } from "../../rendering/explain.ts";
import { renderPlain } from "../../rendering/plain.ts";
import { replyJson } from "../../rendering/reply-json.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type Io, printable, printTo, UsageError } from "../io.ts";
import { publicLinks } from "../links.ts";
import { createLogger } from "../logger.ts";
import { openFilledStore } from "../open-command-store.ts";
import { openConversation } from "../open-conversation.ts";
import { answerBatch } from "./ask-batch.ts";
import { requirePictureName, writePicture } from "./write-picture.ts";

export interface AskOptions {
  readonly batch?: string;
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly picture?: string;
  readonly store?: string;
}

/** `gongkai ask`: one question, a batch of them, or a chat in the terminal */
export async function askCommand(
  words: readonly string[],
  options: AskOptions,
  configuration: Configuration,
  io: Io,
): Promise<number> {
  const question = words.join(" ");
  requireQuestion(question, options);
  const store = await openFilledStore(options.store, configuration, io);
  const logger = createLogger(configuration.logLevel ?? "warn", io.stderr);
  const conversation = await openConversation(store, options.store, configuration, io, logger);
  const linkTo = publicLinks(configuration);
  const [json, explain] = [options.json === true, options.explain === true];
  if (options.batch !== undefined) {
    return answerBatch(options.batch, { conversation, linkTo, json, explain, io });
  }
  if (question === "") {
    const { startTerminal } = await import("../../channels/terminal/start-terminal.ts");
    await startTerminal({ conversation, input: io.stdin, output: io.stdout, linkTo });
    return EXIT.done;
  }
  const reply = await conversation.ask("cli", question);
  const text = renderPlain(reply.answer, { linkTo });
  const why = explain && reply.trace ? `\n\n${explainText(reply.trace())}` : "";
  await printTo(io.stdout)(
    json ? `${JSON.stringify(replyJson(reply, text, { explain }))}\n` : `${printable(`${text}${why}`)}\n`,
  );
  return options.picture === undefined ? EXIT.done : writePicture(reply.answer, options.picture, io);
}

/** @throws UsageError where what is to be answered, or how, is not told */
function requireQuestion(question: string, options: AskOptions): void {
  if (options.batch !== undefined && question !== "") throw new UsageError("问题与 --batch 只能给一个。");
  if (options.json && options.batch === undefined && question.trim() === "") {
    throw new UsageError("--json 需要一个问题或 --batch 文件，例如：gongkai ask 辛店街道2020年收到多少件申请 --json");
  }
  if (options.explain && options.batch === undefined && question.trim() === "") {
    throw new UsageError(
      "--explain 需要一个问题或 --batch 文件，例如：gongkai ask --explain 辛店街道2020年收到多少件申请",
    );
  }
  if (options.picture !== undefined) {
    if (question.trim() === "") {
      throw new UsageError("--picture 需要一个问题，例如：gongkai ask 张范街道2023年办理结果构成 --picture 图.png");
    }
    requirePictureName(options.picture);
  }
}
