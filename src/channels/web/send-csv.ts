import type { Context } from "hono";

/** A name that any system takes for a file: no separators, no signs with a meaning of their own. */
function plainName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._\-（）]+/gu, "_").slice(-100);
}

/** The headers of a file to be kept; `name` may be Chinese. */
export function csvHeaders(name: string): Record<string, string> {
  return {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": /^[\w.-]+$/.test(name)
      ? `attachment; filename="${name}"`
      : `attachment; filename="table.csv"; filename*=UTF-8''${encodeURIComponent(plainName(name))}`,
  };
}

/** Sends a table as a file to be kept. */
export function sendCsv(context: Context, name: string, csv: string): Response {
  return context.body(csv, 200, csvHeaders(name));
}
