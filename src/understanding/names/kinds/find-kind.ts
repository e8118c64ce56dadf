import { allMatches } from "../../../text/all-matches.ts";
import type { KindWords } from "../../lexicon/kind-words.ts";
import { keepLongest } from "../../lexicon/phrase-finder.ts";
import type { NamedKind } from "../../scope.ts";
import type { AgencyMention } from "../../slots.ts";
import { overlaps, type Span } from "../../span.ts";
import type { AgencyIndex } from "../agency-index.ts";
import { regionEndingAt } from "../place-names.ts";
import { lineEndingAt, membersByName, membersOfLevel, toldOfLevel } from "./kind-members.ts";

/** A kind of agencies that a question names as those whose reports are asked about. */
export interface KindMention {
  readonly kind: NamedKind;
  readonly span: Span;
}

interface Candidate extends KindMention {
  /** The word alone may as well be said of whoever applied, or was fined. */
  readonly vague: boolean;
  /** 市直部门 are bodies that report, wherever the word stands. */
  readonly ofLevel?: true;
}

/** Who was fined or paid is not who fined: only words for many agencies tell that these are the agencies. */
const DONE_TO = /处罚|罚|许可|审批|强制|收费|收了?多少钱/;
const OF_MANY = /(?:各|所有|全部|哪[些家个所]|哪几[家个所]|[几每][家个所]|多少[家个所]?)的?$/;
/** 市直机关工委, 市直单位下属的 are others, and 市直部门和县政府 are not they alone. */
const GOES_ON = /^(?:[和与跟及、或]|工委|工作委|党工委|党委|事务|幼儿园|医院|及?其?(?:所属|下属|下级))/;
const AMONG = /^(?:里|中|当中|之中)/;
const ONE_BY_ONE = /各|哪|谁|每|分别|排|最|几[家所个]|多少[家所]/;
/** 2022年和2023年各收到多少: of several years, year by year. */
const EACH_YEAR = /各(?=年|自|收|有|多少|是|几|为|公开|办)|分别|哪一?年/g;
/** 沙市区医院 may be a name of its own. */
const COMPARED = /最|排|谁|哪|各|所有|平均|合计|一共|总共|加起来|共有|几[家所]|多少[家所]/;

/**
 * The one kind of agencies that a question is about: 医院, 教育系统, 市直部门, 部委. Where several are named, or the word may be
 * said of others than those that report, there is none.
 *
 * @param masked the question, names of agencies masked
 */
export function findKind(masked: string, words: KindWords, index: AgencyIndex): KindMention | undefined {
  const kinds = kindsIn(masked, words, index);
  const [only, ...others] = kinds;
  if (others.length > 0) return sideBySide(masked, kinds, words, index);
  return only && isSubject(masked, only, words, index) ? only : undefined;
}

/** The bodies of a level, 市直部门, that a question names beside one of them. */
export function findLevel(text: string, words: KindWords, index: AgencyIndex): KindMention | undefined {
  const [only, ...others] = kindsIn(text, words, index);
  return only?.ofLevel && others.length === 0 && isSubject(text, only, words, index) ? only : undefined;
}

/** Of agencies that bear one name those that are of the kind, where there are any: 公安局 of 市直部门. */
export function ofKind(mention: AgencyMention, { kind }: KindMention): AgencyMention {
  const ids = mention.match === "exact" ? mention.ids.filter((id) => kind.ids.includes(id)) : [];
  return ids.length > 0 && ids.length < mention.ids.length ? { ...mention, ids } : mention;
}

const JOINED = /^(?:[和与跟及、比]|还是|以及)$/;

/** 医院和学校: kinds that are set side by side, where no agency is of two of them. */
function sideBySide(
  text: string,
  kinds: readonly Candidate[],
  words: KindWords,
  index: AgencyIndex,
): KindMention | undefined {
  const sorted = kinds.toSorted((a, b) => a.span.start - b.span.start);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  const parts = sorted.slice(1).map(({ span }, at) => text.slice(sorted[at]?.span.end, span.start));
  const whole = {
    ...last,
    span: { start: first.span.start, end: last.span.end },
    vague: sorted.some((one) => one.vague),
  };
  const ids = sorted.flatMap(({ kind }) => kind.ids);
  const empty = sorted.some(({ kind }) => kind.ids.length === 0);
  if (empty || new Set(ids).size < ids.length || !parts.every((part) => JOINED.test(part))) return undefined;
  if (!isSubject(text, whole, words, index)) return undefined;
  const apart = sorted.map(({ kind }) => kind);
  const kind = {
    name: apart.map(({ name }) => name).join("、"),
    ids,
    told: apart.map(({ told }) => told).join("；"),
    apart,
  };
  return { kind, span: whole.span };
}

/** All kinds that are named, whatever is said of them. */
export function kindsIn(masked: string, words: KindWords, index: AgencyIndex): readonly Candidate[] {
  if (!words.any.test(masked)) return [];
  const found = [...levelsIn(masked, words, index), ...linesIn(masked, words, index), ...namesIn(masked, words, index)];
  return found.filter((one, at) => !found.some((other, before) => before < at && overlaps(other.span, one.span)));
}

function isSubject(
  text: string,
  { span, vague, ofLevel }: Candidate,
  { before: leads, behind }: KindWords,
  index: AgencyIndex,
): boolean {
  if (ofLevel) return !GOES_ON.test(text.slice(span.end));
  if (!behind.test(text.slice(span.end))) return false;
  const before = text.slice(0, span.start);
  const place = regionEndingAt(text, before.endsWith("的") ? span.start - 1 : span.start, index);
  if (place === undefined && !leads.test(before)) return false;
  if (!vague) return true;
  if (DONE_TO.test(text) && !OF_MANY.test(before) && !AMONG.test(text.slice(span.end))) return false;
  return place === undefined || before.endsWith("的") || COMPARED.test(text);
}

/** Does nothing ask for the agencies of a kind one by one, so that their figures are wanted together? */
export function takenTogether(text: string, years: number): boolean {
  return !ONE_BY_ONE.test(years > 1 ? text.replace(EACH_YEAR, "") : text);
}

function namesIn(text: string, { names }: KindWords, index: AgencyIndex): Candidate[] {
  return keepLongest(names.findAll(text)).map(({ meaning, phrase, spans: [span] }) => {
    const told = meaning.whole
      ? `“${phrase}”按国务院组成部门算`
      : `“${phrase}”按名称以${meaning.ends.map((end) => `“${end}”`).join("")}结尾的单位算`;
    const kind = { name: meaning.label, ids: membersByName(meaning, index), told };
    return { kind, span, vague: !meaning.whole };
  });
}

function linesIn(text: string, { line, noLine }: KindWords, index: AgencyIndex): Candidate[] {
  return allMatches(text, line).flatMap((match) => {
    const [mark] = match;
    const found = lineEndingAt(text, match.index, noLine, index);
    if (!found) return [];
    const name = `${found.stem}${mark}`;
    const span = { start: match.index - found.stem.length, end: match.index + mark.length };
    const told = `“${name}”按各级主管“${found.stem}”的局、委、厅、部算，不含下属单位`;
    return [{ kind: { name, ids: found.ids, told }, span, vague: false }];
  });
}

function levelsIn(text: string, { level, bodies }: KindWords, index: AgencyIndex): Candidate[] {
  const match = level.exec(text);
  if (!match) return [];
  const [whole, both, single, noun = ""] = match;
  const word = both ?? single ?? "";
  const of = bodies.get(noun) ?? "any";
  const [start, end] = [match.index, match.index + whole.length];
  // 荆州市直部门: the last character of the place is the level's as well.
  const shared = regionEndingAt(text, start + word.length, index);
  const before = regionEndingAt(text, start, index);
  const place = shared ?? (before?.endsWith(word) ? before : undefined) ?? null;
  const told = `“${whole}”按${place ?? `${word}一级${word === "县" ? "（县、县级市、区）" : ""}`}${toldOfLevel(of)}`;
  const kind = { name: whole, ids: membersOfLevel(word, place, of, index), told, ofLevel: of };
  const span = { start: start + (shared === undefined ? 0 : word.length), end };
  return [{ kind, span, vague: false, ofLevel: true }];
}
