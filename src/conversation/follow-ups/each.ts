import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { SpokenOf } from "../memory/sessions.ts";
import { lastRun } from "../memory/spoken.ts";

/** One figure of each that was spoken of: 复议各几件, 处罚分别是多少. */
const EACH = /(?:各自?|分别|分头|各个?都)(?:又|也|都|是|有|为|收到?|办)*(?:几|多少)/;
const LONGEST = 40;

/**
 * 另外复议各几件, after figures that were given one after the other: the question with all of them named, whose and of which
 * years.
 *
 * @param nameOf a name that means this agency alone
 * @returns `null` where the message says anything else, or where 各 is of what it names itself (自然人和企业各几件)
 */
export function spellOutEach(
  message: string,
  spoken: readonly SpokenOf[],
  nameOf: (agency: string) => string | undefined,
  understander: Understander,
): string | null {
  if (message.length > LONGEST || !EACH.test(message)) return null;
  const of = spokenInTurn(spoken);
  if (of.length < 2 || of.some(({ region }) => region !== undefined)) return null;
  const { slots } = understander.understand(message, null);
  if (!slots || !namesOneThing(slots)) return null;
  const whose = inWords(of, nameOf);
  return whose === null ? null : `${whose}${message.replace(LEADS, "")}`;
}

/** Whose figures of which years were given last: of one agency, of one year, or 甲2021年 and then 乙2022年. */
function spokenInTurn(spoken: readonly SpokenOf[]): readonly SpokenOf[] {
  const run = lastRun(spoken);
  if (run !== null) return run.by === "what" ? [] : run.of;
  const two = spoken.slice(-2);
  return new Set(two.map(({ asked }) => asked)).size === 1 ? two : [];
}

function inWords(of: readonly SpokenOf[], nameOf: (agency: string) => string | undefined): string | null {
  const named = of.map(({ agency, year }) => ({ name: nameOf(agency), year: `${year}年` }));
  if (named.some(({ name }) => name === undefined)) return null;
  const names = [...new Set(named.map(({ name }) => name))];
  const years = [...new Set(named.map(({ year }) => year))].sort();
  if (names.length === 1 || years.length === 1) return `${names.join("和")}${years.join("和")}`;
  return named.map(({ name, year }) => `${name}${year}`).join("和");
}

const LEADS = /^(?:另外|还有|此外|然后|以及|那么?|再|也|顺便|,|，)+/;

function namesOneThing({ agencies, years, scope, rows, columns, breakdowns, triggers, parts }: Slots): boolean {
  const whose = agencies.length + years.length === 0 && scope.region === null && !scope.all && scope.types.length === 0;
  const what = new Set(rows.map(({ id }) => id)).size === 1 && columns.length < 2;
  return whose && what && breakdowns.length === 0 && parts === null && !triggers.has("breakdown");
}
