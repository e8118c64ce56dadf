import type { Title } from "./read-title.ts";
import { isFuller, isSameAgency, signsFor } from "./same-agency.ts";

/** What each part of a document says of whose report it is; nothing where it says nothing. */
export interface Told {
  /** The titles over the report, from the top down. */
  readonly titles: readonly Title[];
  readonly signature: string | null;
  readonly author: string | undefined;
  /** The title that the preamble quotes. */
  readonly quoted: string | null | undefined;
  readonly metadata: string | null | undefined;
  readonly fileName: string | null | undefined;
  /** Right under a title that names nobody. */
  readonly under: string | null;
  /** Those that the text mentions as if the report were theirs, each for itself. */
  readonly mentioned: readonly string[];
  /** Those whom the page says that it is from. */
  readonly imprint: readonly string[];
  /** Those whose part of the site it stands in. */
  readonly site: readonly string[];
}

/**
 * Whose report a document is.
 *
 * 1. The title right over the report stands by itself, and so does one further up that another title repeats.
 * 2. Else what is said of the report itself must agree: the titles that its preamble quotes and its file bears, its
 *    author, its signature; author and signature together outweigh the others.
 * 3. Else what is likely must agree: whom the text speaks of, who gave the page out, whose part of the site it is in.
 *
 * A title further up may be the page's, or a link to another report: it counts for as much as any other voice.
 *
 * @returns `undefined` where nothing decides: no name is better than another agency's
 */
export function settleAgency(told: Told): string | undefined {
  const right = told.titles.at(-1)?.agency;
  if (right) return right;
  const over = told.titles.flatMap(({ agency }) => agency ?? []);
  const above = agreed(over);
  const titles = present([told.metadata, told.quoted, told.fileName]);
  if (above && titles.some((title) => isSameAgency(title, above))) return above;
  const { author, signature } = told;
  if (author && signature && isSameAgency(author, signature)) return fullest([author, signature]);

  const firm = present([told.metadata, told.quoted, told.signature, told.fileName, told.under, told.author]);
  const likely = [told.mentioned, told.imprint, told.site].flatMap((names) => agreed(names) ?? names);
  const rival = agreed(firm.length > 0 ? firm : likely);
  return above ? stronger(above, rival, [...firm, ...likely]) : rival;
}

/** Every name that a document gives, the one under it aside. */
export function namesTold(told: Told): readonly string[] {
  const { titles, quoted, metadata, fileName, author, under, mentioned, imprint, site } = told;
  const firm = present([...titles.map(({ agency }) => agency), quoted, metadata, fileName, author, under]);
  return [...firm, ...mentioned, ...imprint, ...site];
}

/** Of a title further up and what all else says, the one that has more voices; alone it stands where none is against it. */
function stronger(above: string, rival: string | undefined, voices: readonly string[]): string | undefined {
  const isFor = (name: string): boolean => isSameAgency(name, above) || signsFor(name, above);
  const against = voices.filter((name) => !isFor(name));
  const seconded = 1 + voices.length - against.length;
  if (against.length === 0 || seconded > against.length) return above;
  return rival && !isFor(rival) && against.length > seconded && agreed(against) ? rival : undefined;
}

/** The name that all agree on, in its fullest form; `undefined` when two are of two agencies. */
function agreed(names: readonly string[]): string | undefined {
  return names.every((name) => names.every((other) => isSameAgency(name, other))) ? fullest(names) : undefined;
}

function fullest(names: readonly string[]): string | undefined {
  const [first, ...others] = names;
  return first && others.reduce((best, name) => (isFuller(name, best) ? name : best), first);
}

function present(names: readonly (string | null | undefined)[]): readonly string[] {
  return names.flatMap((name) => name || []);
}
