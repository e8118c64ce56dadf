import type { Document } from "./document.ts";

/** Why a file cannot be read at all. */
export type UnreadableKind =
  /** Nothing in it that a person could read. */
  | "empty"
  /** Not text, and no format that we know. */
  | "binary"
  /** Over a limit of size, of cells or of depth. */
  | "too-large"
  /** A format that we know by its mark but do not read. */
  | "unsupported"
  /** Its format is one that we read, but the file is cut off or broken. */
  | "damaged"
  /** It can be read with a password only. */
  | "locked"
  /** Pictures of pages: there is no text to read. */
  | "scanned";

/** A file that cannot be read: data, not an exception, since one bad file must not stop the others. */
export interface Unreadable {
  readonly unreadable: UnreadableKind;
  /** One sentence in Chinese for the person who sent the file. */
  readonly reason: string;
}

/** Did reading fail? */
export function isUnreadable(outcome: Document | Unreadable): outcome is Unreadable {
  return "unreadable" in outcome;
}

/**
 * Thrown by a reader that cannot make a document of its file. The message says why, in Chinese, and goes on from the file's
 * name: 有密码保护. Caught by `readDocument` only.
 */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly kind: UnreadableKind;

  constructor(kind: UnreadableKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** The refusal of a file that is cut off or broken, and of which no more is known. */
export function damaged(options?: ErrorOptions): Refused {
  return new Refused("damaged", "已损坏，可能没有下载完整", options);
}
