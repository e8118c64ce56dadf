import type { ReportEntry } from "../../store/store.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import { saysThing } from "../../understanding/framing/says-figure.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 24;
/** 三个镇, 这四家: so many, and no place of a ranking (前三家). */
const COUNTED =
  /(?<![前后末头最多少高低大小第到近])[这那]?([两俩二三四五六2-6])(?:家|个)(?:单位|街道|机关|部门|政府|区县|县区|[镇乡局区县](?!的))?(?!月|年|方面|原因|以[上下内])/;
/** One figure of each: 两个镇各多少. */
const EACH = /(?:各|分别)(?:自|有|是|收到?|为)*(?:多少|几[件条次起个])/;

/**
 * 三个镇哪个最多, after 甲 and 乙 were held against one another and 丙 was told before them: the message with the names of as many
 * as it speaks of; and 2023年两个镇各多少, after the two, with theirs.
 *
 * @returns `null` where several were not set side by side, or where it is not plain whom it means
 */
export function spellOutCounted(
  message: string,
  { spoken = [], frame }: Pick<Memory, "spoken" | "frame">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const said = saidBriefly(message, LONGEST);
  const [words, number = ""] = COUNTED.exec(said) ?? [];
  const beside = frame?.agencies ?? [];
  if (words === undefined || frame === null || beside.length < 2 || frame.unheard) return null;
  const [year, ...years] = new Set(frame.pairs?.map((pair) => pair.year) ?? []);
  if (years.length > 0) return null;
  const count = parseWholeNumber(number.replace("俩", "两"));
  const alike = spoken.filter(({ asked, agency }) => asked === spoken.at(-1)?.asked && agency !== "");
  const all = [...new Set([...alike.map(({ agency }) => agency), ...beside])];
  const ids = count === beside.length ? (EACH.test(said) ? beside : []) : count === all.length ? all : [];
  const names = ids.flatMap((id) => askedNameOf(entries, id) ?? []);
  if (names.length !== count) return null;
  const { slots } = understander.understand(said.replace(words, ""), null);
  if (!slots || slots.agencies.length > 0 || slots.scope.region !== null || saysThing(slots)) return null;
  const when = year === undefined || slots.years.length > 0 ? "" : `${year}年`;
  return said.replace(words, () => `${names.join("和")}${when}`);
}
