import type { Document } from "./document.ts";
import { Refused } from "./unreadable.ts";

/** Refuses the old binary format of Word. */
export function readDoc(_bytes: Uint8Array): Document {
  throw new Refused("unsupported", "旧版 Office 文件（.doc、.xls、.wps）暂不能读取，请另存为 .docx 或 .html");
}
