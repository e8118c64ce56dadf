import { showableText } from "./unshowable.ts";

/** Only this file can make one, so text that looks like markup never passes for it. */
const MARKUP: unique symbol = Symbol("markup");

/** HTML whose text is escaped already. */
export interface Markup {
  readonly [MARKUP]: string;
}

/** What may stand in a template: text is escaped, markup kept, lists joined, nothing left out. */
export type Piece = string | number | Markup | null | undefined | false | readonly Piece[];

function escapeHtml(text: string): string {
  return showableText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function markupOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (typeof piece === "string") return escapeHtml(piece);
  if (typeof piece === "number") return String(piece);
  return MARKUP in piece ? piece[MARKUP] : piece.map(markupOf).join("");
}

/**
 * Builds markup from a template. Every text put into it is escaped, for element content and for quoted attributes.
 *
 * @example html`<p title="${title}">${text}</p>`
 */
export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { [MARKUP]: template.reduce((built, part, index) => built + markupOf(pieces[index - 1]) + part) };
}

/** The finished markup as a string, to be sent. */
export function toHtml(markup: Markup): string {
  return markup[MARKUP];
}
