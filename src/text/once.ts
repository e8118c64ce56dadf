/** What is made when it is first asked for; what it is made of is let go then. */
export function once<T>(make: () => T): () => T {
  let known: { readonly make: () => T } | { readonly value: T } = { make };
  return () => {
    if ("make" in known) known = { value: known.make() };
    return known.value;
  };
}

/** What is made of a thing when it is first asked for, and kept for as long as the thing is: it must not change. */
export function oncePer<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.value;
    const value = make(of);
    known.set(of, { value });
    return value;
  };
}
