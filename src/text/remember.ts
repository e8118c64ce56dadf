const MOST_REMEMBERED = 4000;
const MOST_CHARACTERS = 400_000;
/** Longer texts hardly come twice. */
const LONGEST = 100;

/**
 * A function of a text that remembers its answers: the labels and figures of a form come again in every document. It
 * begins anew when it has many, so that odd documents do not fill the memory.
 *
 * @param answer must depend on nothing but the text, and what it gives is never changed
 * @param longest longer texts are not remembered
 */
export function remember<T>(answer: (text: string) => T, longest = LONGEST): (text: string) => T {
  const remembered = new Map<string, { readonly value: T }>();
  let characters = 0;
  return (text) => {
    if (text.length > longest) return answer(text);
    const known = remembered.get(text);
    if (known) return known.value;
    const own = ownCopy(text);
    const value = answer(own);
    if (remembered.size >= MOST_REMEMBERED || characters + text.length > MOST_CHARACTERS) {
      remembered.clear();
      characters = 0;
    }
    remembered.set(own, { value });
    characters += text.length;
    return value;
  };
}

/** A piece of a document is a view that keeps the whole document in memory for as long as it lives itself. */
function ownCopy(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
