import { knownBody } from "../../parsing/identity/known-bodies.ts";
import type { AgencyMention } from "../slots.ts";
import type { Span } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { ownRegionNames } from "./agency-names.ts";
import { standsForBureau } from "./branch-names.ts";
import { findExactNames } from "./exact-names.ts";
import { regionEndingAt } from "./place-names.ts";

/** 卫健委 and 卫健局 of one place are the same body. */
const BOARD = /(?:委员会|委|局)$/;
const BOARDS = ["局", "委", "委员会"];
/** What a contracted name keeps of the end of the whole one. */
const KIND = /(?:中心|大队|支队|总队|委员会|[局委办院所站队处馆])$/;
/** 市政府 alone names no government. */
const NO_NAME = /^[省市区县旗镇乡]?(?:人民)?政府(?:办公[室厅]|办)?$/;
interface BareWord {
  readonly text: string;
  readonly span: Span;
  readonly content: boolean;
}

/** 临淄区财政信息 is no name of a bureau: a year follows one, or nothing. */
const STANDS_AS_NAME = /^(?:\d|[,。?!]|$)/;

const BARE_LENGTHS = { least: 2, most: 4 };

/**
 * A second look at a name that no agency bears: the agency of that place which is called nearly so. 临淄区卫健委 is its
 * 卫生健康局; 城管大队 may be 城市管理行政执法大队, which only the asker can say.
 */
export function resolveStranger(text: string, stranger: AgencyMention, index: AgencyIndex): AgencyMention {
  const { region, places, start, bare } = takeApart(text, stranger.span, index);
  const mention = { ...stranger, named: text.slice(start, stranger.span.end), span: { start, end: stranger.span.end } };
  if (region === null || bare.length < 2) return mention;
  const there = index.inRegion(region).filter((id) => {
    const known = index.get(id);
    // 苏州市鼓楼区 is not that of 福州市, though both cities are in the store.
    const isThere = known !== undefined && places.every((place) => known.regionWords.includes(place));
    return isThere && ownRegionNames(known.agency).includes(region);
  });
  const boards = there.filter((id) => isSameBoard(bare, index.namesOf(id), BOARDS));
  const same = boards.length > 0 ? boards : there.filter((id) => isBranchFor(bare, id, index));
  if (same.length === 1) return { ...mention, ids: same, match: "near" };
  const kindred = there.filter((id) => {
    const short = index.get(id)?.agency.short ?? "";
    return index.kindred[short]?.includes(bare) || isContraction(bare, short);
  });
  return kindred.length > 0 ? { ...mention, ids: kindred, match: "unsure" } : mention;
}

/** The region words before a name or at its beginning, and what is left of the name. */
function takeApart(
  text: string,
  span: Span,
  index: AgencyIndex,
): {
  readonly region: string | null;
  /** All of them, the region among them. */
  readonly places: readonly string[];
  readonly start: number;
  readonly bare: string;
} {
  const places: string[] = [];
  let region: string | null = null;
  let inner = span.start;
  for (let place = index.regionAt(text, inner); place && inner + place.length < span.end; ) {
    region = place;
    places.push(place);
    inner += place.length;
    place = index.regionAt(text, inner);
  }
  let start = span.start;
  for (let place = regionEndingAt(text, start, index); place; place = regionEndingAt(text, start, index)) {
    region ??= place;
    places.push(place);
    start -= place.length;
  }
  return { region, places, start, bare: text.slice(inner, span.end) };
}

function isSameBoard(bare: string, names: readonly string[], boards: readonly string[]): boolean {
  const stem = bare.replace(BOARD, "");
  return stem !== bare && stem.length >= 2 && boards.some((board) => names.includes(`${stem}${board}`));
}

/** 北碚区公安局 is the city's 公安局北碚区分局, where there is no other. */
export function isBranchFor(bare: string, id: string, index: AgencyIndex): boolean {
  const agency = index.get(id)?.agency;
  const stands = agency !== undefined && standsForBureau(agency, ownRegionNames(agency));
  return stands && isSameBoard(bare, index.namesOf(id), ["分局"]);
}

/** 公资中心 holds nothing that 公共资源交易中心 does not, in the same order and of the same kind. */
function isContraction(bare: string, name: string): boolean {
  const kind = KIND.exec(bare)?.[0];
  if (kind === undefined || bare.length < kind.length + 2 || !name.endsWith(kind)) return false;
  let at = 0;
  for (const character of name) if (character === bare[at]) at++;
  return at === bare.length;
}

/**
 * 临淄文旅: a body that is called without its kind, behind the name of its place. 临淄区农业农村水利 is known by its duties alone,
 * whether or not the store has one.
 *
 * @param words what nothing else accounts for
 */
export function findBareBoard(text: string, words: readonly BareWord[], index: AgencyIndex): AgencyMention | undefined {
  for (const first of words) {
    // 医保基金 is no name though 医保 is one: the whole stretch must be.
    const { text: bare, span } = stretchFrom(first, words);
    const region = first.content ? regionEndingAt(text, span.start, index) : undefined;
    if (region === undefined || bare.length < BARE_LENGTHS.least) continue;
    const { start } = takeApart(text, span, index);
    const mention = { named: text.slice(start, span.end), span: { start, end: span.end } };
    const strange = knownBody(`${bare}局`) === "bureau" && STANDS_AS_NAME.test(text.slice(span.end));
    const unheld: AgencyMention | undefined = strange ? { ...mention, ids: [], match: "unknown" } : undefined;
    if (bare.length > BARE_LENGTHS.most) {
      if (unheld) return unheld;
      continue;
    }
    for (const board of BOARDS) {
      const whole = `${region}${bare}${board}`;
      const [only, ...others] = findExactNames(whole, index);
      if (only?.match !== "exact" || others.length > 0 || only.named !== whole || only.ids.length !== 1) continue;
      return { ...mention, ids: only.ids, match: "near" };
    }
    const branches = index
      .inRegion(region)
      .filter((id) => isOwnRegion(id, region, index) && isBranchFor(`${bare}局`, id, index));
    // 海曙公安 is the city's 公安局海曙分局, where there is no other.
    if (branches.length === 1) return { ...mention, ids: branches, match: "near" };
    if (unheld) return unheld;
  }
  return undefined;
}

function isOwnRegion(id: string, region: string, index: AgencyIndex): boolean {
  const agency = index.get(id)?.agency;
  return agency !== undefined && ownRegionNames(agency).includes(region);
}

/** The content words that follow one another from this one on, as one. */
function stretchFrom(first: BareWord, words: readonly BareWord[]): { readonly text: string; readonly span: Span } {
  const next = words.find((word) => word.content && word.span.start === first.span.end);
  if (!next) return first;
  const rest = stretchFrom(next, words);
  return { text: first.text + rest.text, span: { start: first.span.start, end: rest.span.end } };
}

/** 区政府, 政府办公室: a kind of body and no name. */
export function isKindOnly(named: string): boolean {
  return NO_NAME.test(named);
}
