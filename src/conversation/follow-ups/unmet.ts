import type { ReportEntry } from "../../store/store.ts";
import { saysThing } from "../../understanding/framing/says-figure.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";

const LONGEST = 24;
/** 最近一年的就行, 那最早的吧: an end of the years that there are; 最早是哪年 asks which that is. */
const END_OF_YEARS =
  /^(?:那么?|就)*(?:要|看|查|给我|来)?(?:最[新近]|(最早|最老))(?:的)?(?:那?一?(?:年|份|期)|年份)?的?(?:就行|就可以|也行|也可以|吧|好了|呢|[,，。?？])*$/;
/** What is asked of the catalogue itself. */
const OF_REPORTS = /报告|年报|有|哪|几|多少|总结|概括|情况|全部|所有|都/;

/**
 * 那就看2024年的, after a figure was not found and it was asked what there is: that figure, of whom and of when it is said now.
 *
 * @returns `null` where the message says anything else, or where it is not plain whose figure of which year is meant
 */
export function spellOutUnmet(
  message: string,
  { frame, unmet }: Pick<Memory, "frame" | "unmet">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  if (unmet === undefined || frame?.intent !== "catalogue") return null;
  const end = END_OF_YEARS.exec(message);
  if (message.length > LONGEST || (end === null && OF_REPORTS.test(message))) return null;
  const { slots } = understander.understand(message, null);
  if (slots === null || saysThing(slots) || slots.agencies.length > 1 || slots.years.length > 1) return null;
  const { scope } = slots;
  if (scope.all || scope.named !== null || scope.governments !== null) return null;
  const [named] = slots.agencies;
  const [mention] = slots.years;
  if (named !== undefined && named.ids.length !== 1) return null;
  if (end === null && named === undefined && (mention === undefined || scope.types.length > 0 || scope.region !== null))
    return null;
  const [shown, ...others] = frame.agencies;
  const agency =
    (named?.ids.length === 1 ? named.ids[0] : undefined) ?? (others.length === 0 ? shown : undefined) ?? unmet.agency;
  const held = entries.filter((entry) => entry.agency.id === agency).map((entry) => entry.year);
  const ofEnd = end === null ? undefined : end[1] === undefined ? Math.max(...held) : Math.min(...held);
  const year = ofEnd ?? (mention === undefined ? unmet.year : mention.kind === "year" ? mention.year : undefined);
  const name = agency === undefined ? undefined : askedNameOf(entries, agency);
  return name === undefined || year === undefined ? null : `${name}${year}年${unmet.figure}是多少`;
}
