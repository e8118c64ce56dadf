import { readFileSync } from "node:fs";
import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** A data file that cannot be used: the message says which file and line, and what is wanted there. */
export class DataFileError extends Error {
  override readonly name = "DataFileError";
}

/**
 * Reads a YAML file and checks it.
 *
 * @param path where the file lies
 * @param name how messages call it, for instance intents/value.yaml
 * @throws DataFileError naming file and line: not there, not YAML, or not of the wanted shape
 */
export function readDataFile<T>(path: string, name: string, schema: z.ZodType<T>): T {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new DataFileError(`无法读取 ${name}：文件不存在或不可读`, { cause });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    throw new DataFileError(
      `${name} 第${lines.linePos(fault.pos[0]).line}行：YAML 语法有误（${fault.message.split("\n")[0]}）`,
      {
        cause: fault,
      },
    );
  }
  const checked = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const place = issue?.path ?? [];
  throw new DataFileError(
    `${name} 第${lineOf(place)}行：${place.join(".") || "整个文件"} 不合要求（${issue?.message ?? "格式不符"}）`,
    { cause: checked.error },
  );

  /** The line of the innermost node on the way to `path` that the file has. */
  function lineOf(path: readonly PropertyKey[]): number {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}
