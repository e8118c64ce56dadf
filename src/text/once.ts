/** What is made when it is first asked for; what it is made of is let go then. */
export function once<T>(make: () => T): () => T {
  let known: { readonly make: () => T } | { readonly value: T } = { make };
  return () => {
    if ("make" in known) known = { value: known.make() };
    return known.value;
  };
}
