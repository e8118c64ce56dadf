import type { ReportEntry } from "../store/store.ts";
import { countYears } from "../understanding/framing/year-wish.ts";
import { askedName } from "../understanding/names/asked-name.ts";
import type { Understander } from "../understanding/understand.ts";
import type { Memory } from "./sessions.ts";

/** Two agencies that were spoken of one after the other. */
const BOTH_AGENCIES =
  /(?:[这那它他]们?)?(?:两|俩|2|二)(?:家|个(?:单位|街道|机关|部门|镇|局|乡)|单位|街道|边|者)(?!以上|以内)|[它他]们?俩/;
const BOTH_YEARS = /[这那](?:两|2)个?年度?(?![多来前后内])/;
/** Of what, is not said: of the two figures that were given last. */
const ONLY_COMPARES =
  /^(?:那么?|所以)?(?:(?:是不是)?(?:一样[多少]?|相同|相等|持平)|相差|差|差了|差距|差别|多了?|少了?|谁|哪[个家边年])(?:是|有)?(?:更?[多少高低大小])?(?:多少|几[件条次起个项]|多大|大)?[呢呀啊吗么?。]*$/;
/** 只看处罚，哪家多: of the two that were spoken of. 哪家最多 is of all. */
const WHO_HAS_MORE = /(?:哪[个家边]|谁)的?更?[多少高低大小][呢呀啊吗?。]*$/;
const LONGEST = 40;
/**
 * 两家比一下, 这两年, 差多少: the message with the names or the years put in that were spoken of, one after the other.
 *
 * @returns the message itself where it names an agency or a year, or where it is not plain which two it means
 */
export function spellOutTwo(
  message: string,
  { spoken = [], frame }: Pick<Memory, "spoken" | "frame">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string {
  // What the last answer set side by side goes on by itself.
  const shown =
    frame !== null && (frame.agencies.length > 1 || countYears(frame.years) > 1 || frame.ranked !== undefined);
  if (message.length > LONGEST || spoken.length < 2 || shown) return message;
  const of = [BOTH_AGENCIES, BOTH_YEARS, ONLY_COMPARES, WHO_HAS_MORE];
  const two = of.some((words) => words.test(message));
  const slots = two ? understander.understand(message, null).slots : null;
  if (!slots || slots.agencies.length > 0 || slots.scope.region !== null) return message;
  const nameOf = (id: string): string | undefined => {
    const agency = entries.find((entry) => entry.agency.id === id)?.agency;
    return agency && askedName(entries, agency);
  };
  const [before, last] = spoken.slice(-2);
  if (!before || !last) return message;
  if (ONLY_COMPARES.test(message)) {
    const name = nameOf(last.agency);
    if (before.asked !== last.asked || name === undefined) return message;
    if (before.agency === last.agency) return `${name}${yearsInTurn([before.year, last.year])}${message}`;
    const other = nameOf(before.agency);
    return before.year === last.year && other !== undefined ? `${other}和${name}${last.year}年${message}` : message;
  }
  if (BOTH_YEARS.test(message) && slots.years.every(({ kind }) => kind === "all" || kind === "last")) {
    const years = [...new Set(spoken.map(({ year }) => year))];
    return years.length === 2 ? message.replace(BOTH_YEARS, yearsInTurn(years)) : message;
  }
  const latest = new Map(spoken.map(({ agency, year }) => [agency, year]));
  const named = [...latest].map(([id, year]) => ({ name: nameOf(id), year }));
  const [first, second, ...others] = named;
  const who = WHO_HAS_MORE.test(message) && slots.scope.types.length === 0 && slots.years.length === 0;
  if (who && first?.name && second?.name && others.length === 0 && first.year === second.year)
    return `${first.name}和${second.name}${first.year}年${message}`;
  if (!BOTH_AGENCIES.test(message) || !first?.name || !second?.name || others.length > 0) return message;
  const ownYears = slots.years.length > 0 || first.year === second.year ? "" : `${first.year}年`;
  const words = `${first.name}${ownYears}和${second.name}${slots.years.length > 0 ? "" : `${second.year}年`}`;
  return message.replace(BOTH_AGENCIES, words);
}

function yearsInTurn(years: readonly number[]): string {
  return years
    .toSorted((a, b) => a - b)
    .map((year) => `${year}年`)
    .join("和");
}
