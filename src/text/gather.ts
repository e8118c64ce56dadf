/**
 * What each of a list gives, one after another: `flatMap` for what is done with every message. The engine's own takes
 * several times as long, since it looks up each time which kind of array to make.
 *
 * @param from what one of them gives: a list, or a single thing
 */
export function gather<T, R>(
  all: readonly T[],
  from: (one: T, at: number, all: readonly T[]) => R | readonly R[],
): R[] {
  const gathered: R[] = [];
  let at = 0;
  for (const one of all) {
    const given = from(one, at++, all);
    if (!Array.isArray(given)) gathered.push(given as R);
    else for (const each of given) gathered.push(each);
  }
  return gathered;
}
