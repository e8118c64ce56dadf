import type { Citation, Option, Status, Value } from "../answering/answer.ts";
import type { Reply } from "../conversation/conversation.ts";
import type { Intent } from "../understanding/intent.ts";
import { type ExplainStep, explain } from "./explain.ts";

/** An answer as programs get it: the shape that `ask --json` and the web page's API promise. */
export interface ReplyJson {
  /** Opens the answer again at `/a/<id>` of the page; left out where there is nothing to open. */
  readonly id?: string;
  readonly question: string;
  readonly status: Status;
  readonly intent: Intent;
  /** What a person reads. */
  readonly text: string;
  readonly values: readonly ValueJson[];
  readonly citations: readonly Citation[];
  readonly findings: readonly string[];
  readonly options: readonly Option[];
  /** What one might ask next: whole questions that have an answer. */
  readonly suggestions: readonly Option[];
  /** How the question was understood, when that was asked for. */
  readonly explain?: readonly ExplainStep[];
}

interface JsonOptions {
  /** Tells how the question was understood. */
  readonly explain?: boolean;
}

/** A value of one report names report, agency and year; one that is computed over several has none of them. */
type ValueJson = Pick<Value, "fact" | "value" | "unit"> & {
  readonly report?: string;
  readonly agency?: string;
  readonly year?: number;
};

function valueJson({ report, agency, year, ...figure }: Value): ValueJson {
  return {
    ...(report === null ? {} : { report }),
    ...(agency === null ? {} : { agency }),
    ...(year === null ? {} : { year }),
    ...figure,
  };
}

/** @param text the answer as plain text */
export function replyJson(reply: Reply, text: string, asked: JsonOptions = {}): ReplyJson {
  const { id, question, answer, trace } = reply;
  const { status, intent, values, citations, findings, options, suggestions = [] } = answer;
  return {
    ...(id === undefined ? {} : { id }),
    question,
    status,
    intent,
    text,
    values: values.map(valueJson),
    citations,
    findings,
    options,
    suggestions,
    ...(asked.explain && trace ? { explain: explain(trace()) } : {}),
  };
}
