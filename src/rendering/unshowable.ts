/**
 * Control characters, halves of characters, and those that turn the direction of text around: neither a page nor a message
 * should hold them, and the Bot API refuses or drops them.
 */
const UNSHOWABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** The text without what cannot be shown. */
export function showableText(text: string): string {
  return text.replace(UNSHOWABLE, "");
}
