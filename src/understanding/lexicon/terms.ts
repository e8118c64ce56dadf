import { join } from "node:path";
import { z } from "zod";
import { readDataFile } from "./read-data-file.ts";
import { spelledOut } from "./spelled-out.ts";

/** A term of the form or the 条例, explained in our own words. */
export interface Term {
  readonly id: string;
  /** How people call it; the first is the one that answers use. */
  readonly names: readonly [string, ...string[]];
  /** 第…条 of the 条例; `null` when it rests on the form or another rule. */
  readonly article: string | null;
  readonly text: string;
}

const name = z.string().trim().min(1, "名称不能是空的").max(120, "名称太长");
/** The first is written out; the others may hold choices. */
const names = z
  .tuple([name], name)
  .transform(([first, ...others]): [string, ...string[]] => [first, ...new Set(others.flatMap(spelledOut))]);

const schema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9_]*$/, "id 只能用小写字母、数字和下划线"),
      names,
      article: z.string().startsWith("第", "要写成“第…条”，没有就写 null").nullable(),
      text: z.string().trim().min(1, "不能是空的").max(400, "太长，请写到400字以内"),
    }),
  )
  .min(1, "一个词也没有")
  .superRefine((terms, context) => {
    const owners = new Map<string, string>();
    const ids = new Set<string>();
    for (const [index, { id, names }] of terms.entries()) {
      if (ids.has(id)) context.addIssue({ code: "custom", path: [index, "id"], message: `“${id}”重复了` });
      ids.add(id);
      for (const [at, own] of names.entries()) {
        const owner = owners.get(own);
        if (owner !== undefined) {
          context.addIssue({ code: "custom", path: [index, "names", at], message: `“${own}”已经是“${owner}”的名称` });
        }
        owners.set(own, id);
      }
    }
  });

/**
 * Reads the terms that a `definition` explains.
 *
 * @param directory the folder `intents/`
 * @throws DataFileError in Chinese that names file and line
 */
export function loadTerms(directory: string): readonly Term[] {
  return readDataFile(join(directory, "terms.yaml"), "intents/terms.yaml", schema);
}
