import type { Context } from "hono";
import type { DeskReply, ReportDesk, Upload } from "../../ingesting/report-desk.ts";
import { createTurnstile } from "./guards/turnstile.ts";

/** What becomes of a file that a request brings. */
export type UploadOutcome = { readonly kind: "read"; readonly name: string; readonly reply: DeskReply } | Refused;

/** The request is wrong, or comes at a wrong moment. */
interface Refused {
  readonly kind: "refused";
  readonly status: 400 | 408 | 415 | 501 | 503;
  /** In Chinese. */
  readonly message: string;
}

/** Takes the files that requests bring to the desk, a few at a time. */
export interface Uploads {
  /** Largest request that is read, in bytes. */
  readonly largestBody: number;
  take(context: Context, what: "check" | "add"): Promise<UploadOutcome>;
}

/** The boundaries and headings of a form around its file. */
const FORM_OVERHEAD = 64 * 1024;
const NO_DESK = "这里没有开通读取文件的功能。";
const NO_FILE = "没有收到文件：请选一个文件再提交。";
const TOO_SLOW = "文件送得太慢，没有收完。请再试一次。";
const WAIT_MS = 120_000;
const BUSY = "正在读的文件太多，请过一会儿再送。";
/** What a bare body is, where its name does not say. */
const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": ".pdf",
  "application/msword": ".doc",
  "application/rtf": ".rtf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "text/html": ".html",
  "text/plain": ".txt",
};

/** Names a bare body by the address's `name`, else by its type. */
function nameOf(context: Context, type: string): string | undefined {
  const named = context.req.query("name")?.trim();
  if (named) return named.slice(0, 200);
  const ending = ENDINGS[type];
  return ending === undefined ? undefined : `上传的文件${ending}`;
}

async function fileIn(context: Context): Promise<Upload | Refused> {
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "multipart/form-data") {
    const { file } = await context.req.parseBody().catch(() => ({ file: undefined }));
    // A form without a chosen file sends one that has neither name nor content.
    if (!(file instanceof File) || file.name === "") return { kind: "refused", status: 400, message: NO_FILE };
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  const name = nameOf(context, type);
  if (name === undefined) {
    const message = "看不出是什么文件：请在地址里写明文件名（?name=年报.docx），或在 Content-Type 里写明类型。";
    return { kind: "refused", status: 415, message };
  }
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  return bytes.byteLength === 0 ? { kind: "refused", status: 400, message: NO_FILE } : { name, bytes };
}

/** Waits for a file for so long; a sender that dawdles must not keep others out. */
async function inTime<T>(arriving: Promise<T>, waitMs: number): Promise<T | Refused> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Refused>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "refused", status: 408, message: TOO_SLOW }), waitMs);
  });
  try {
    return await Promise.race([arriving, late]);
  } finally {
    clearTimeout(timer);
  }
}

export interface UploadSettings {
  /** How long a file may take to arrive. */
  readonly waitMs?: number;
}

export function createUploads(desk: ReportDesk | undefined, { waitMs = WAIT_MS }: UploadSettings = {}): Uploads {
  // Files on their way are held in memory, so only so many may be.
  const arriving = createTurnstile({ atOnce: 8, waiting: 0 });
  const reading = createTurnstile({ atOnce: 2, waiting: 8 });
  const busy: Refused = { kind: "refused", status: 503, message: BUSY };
  return {
    largestBody: (desk?.largestBytes ?? 0) + FORM_OVERHEAD,
    async take(context, what) {
      if (!desk) return { kind: "refused", status: 501, message: NO_DESK };
      const file = (await arriving.pass(() => inTime(fileIn(context), waitMs))) ?? busy;
      if ("kind" in file) return file;
      const reply = await reading.pass(() => (what === "check" ? desk.check(file) : desk.add(file)));
      return reply ? { kind: "read", name: file.name, reply } : busy;
    },
  };
}
