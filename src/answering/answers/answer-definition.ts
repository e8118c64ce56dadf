import type { DefinitionQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { answered, type Draft, leadPiece, notFound, piece } from "../piece.ts";

/** Explains terms of the form and the 条例. */
export async function answerDefinition({ terms }: Context, query: DefinitionQuery): Promise<Draft> {
  const found = query.terms.flatMap((id) => terms.find((term) => term.id === id) ?? []);
  if (found.length === 0) {
    return notFound(leadPiece("这个词我这里没有解释。"));
  }
  const blocks = found.flatMap(({ names, text, article }): readonly AnswerBlock[] => [
    { kind: "lead", text: `${names[0]}：${text}` },
    ...(article === null
      ? []
      : [{ kind: "note", text: `依据：《中华人民共和国政府信息公开条例》${article}。` } as const]),
  ]);
  return answered(piece({ blocks }));
}
