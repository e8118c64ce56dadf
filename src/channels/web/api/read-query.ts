import type { Context } from "hono";
import type { z } from "zod";

/** An address's query, checked; or one Chinese sentence that says what is wrong with it. */
export function readQuery<Q extends z.ZodObject>(
  context: Context,
  schema: Q,
): { readonly query: z.output<Q> } | { readonly error: string } {
  const checked = schema.safeParse(context.req.query());
  if (checked.success) return { query: checked.data };
  const wrong = checked.error.issues.map(({ path, message }) => `${path.join(".")}：${message}`);
  return { error: `请求有误：${wrong.join("；")}。` };
}
