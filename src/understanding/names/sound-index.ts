import { type Agency, isLocal } from "../../report/agency.ts";
import { once } from "../../text/once.ts";
import { soundHash } from "../../text/sound-hash.ts";
import { soundsAlike } from "../../text/sounds-alike.ts";

/** An agency by one of its names. */
export interface SoundingName {
  readonly id: string;
  readonly name: string;
}

/** Agencies by the sound of their names. */
export interface SoundIndex {
  /** Each agency with a name, spelt otherwise, that sounds as this does; with the first such name it has. */
  soundingLike(written: string): readonly SoundingName[];
  /** How many characters the names have, the most first. */
  readonly lengths: readonly number[];
}

interface Named {
  readonly agency: Agency;
  readonly regionWords: readonly string[];
}

const LONGEST = 12;

/**
 * Every name that is looked for by its sound, made when the first one is. Of hundreds of thousands of names only the
 * hashes of their sounds are kept; the few names with the hash that is looked for are put together anew.
 *
 * @param namesOf every full way to name an agency
 */
export function soundIndexOf(all: readonly Named[], namesOf: (id: string) => readonly string[]): () => SoundIndex {
  const namesFor = ({ agency, regionWords }: Named): readonly string[] =>
    [...namesOf(agency.id), ...regionWords.map((place) => `${place}${agency.short}`)].filter(
      ({ length }) => length <= LONGEST,
    );
  return once(() => {
    const bearers = createChains();
    const lengths = new Set<number>();
    for (const [at, known] of all.entries()) {
      if (!isLocal(known.agency) && known.agency.type !== "department") continue;
      for (const name of namesFor(known)) {
        bearers.add(soundHash(name), at);
        lengths.add(name.length);
      }
    }
    return {
      lengths: [...lengths].sort((a, b) => b - a),
      soundingLike: (written) =>
        bearers.get(soundHash(written)).flatMap((at): readonly SoundingName[] => {
          const known = all[at];
          const name = known && namesFor(known).find((other) => other !== written && soundsAlike(written, other));
          return known && name !== undefined ? [{ id: known.agency.id, name }] : [];
        }),
    };
  });
}

/** Numbers under a key, several to some keys: an array for each would take most of the memory. */
interface Chains {
  /** Does nothing where it was the last that was added to the key. */
  add(key: number, value: number): void;
  /** In the order in which they were added. */
  get(key: number): readonly number[];
}

function createChains(): Chains {
  const lastOf = new Map<number, number>();
  const values: number[] = [];
  const before: number[] = [];
  return {
    add(key, value) {
      const last = lastOf.get(key) ?? -1;
      if (values[last] === value) return;
      lastOf.set(key, values.length);
      values.push(value);
      before.push(last);
    },
    get(key) {
      const found: number[] = [];
      for (let at = lastOf.get(key) ?? -1; at >= 0; at = before[at] ?? -1) found.push(values[at] ?? -1);
      return found.reverse();
    },
  };
}
