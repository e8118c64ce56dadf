import { Refused } from "./unreadable.ts";

/** How many bytes from the start the headers may take. */
const HEADER_BYTES = 4_000;
const IS_MESSAGE = /^(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*mime-version:/i;

/** Is a file a page saved with all that belongs to it: a message of several parts (RFC 2557)? */
export function isMhtml(bytes: Uint8Array): boolean {
  return IS_MESSAGE.test(latin1(bytes.subarray(0, HEADER_BYTES)).trimStart());
}

/**
 * Takes the page itself out of a file that holds it with its pictures and styles.
 *
 * @returns the page's bytes, in the page's own encoding
 * @throws Refused when it holds none
 */
export function unpackMhtml(bytes: Uint8Array): Uint8Array {
  const message = latin1(bytes).trimStart();
  const whole = splitPart(message);
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;]{1,200}))/i.exec(whole.header);
  const delimiter = boundary ? `--${boundary[1] ?? boundary[2]}` : undefined;
  const parts = delimiter ? whole.body.split(delimiter).slice(1).map(splitPart) : [whole];
  const page = parts.find(({ header }) => /^content-type:\s*text\/html/im.test(header));
  if (!page) throw new Refused("unsupported", "是单个文件网页（.mht），里面没有网页");
  return decodeBody(page.body, /^content-transfer-encoding:\s*([\w-]+)/im.exec(page.header)?.[1]?.toLowerCase());
}

/** A part's headers end at the first empty line. */
function splitPart(part: string): { readonly header: string; readonly body: string } {
  const own = part.replace(/^[ \t]*\r?\n/, "");
  const end = /\r?\n\r?\n/.exec(own);
  return end
    ? { header: own.slice(0, end.index), body: own.slice(end.index + end[0].length) }
    : { header: own, body: "" };
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const plain = body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, "latin1");
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
