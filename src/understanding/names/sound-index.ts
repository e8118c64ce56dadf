import type { Agency } from "../../report/agency.ts";
import { once } from "../../text/once.ts";
import { syllableOf } from "../../text/sounds-alike.ts";

/** Agencies by the syllables of their names. */
export interface SoundIndex {
  readonly idsOf: ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;
  /** How many syllables the names have, the most first. */
  readonly lengths: readonly number[];
}

/** Agencies with their names. */
interface Named {
  readonly all: readonly { readonly agency: Agency; readonly regionWords: readonly string[] }[];
  readonly namesOf: (id: string) => readonly string[];
}

const LONGEST = 12;
const LOCAL: ReadonlySet<string> = new Set(["street", "town", "township"]);

/** Every name that is looked for by its sound, made when the first one is. */
export function soundIndexOf({ all, namesOf }: Named): () => SoundIndex {
  return once(() => {
    const idsOf = new Map<string, { id: string; name: string }[]>();
    for (const { agency, regionWords } of all) {
      if (!LOCAL.has(agency.type) && agency.type !== "department") continue;
      const own = namesOf(agency.id).filter((name) => name.length <= LONGEST);
      const placed = regionWords.map((place) => `${place}${agency.short}`);
      for (const name of new Set([...own, ...placed])) {
        const key = soundOf(name);
        const known = idsOf.get(key);
        if (!known) idsOf.set(key, [{ id: agency.id, name }]);
        else if (!known.some(({ id }) => id === agency.id)) known.push({ id: agency.id, name });
      }
    }
    const lengths = new Set([...idsOf.keys()].map((key) => key.split(" ").length));
    return { idsOf, lengths: [...lengths].filter((length) => length <= LONGEST).sort((a, b) => b - a) };
  });
}

/** The syllables of a text, one by one. */
export function soundOf(text: string): string {
  return [...text].map(syllableOf).join(" ");
}
