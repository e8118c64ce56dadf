import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedFigure } from "../../understanding/querying/asked-words.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory, SpokenOf } from "../memory/sessions.ts";
import { setsSideBySide } from "../memory/spoken.ts";

/** Two agencies that were spoken of one after the other. */
const BOTH_AGENCIES =
  /(?:[这那它他]们?)?(?:两|俩|2|二)(?:家|个(?:单位|街道|机关|部门|区县|县区|政府|[镇局乡区县](?!的))|单位|街道|边|者|个(?=(?:20)?\d\d年|放在?一起|的?比|对比|比较|谁|哪|相?差))(?!以上|以内)|[它他]们?俩/;
const BOTH_YEARS = /[这那](?:两|2)个?年度?(?![多来前后内])|(?<![近前后上过去\d])(?:两|2)个?年(?:之间)?(?=相?差)/;
/** Of what, is not said: of the two figures that were given last. */
const ONLY_COMPARES =
  /^(?:那么?|所以)?(?:(?:是不是)?(?:一样[多少]?|相同|相等|持平)|相差|差|差了|差距|差别|多了?|少了?|谁|哪[个家边年])(?:是|有)?(?:更?[多少高低大小])?(?:多少|几[件条次起个项]|多大|大)?[呢呀啊吗么?。]*$/;
/** 只看处罚，哪家多, 谁的公开率高: of the two that were spoken of. 哪家最多 and 哪个单位申请多 are of all. */
const WHO_OF_TWO =
  /(?:哪[个家边]|谁)(?!单位|机关|部门|街道|[镇乡局年])的?[^,，。?？!;最比年]{0,8}?更?[多少高低大小][呢呀啊吗?。]*$/;
/** 两家放一起比, with no year named: year by year. */
const PUT_TOGETHER =
  /^(?:那么?|把)?[这那]?(?:两|俩|2|二)[个家]?(?:单位|街道|机关|部门|区县|县区|政府|[镇局乡区县])?(?:放在?一[起块]|的?比|对比|比较)(?:较|一?比|一下|对比|看|呢|[?。])*$/;
/** 谁增加得多, 哪个增幅大, after the change of one and that of the other. */
const WHO_GREW =
  /^(?:那么?|所以)?(?:[这那]?(?:两|俩|2|二)[家个](?:单位|政府|街道|[镇乡局])?)?(?:里|中)?(?:谁|哪一?[个家边])的?(?:增|涨|升|上升|提高|减|降|下降|跌)[^,。?!]{0,6}[多大高快猛][些呢呀啊吗?。]*$/;
const LONGEST = 40;
const MEANS_TWO = [BOTH_AGENCIES, BOTH_YEARS, ONLY_COMPARES, WHO_OF_TWO, WHO_GREW];

/**
 * 两家比一下, 这两年, 差多少: the message with the names or the years put in that were spoken of, one after the other.
 *
 * @returns the message itself where it names an agency or a year, or where it is not plain which two it means
 */
export function spellOutTwo(
  message: string,
  { spoken = [], visited = [], frame }: Pick<Memory, "spoken" | "visited" | "frame">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string {
  if (message.length > LONGEST || !MEANS_TWO.some((words) => words.test(message))) return message;
  if (frame !== null && setsSideBySide(frame)) return ofBothTrends(message, visited, frame, entries, understander);
  const [before, last] = spoken.slice(-2);
  if (!before || !last) return message;
  const { slots } = understander.understand(message, null);
  if (!slots || slots.agencies.length > 0 || slots.scope.region !== null) return message;
  const nameOf = (id: string): string | undefined => askedNameOf(entries, id);
  if (ONLY_COMPARES.test(message)) return ofLastTwo(message, before, last, nameOf) ?? message;
  if (BOTH_YEARS.test(message) && slots.years.every(({ kind }) => kind === "all" || kind === "last"))
    return ofBothYears(message, spoken) ?? message;
  return ofBothAgencies(message, slots, spoken, nameOf) ?? message;
}

/** 两家2025年比一下, after how it went with one and then with the other over several years. */
function ofBothTrends(
  message: string,
  visited: readonly string[],
  { agencies: [present, ...beside], years, facts: [figure, ...more] }: Frame,
  entries: readonly ReportEntry[],
  understander: Understander,
): string {
  const [first, second, ...others] = visited.map((id) => askedNameOf(entries, id));
  const isTurn = beside.length === 0 && present !== undefined && present === visited.at(-1) && others.length === 0;
  if (!isTurn || first === undefined || second === undefined) return message;
  const asked = figure && more.length === 0 ? askedFigure(figure.ids[0]) : undefined;
  if (WHO_GREW.test(message) && years.kind === "years" && asked !== undefined)
    return `${first}和${second}${years.years[0]}年到${years.years.at(-1)}年${asked}${message.replace(BOTH_AGENCIES, "")}`;
  if (!BOTH_AGENCIES.test(message)) return message;
  const { slots } = understander.understand(message, null);
  const saysYear = slots?.years.some(({ kind }) => kind === "year");
  if (slots && !saysYear && slots.agencies.length === 0 && slots.scope.region === null && PUT_TOGETHER.test(message))
    return `${first}和${second}${years.kind === "years" ? `${years.years[0]}-${years.years.at(-1)}年` : "历年"}比较`;
  if (!slots || !saysYear || slots.agencies.length > 0 || slots.scope.region !== null) return message;
  return message.replace(BOTH_AGENCIES, () => `${first}和${second}`);
}

type NameOf = (id: string) => string | undefined;

/** 差多少: between the last two figures, if they are the same of two years or of two agencies. */
function ofLastTwo(message: string, before: SpokenOf, last: SpokenOf, nameOf: NameOf): string | undefined {
  const [name, other] = [nameOf(last.agency), nameOf(before.agency)];
  if (before.asked !== last.asked || name === undefined) return undefined;
  if (before.agency === last.agency) return `${name}${yearsInTurn([before.year, last.year])}${message}`;
  const ownYear = before.year === last.year ? "" : `${before.year}年`;
  return other === undefined ? undefined : `${other}${ownYear}和${name}${last.year}年${message}`;
}

/** 这两年: those that were spoken of, if they were two. */
function ofBothYears(message: string, spoken: readonly SpokenOf[]): string | undefined {
  const years = [...new Set(spoken.map(({ year }) => year))];
  return years.length === 2 ? message.replace(BOTH_YEARS, yearsInTurn(years)) : undefined;
}

/** 两家, 哪家多: the agencies that were spoken of, if they were two, each in its latest year. */
function ofBothAgencies(
  message: string,
  { scope, years }: Slots,
  spoken: readonly SpokenOf[],
  nameOf: NameOf,
): string | undefined {
  const latest = new Map(spoken.map(({ agency, year }) => [agency, year]));
  const [first, second, ...others] = [...latest].map(([id, year]) => ({ name: nameOf(id), year }));
  if (!first?.name || !second?.name || others.length > 0) return undefined;
  const saysYear = years.length > 0;
  const sameYear = first.year === second.year;
  const [ownYear, lastYear] = [saysYear || sameYear ? "" : `${first.year}年`, saysYear ? "" : `${second.year}年`];
  if (WHO_OF_TWO.test(message) && scope.types.length === 0 && !saysYear)
    return `${first.name}${ownYear}和${second.name}${lastYear}${message}`;
  if (!BOTH_AGENCIES.test(message)) return undefined;
  return message.replace(BOTH_AGENCIES, () => `${first.name}${ownYear}和${second.name}${lastYear}`);
}

function yearsInTurn(years: readonly number[]): string {
  return years
    .toSorted((a, b) => a - b)
    .map((year) => `${year}年`)
    .join("和");
}
