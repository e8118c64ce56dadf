import type { WrittenBody } from "./written-body.ts";

interface Alternative {
  readonly start: number;
  first: readonly string[] | null;
}

/**
 * Drawings are written for newer and for older programs (`mc:AlternateContent`, ISO/IEC 29500-3, section 10.2): the first
 * choice that is not empty is read, and the one for older programs where that alone has a text.
 */
export class Alternatives {
  readonly #open: Alternative[] = [];
  readonly #body: WrittenBody;

  constructor(body: WrittenBody) {
    this.#body = body;
  }

  begin(): void {
    this.#open.push({ start: this.#body.length, first: null });
  }

  finish(): void {
    this.#open.pop();
  }

  /** @returns whether this choice is read */
  beginChoice(): boolean {
    const own = this.#open.at(-1);
    return own !== undefined && this.#body.length <= own.start;
  }

  /** @returns whether it stands where it should */
  beginFallback(): boolean {
    const own = this.#open.at(-1);
    if (own) own.first = this.#body.takeFrom(own.start);
    return own !== undefined;
  }

  finishFallback(): void {
    const own = this.#open.at(-1);
    if (own?.first && !this.#body.hasTextFrom(own.start)) this.#body.putBack(own.start, own.first);
  }
}
