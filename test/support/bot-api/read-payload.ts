import type { IncomingMessage } from "node:http";
import type { Payload } from "./world.ts";

const BLANK_LINE = Buffer.from("\r\n\r\n");

/** The parts of a form (RFC 7578), as lenient about its heads as the Bot API is. */
function* partsOf(body: Buffer, boundary: string): Generator<{ readonly head: string; readonly content: Buffer }> {
  const mark = Buffer.from(`--${boundary}`);
  for (let start = body.indexOf(mark); ; ) {
    const end = body.indexOf(mark, start + mark.length);
    if (start < 0 || end < 0) return;
    const part = body.subarray(start + mark.length + 2, end - 2);
    const split = part.indexOf(BLANK_LINE);
    yield { head: part.subarray(0, split).toString("utf8"), content: part.subarray(split + BLANK_LINE.length) };
    start = end;
  }
}

function readForm(body: Buffer, boundary: string): Payload {
  const fields: Record<string, unknown> = {};
  for (const { head, content } of partsOf(body, boundary)) {
    const name = /[; ]name="?([^";\r\n]*)"?/.exec(head)?.[1] ?? "";
    const file = /filename="?([^";\r\n]*)"?/.exec(head)?.[1];
    const text = content.toString("utf8");
    if (file !== undefined) fields[name] = { name: file, bytes: Uint8Array.from(content) };
    else fields[name] = /^[[{]/.test(text) ? JSON.parse(text) : text;
  }
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string" && value.startsWith("attach://"))
      fields[name] = fields[value.slice("attach://".length)];
  }
  return fields;
}

/** The fields of a request, whether they come as JSON or as a form with files. */
export async function readPayload(request: IncomingMessage): Promise<Payload> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const boundary = /^multipart\/form-data; *boundary=(.+)$/.exec(request.headers["content-type"] ?? "")?.[1];
  if (boundary !== undefined) return readForm(body, boundary);
  return body.length === 0 ? {} : JSON.parse(body.toString("utf8"));
}
