import { LimitExceeded } from "../limits.ts";

/** Pieces that are written on, tags and texts: a long report has some ten thousand. */
const MOST_PIECES = 200_000;
const ROOT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';

/** What is written of a body so far, in pieces, the last of which may be taken back. */
export class WrittenBody {
  #pieces: string[] = [];
  #written = 0;

  /** How many pieces there are. */
  get length(): number {
    return this.#pieces.length;
  }

  /** @throws LimitExceeded */
  emit(piece: string): void {
    this.#written += 1;
    if (this.#written > MOST_PIECES) throw new LimitExceeded(`文档的内容超过 ${MOST_PIECES} 段`);
    this.#pieces.push(piece);
  }

  /** Takes back what was written from a length on. */
  takeFrom(length: number): readonly string[] {
    return this.#pieces.splice(length);
  }

  /** Puts pieces that were taken back in the place of what was written from a length on. */
  putBack(length: number, pieces: readonly string[]): void {
    this.#pieces.length = length;
    for (const piece of pieces) this.#pieces.push(piece);
  }

  hasTextFrom(length: number): boolean {
    return this.#pieces.slice(length).includes("<w:t>");
  }

  /** The document whose body it is. */
  toXml(): string {
    return `${ROOT}${this.#pieces.join("")}</w:body></w:document>`;
  }
}
