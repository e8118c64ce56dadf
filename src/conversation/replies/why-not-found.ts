import type { Answer } from "../../answering/answer.ts";
import { unspaced } from "../follow-ups/said-briefly.ts";

const LONGEST = 20;
/** 为啥查不到, 怎么会没有: why nothing was found, and nothing else. */
const WHY_NOT =
  /^(?:那|可是|但是?)?(?:为什么|为啥|为何|怎么(?:会|就)?|咋(?:会|就)?|什么原因)(?:会|就|也|都)?(?:还是)?(?:查不[到着出]|找不[到着]|搜不到|没有(?:呢|啊)?|没(?:查|找|搜)到|没收录|没有收录|没入库|没数据?|查不了|不能查)(?:它|呢|啊|呀|的|了|吗|数据|报告)*[?？!！。]*$/;

/** Does the message ask why the answer before it found nothing? */
export function asksWhyNotFound(message: string): boolean {
  return message.length <= LONGEST && WHY_NOT.test(unspaced(message));
}

/** What was not found, once more, and what the bot knows of the reason. */
export function explainNotFound(missing: string, options: Answer["options"]): Answer {
  return {
    status: "not_found",
    intent: "catalogue",
    blocks: [
      { kind: "lead", text: missing },
      {
        kind: "text",
        text: "我只查已经入库的报告。没有入库的、报告里没有写的，都查不到；是没有发布，还是发布了没有收录，这里不知道。",
      },
    ],
    values: [],
    citations: [],
    findings: [],
    options,
  };
}
