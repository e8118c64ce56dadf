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
  | "unsupported";

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
