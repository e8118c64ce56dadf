/** Two characters as one number, which is quicker to look up than a text that is made for it. */
export function pairKey(text: string, first: number, second: number): number {
  return (text.charCodeAt(first) << 16) | text.charCodeAt(second);
}
