import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import { isByHowMuch, withUsualFigure } from "./by-which-figure.ts";
import { lacksOneSide } from "./choice-wording.ts";

/**
 * 卫健委比公安局2024年多几件, where several are called 公安局: a comparison whose sides the message names keeps its words in a choice, but
 * for that one name.
 *
 * @param ids who may be meant
 * @returns what words the question with the name in its place; `undefined` of a message that compares nothing, or has more than one
 * open name
 */
export function comparisonNaming(
  { agencies, text }: Slots,
  frame: Frame,
  ids: readonly string[],
): ((name: string) => string) | undefined {
  const [open, ...more] = agencies.filter(({ ids: own }) => own.length > 1);
  const others = agencies.flatMap((mention) => (mention === open ? [] : mention.ids));
  const isWhole = frame.agencies.every((id) => others.includes(id) || ids.includes(id));
  const compares = isByHowMuch(text) || (others.length > 0 && lacksOneSide(frame));
  if (!open?.ids.some((id) => ids.includes(id)) || more.length > 0 || !isWhole || !compares) return undefined;
  const namesFigure = frame.facts.length + frame.rates.length + frame.breakdowns.length > 0;
  const asked = (name: string): string => `${text.slice(0, open.span.start)}${name}${text.slice(open.span.end)}`;
  return namesFigure ? asked : (name) => withUsualFigure(asked(name));
}
