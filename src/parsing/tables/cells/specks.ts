const SPECK = /^(?:[^\p{Script=Han}]*|\p{Script=Han})$/u;

/** Is this what nobody writes in a cell that has no figure: anything but words of Chinese? */
export function isSpeck(text: string): boolean {
  return SPECK.test(text);
}
