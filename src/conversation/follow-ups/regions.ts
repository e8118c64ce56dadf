import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";

/** 两区一共多少, 这两市谁多: two places, and not two agencies or levels (两区政府, 两市级单位). */
const BOTH = /[这那]?(?:两|俩|2|二)个?(?:地?市|市区|区县|县区|[区县省州]|地区|地方|地)(?![级直属政府以内])(?:之间)?/;
const LONGEST = 60;
/** 和汨罗市比呢, 比汨罗市多吗, 跟汨罗市差多少: another place beside the one that was spoken of. */
const BESIDE =
  /^(?:那么?|再|要是|,)*(?:[和与跟同]([^,。?!]{2,12}?)(?:相?比|对比|比较|相?差|谁|哪[个边])|比([^,。?!]{2,12}?)(?:还|更|要)?([多少高低])).{0,6}$/;

/**
 * 两区一共多少, after the sum of one region and then of another, and 和乙区比呢, after that of one: the message with both named.
 *
 * @returns `null` where it is not plain which two are meant
 */
export function spellOutRegions(
  message: string,
  { questions, spoken = [], frame }: Pick<Memory, "questions" | "spoken" | "frame">,
  understander: Understander,
): string | null {
  const match = message.length > LONGEST ? null : BOTH.exec(message);
  if (!match) return frame === null ? null : besideIt(message, frame, understander);
  const rest = understander.understand(message.replace(match[0], ""), null).slots;
  const isOther = !rest || rest.agencies.length > 0 || rest.scope.region !== null || rest.scope.beside.length > 0;
  // Groups and kinds of agencies would not be carried over to two regions.
  const isPlain = frame !== null && frame.agencies.length === 0 && !frame.scope.governments && !frame.scope.named;
  if (isOther || !isPlain) return null;
  // A question with a figure of its own would be of all years.
  const year = onlyYear(frame.years);
  const isOpen = rest.years.length === 0;
  if (isOpen && year === undefined && rest.rows.length > 0) return null;
  const when = isOpen && year !== undefined ? `${year}年` : "";
  const all = [
    ...spoken.flatMap(({ region }) => region ?? []),
    ...(questions ?? []).flatMap((question) => namedIn(question, understander)),
  ];
  const [one, other] = all.filter((region, at) => all.lastIndexOf(region) === at).slice(-2);
  return one && other ? message.replace(match[0], () => `${one}和${other}${when}`) : null;
}

/** 和乙区比呢, after the sum of all of 甲区. */
function besideIt(
  message: string,
  { agencies, scope, years, intent }: Frame,
  understander: Understander,
): string | null {
  const [, other, than, more] = BESIDE.exec(message) ?? [];
  const name = other ?? than;
  const { region, governments, named } = scope;
  const year = onlyYear(years);
  const isSum = intent === "aggregate" && agencies.length === 0 && governments === null && named === null;
  if (name === undefined || region === null || year === undefined || !isSum) return null;
  const { slots } = understander.understand(message, null);
  if (!slots || slots.agencies.length > 0 || slots.scope.region === null || slots.rows.length > 0) return null;
  if (slots.years.length > 0 || slots.scope.region === region) return null;
  return `${region}和${name}${year}年哪个${more ?? "多"}`;
}

/** The regions that a question names. */
function namedIn(question: string, understander: Understander): readonly string[] {
  const { slots } = understander.understand(question, null);
  if (!slots) return [];
  const { beside, region } = slots.scope;
  return beside.length > 0 ? beside : region === null ? [] : [region];
}
