const MOST_REMEMBERED = 4000;
/** Longer texts hardly come twice. */
const LONGEST = 100;

/**
 * A function of a text that remembers its answers: the labels and figures of a form come again in every document. It
 * begins anew when it has many, so that odd documents do not fill the memory.
 *
 * @param answer must depend on nothing but the text, and what it gives is never changed
 */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, { readonly value: T }>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const known = remembered.get(text);
    if (known) return known.value;
    const value = answer(text);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, { value });
    return value;
  };
}
