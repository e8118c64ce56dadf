import { knownBody } from "../../parsing/identity/known-bodies.ts";
import { isLocal } from "../../report/agency.ts";
import { looksAlike } from "../../text/looks-alike.ts";
import { soundsNearlyAlike } from "../../text/sounds-alike.ts";
import type { Span } from "../span.ts";
import type { KnownAgency } from "./agency-index.ts";
import { beginsThere, isPlaceOf, knownPlaceAt, startOfPlaces } from "./known-places.ts";

/** Characters that tell places and bodies of one stem apart: 流沙东街道 and 流沙西街道, 第一中学 and 第二中学. */
const TELLS_SIBLINGS = /[东西南北中上下前后左右内外大小新老旧高低长短阴阳一二三四五六七八九十两甲乙丙丁\d]/;
/** So long a name of a street or a town, without its kind, is told by the rest of it. */
const LONG_PLACE = 4;
const KIND = /(?:街道办事处|街道办|街道|街办|办事处|[镇乡](?:人民政府|政府)?|[市县区旗](?:人民)?政府(?:办公室)?)$/;
/** So long a name of a body is told by the rest of it, behind its place and by itself. */
const LONG_BODY = { inRegion: 5, alone: 6 };
/** A street's kind is misspelt in one of its two characters: 接道. */
const STREET = /街道$/;
/** 卫健委 and 卫健局 of one place are the same body. */
const BOARD = /[局委]/;
const NAMED_BY_PLACE: ReadonlySet<string> = new Set(["street", "town", "township", "government", "office"]);
/** The part of a question before a name that a place may begin in. */
const LONGEST_PLACE = 12;

/**
 * A place of the country that is written where the store has a name one slip away, and that is none of that agency's: 海宁市教育局 is
 * no misspelt 普宁市教育局.
 *
 * @param span what is taken for the name
 * @returns the whole name that is written, with the places before it; `undefined` where no such place stands there
 */
export function ofForeignPlace(text: string, span: Span, name: string, known: KnownAgency): Span | undefined {
  const local = isLocal(known.agency);
  let reached = 0;
  for (let start = Math.max(0, span.start - LONGEST_PLACE); start < span.end; start++) {
    const place = knownPlaceAt(text, start);
    const end = start + (place?.name.length ?? 0);
    // 安县 of 新安县 is no place there, 市北区 of 青岛市北区 is one.
    if (!place || end <= reached) continue;
    reached = end;
    if (end <= span.start || name.includes(place.name) || isPlaceOf(place, known)) continue;
    const stands = place.full && place.name.length > 2 ? true : !local && beginsThere(text, start);
    if (stands) return { start: startOfPlaces(text, start), end: span.end };
  }
  return undefined;
}

/**
 * Is what is written one slip away from a name the name of another body, as every place has one: 财政局 and 民政局? Nobody means
 * the one by the other, whether or not the store has it. A body that sounds like it, and a committee for a bureau, are no other.
 */
export function isOtherBody(written: string, name: string, known: KnownAgency): boolean {
  if (NAMED_BY_PLACE.has(known.agency.type)) return false;
  const { kind, at, characters } = slipBetween(written, name);
  const [one = "", other = one] = characters;
  const place = known.regionWords.find((word) => name.startsWith(word))?.length ?? 0;
  if (kind !== "other" || at < place || (BOARD.test(one) && BOARD.test(other))) return false;
  if (soundsNearlyAlike(written, name) || looksAlike(one, other)) return false;
  return knownBody(written.slice(place)) === "bureau";
}

/**
 * Is a name that was written with a slip plainly this one? One character that sounds or looks like the other is taken for it. Any
 * other leaves a place or a body that may well be another one, unless the rest of the name is long.
 *
 * @param inRegion the agency's region stands before the name
 */
export function isPlainSlip(written: string, name: string, known: KnownAgency | undefined, inRegion: boolean): boolean {
  const type = known?.agency.type ?? "other";
  const isPlace = NAMED_BY_PLACE.has(type);
  const slip = slipBetween(written, name);
  const [one = "", other = one] = slip.characters;
  const tellsSiblings = slip.kind !== "swapped" && TELLS_SIBLINGS.test(one) && TELLS_SIBLINGS.test(other);
  if (tellsSiblings) return false;
  if (slip.kind !== "other") {
    return isPlace ? inRegion && name.length >= LONG_BODY.inRegion : name.length >= longBody(inRegion);
  }
  if (soundsNearlyAlike(written, name) || looksAlike(one, other)) return true;
  if (slip.at === name.length - 1 && BOARD.test(one) && BOARD.test(other)) return true;
  if (isPlace) {
    const inKind = STREET.test(name) && slip.at >= name.length - 2;
    return inKind || (inRegion && name.replace(KIND, "").length >= LONG_PLACE);
  }
  const place = known?.regionWords.find((word) => name.startsWith(word))?.length ?? 0;
  return slip.at >= place && name.length >= longBody(inRegion) && knownBody(written.slice(place)) === undefined;
}

function longBody(inRegion: boolean): number {
  return inRegion ? LONG_BODY.inRegion : LONG_BODY.alone;
}

/** The one slip between two names: what stands where they part. */
interface Slip {
  readonly kind: "other" | "missing" | "swapped";
  readonly at: number;
  /** The character that is missing or too many; or the one that is written, and the one that the name has. */
  readonly characters: readonly string[];
}

function slipBetween(written: string, name: string): Slip {
  let at = 0;
  while (at < written.length && written[at] === name[at]) at++;
  const longer = written.length > name.length ? written : name;
  if (written.length !== name.length) return { kind: "missing", at, characters: [longer.charAt(at)] };
  const swapped = written[at] === name[at + 1] && written[at + 1] === name[at];
  return { kind: swapped ? "swapped" : "other", at, characters: [written.charAt(at), name.charAt(at)] };
}
