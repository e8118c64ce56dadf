import { editDistance, type LabelEntry } from "./match-label.ts";
import { isOneOff } from "./misspelt.ts";

/** So short a word is one of many when a character of it is wrong. */
const SHORT = 2;
const LONGEST = 24;
/** Share of the words in front that may be wrong: they say nothing of the column. */
const WRONG_SHARE = 0.3;

interface Kid<M> {
  readonly meaning: M;
  readonly core: string;
}

/**
 * Makes a matcher for heads that carry the head over them in front, as where one row of heads has to do for two:
 * 法人或其他组织-科研机构. One of both may be misread.
 *
 * @param prefixes wordings of the head over them, as cores
 * @returns a function of a core; `undefined` when it is no such head, or could be two
 */
export function prefixedMatcher<M>(
  prefixes: readonly string[],
  entries: readonly LabelEntry<M>[],
): (core: string) => { readonly meaning: M; readonly exact: boolean } | undefined {
  const kids = entries.flatMap(({ meaning, cores }) => cores.map((core): Kid<M> => ({ meaning, core })));
  // The longest first: 企业 is the end of 商业企业 too.
  kids.sort((left, right) => right.core.length - left.core.length);
  return (core) => {
    if (core.length > LONGEST) return undefined;
    const inFront = (kid: Kid<M>): string | undefined =>
      core.endsWith(kid.core) ? core.slice(0, -kid.core.length) : undefined;
    const whole = kids.find((kid) => prefixes.includes(inFront(kid) ?? ""));
    if (whole) return { meaning: whole.meaning, exact: true };
    const own = kids.find((kid) => core.endsWith(kid.core) && core !== kid.core);
    if (own)
      return mayBePrefix(inFront(own) ?? "", prefixes, own.core.length)
        ? { meaning: own.meaning, exact: false }
        : undefined;
    const rests = prefixes.flatMap((prefix) => (core.startsWith(prefix) ? core.slice(prefix.length) : []));
    const near = new Set(kids.flatMap((kid) => (rests.some((rest) => isOneOff(rest, kid.core)) ? kid.meaning : [])));
    const [only] = near;
    return only !== undefined && near.size === 1 ? { meaning: only, exact: false } : undefined;
  };
}

/** 法人或 before 其他 may be the head over it that has lost its end, and so hardly anything may be wrong before a short word. */
function mayBePrefix(words: string, prefixes: readonly string[], kidLength: number): boolean {
  return prefixes.some((prefix) => {
    const most = kidLength > SHORT ? Math.ceil(prefix.length * WRONG_SHARE) : 1;
    return prefix.length > 2 * SHORT && words.length > SHORT && editDistance(words, prefix) <= most;
  });
}
