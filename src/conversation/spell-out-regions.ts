import { onlyYear } from "../understanding/framing/year-wish.ts";
import type { Understander } from "../understanding/understand.ts";
import type { Memory } from "./sessions.ts";

/** 两区一共多少, 这两市谁多: two places, and not two agencies or levels (两区政府, 两市级单位). */
const BOTH = /[这那]?(?:两|俩|2|二)个?(?:地?市|市区|区县|县区|[区县省州]|地区|地方|地)(?![级直属政府以内])(?:之间)?/;
const LONGEST = 60;

/**
 * 两区一共多少, after the sum of one region and then of another: the message with both named.
 *
 * @returns `null` where it is not plain which two are meant
 */
export function spellOutRegions(
  message: string,
  { questions, spoken = [], frame }: Pick<Memory, "questions" | "spoken" | "frame">,
  understander: Understander,
): string | null {
  const match = message.length > LONGEST ? null : BOTH.exec(message);
  if (!match) return null;
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

/** The regions that a question names. */
function namedIn(question: string, understander: Understander): readonly string[] {
  const { slots } = understander.understand(question, null);
  if (!slots) return [];
  const { beside, region } = slots.scope;
  return beside.length > 0 ? beside : region === null ? [] : [region];
}
