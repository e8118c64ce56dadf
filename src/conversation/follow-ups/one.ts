import type { ReportEntry } from "../../store/store.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { saysThing } from "../../understanding/framing/says-figure.ts";
import { countYears, ofYear, onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedFigure, askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";
import { ofPair } from "../memory/remember-pair.ts";
import type { Memory, SpokenOf } from "../memory/sessions.ts";
import { spellOutBefore } from "./before.ts";

/** One of two that were set side by side. */
const OF_TWO = /[前后]者|(?<!最)[前后]一[家个](?!月|季|年|问题)/;
/** One of several, by its place, in the place of a name. */
const BY_PLACE =
  /^(?:那么?|再?看看?|查查?)?((?:头一|第一|第二|第三|第四|第五|第六|第七|第八|最后一)[个家])(?:单位|机关|街道|镇|局)?(?=的|呢|20\d\d年|去年|前年|上年|新?收|办[了结]|予以|不予|公开|行政|复议|诉讼|被|有[几多]|[?？。]*$)/;
/** 最多的那家, of those that were set side by side. 最多的那三家 are several. */
const BY_END = /(最[多高大]|最[少低小])的?[那这](?:一)?[家个](?!月|季|年)(?:单位|机关|街道|部门|镇|局)?/;
/** 甲和它比, 它和甲的处罚: the present agency beside one that is named. */
const BESIDE_IT = /(?<=.)[和与跟同、](它(?!们))|^(?:那么?)?(它(?!们))[和与跟同、](?=..)/;
const LONGEST = 40;
/** What tells which one is meant. */
type Looked = Pick<Memory, "spoken" | "visited" | "pair" | "shown" | "frame">;

/**
 * 前者2020年呢, 后者呢, 第二个的复议, 回到刚才那家: the message with the name, the year or the figure put in that it means.
 *
 * @returns the message itself where it names an agency of its own, or where it is not plain which one it means
 */
export function spellOutOne(
  message: string,
  { spoken = [], visited = [], pair = [], shown, frame }: Looked,
  entries: readonly ReportEntry[],
  understander: Understander,
): string {
  if (message.length > LONGEST || frame === null) return message;
  const before = spellOutBefore(message, { spoken, visited, frame }, entries);
  if (before !== null) return before;
  if (BESIDE_IT.test(message)) return besideIt(message, frame, entries, understander);
  const end = endNamed(message, shown, frame, { entries, understander });
  if (end !== null) return end;
  const word = OF_TWO.exec(message)?.[0] ?? BY_PLACE.exec(message)?.[1];
  if (word === undefined) return message;
  const slots = understander.understand(message, null).slots;
  if (slots === null || slots.agencies.length > 0) return message;
  // Years and figures side by side are told apart in the same way.
  const apart = frame.pairs === null && (countYears(frame.years) > 1 || frame.facts.length > 1);
  const one = OF_TWO.test(word) && !apart ? ofPair(pair, word.startsWith("后"), frame) : undefined;
  const [name] = one === undefined ? [] : namesOf([one.agency], entries);
  if (one !== undefined && name !== undefined) {
    const said = withYearsTold(message, one.year, frame, understander);
    return wholeOf(said, word, name, frame, slots, one.year);
  }
  const beside = shownIn(frame, spoken, entries);
  const at = placeOf(word, beside.words.length);
  const meant = at === undefined ? undefined : beside.words[at];
  if (meant === undefined) return message;
  const lone = onlyYear(frame.years);
  if (!beside.agencies) return message.replace(word, () => meant);
  return wholeOf(withYearsTold(message, lone, frame, understander), word, meant, frame, slots, lone);
}

/** 最多的那家不予公开几件: whose figure is the highest of those that were shown, by name; several where they share it. */
function endNamed(message: string, shown: Memory["shown"], frame: Frame, asked: Asked): string | null {
  const [word, most] = BY_END.exec(message) ?? [];
  if (word === undefined || shown === undefined || shown.agencies.length < 2 || shown.years.length > 1) return null;
  const ends = /[多高大]$/.test(most ?? "") ? shown.most : shown.least;
  const names = namesOf(
    ends.map(({ agency }) => agency),
    asked.entries,
  );
  const { slots } = asked.understander.understand(message, null);
  if (names.length === 0 || names.length > MOST_NAMED || !slots || slots.agencies.length > 0) return null;
  return wholeOf(message, word, names.join("和"), frame, slots, shown.years[0]);
}

const MOST_NAMED = 4;

interface Asked {
  readonly entries: readonly ReportEntry[];
  readonly understander: Understander;
}

/** 前者上一年呢: the year before the one that was spoken of, by its number. */
function withYearsTold(message: string, spoken: number | undefined, frame: Frame, understander: Understander): string {
  if (spoken === undefined) return message;
  const { slots } = understander.understand(message, { ...frame, years: ofYear(spoken), pairs: null });
  return (slots?.years ?? []).reduce((said, mention) => {
    const words = slots?.text.slice(mention.span.start, mention.span.end);
    const isTold = mention.kind === "year" && mention.why !== undefined && words !== undefined;
    return isTold ? said.replace(words, `${mention.year}年`) : said;
  }, message);
}

function besideIt(message: string, frame: Frame, entries: readonly ReportEntry[], understander: Understander): string {
  const [id, ...others] = frame.agencies;
  const { slots } = understander.understand(message, null);
  const [name] = id === undefined || others.length > 0 ? [] : namesOf([id], entries);
  if (name === undefined || slots?.agencies.length !== 1) return message;
  const named = message.replace(/它(?!们)/, () => name);
  // A figure that is asked for anew leaves the year behind that was spoken of.
  if (!saysThing(slots)) return `${named.replace(/[呢吧。.？?！!]+$/, "")}呢`;
  const year = onlyYear(frame.years);
  return year === undefined || slots.years.length > 0 ? named : `${year}年${named}`;
}

/** A name in the place of the word for it, with the year and the figure that were spoken of where the message has none. */
function wholeOf(
  message: string,
  word: string,
  name: string,
  frame: Frame,
  slots: Slots,
  year: number | undefined,
): string {
  const when = year !== undefined && slots.years.length === 0 ? `${year}年` : "";
  const named = message.replace(word, () => `${name}${when}`);
  const [fact, ...more] = frame.facts;
  if (saysThing(slots) || slots.triggers.size > 0 || !fact || more.length > 0) return named;
  // A share goes on as a share.
  const measure = frame.byRate ? measureOf(frame) : null;
  const asked = measure ? askedMeasure(measure) : askedFigure(fact.ids[0]);
  return asked === undefined ? named : `${named.replace(/[呢啊呀吧?？。!！]+$/, "")}${asked}是多少`;
}

function placeOf(word: string, count: number): number | undefined {
  if (OF_TWO.test(word)) return count === 2 ? Number(word.startsWith("后")) : undefined;
  if (word.startsWith("最后")) return count - 1;
  return word.startsWith("头") ? 0 : (parseWholeNumber(word.slice(1, -1)) ?? 0) - 1;
}

/** What was set side by side last, in words that name it, if that was one kind of thing only. */
function shownIn(frame: Frame, spoken: readonly SpokenOf[], entries: readonly ReportEntry[]): Beside {
  const { agencies, years, facts, pairs, ranked = [] } = frame;
  const several = [agencies.length > 1, countYears(years) > 1, facts.length > 1].filter((is) => is).length;
  if (several > 1 || pairs !== null) return { agencies: false, words: [] };
  if (years.kind === "years" && !years.range && years.years.length > 1)
    return { agencies: false, words: years.years.map((year) => `${year}年`) };
  if (facts.length > 1) return { agencies: false, words: facts.flatMap(({ ids: [id] }) => askedFigure(id) ?? []) };
  const [one, other] = spoken.slice(-2);
  const inTurn =
    one && other && one.agency !== other.agency && one.asked === other.asked ? [one.agency, other.agency] : [];
  const ids = [ranked, agencies, inTurn].find(({ length }) => length > 1) ?? [];
  return { agencies: true, words: namesOf(ids, entries) };
}

interface Beside {
  /** Agencies, and not years or figures. */
  readonly agencies: boolean;
  readonly words: readonly string[];
}

function namesOf(ids: readonly string[], entries: readonly ReportEntry[]): readonly string[] {
  return ids.flatMap((id) => askedNameOf(entries, id) ?? []);
}
