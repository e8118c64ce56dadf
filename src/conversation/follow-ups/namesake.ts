import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { agencyOf, askedNameOf } from "../../understanding/names/asked-name.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";
import { unspaced } from "./said-briefly.ts";

const LONGEST = 16;
/** A name, or a place, and nothing else: 市住建局呢, 襄城. */
const ALONE = /^(?:那么?|再?看|换成?)*(.{2,12}?)(?:的)?(?:呢|怎么样|如何|啊|呀|[?。!])*$/;
const INSIDE = /^[省市区县州]里/;
/** An answer that goes on with another agency. */
const OF_ONE: ReadonlySet<Frame["intent"]> = new Set(["value", "trend", "ratio", "breakdown", "compare"]);

/**
 * 市住建局呢, after a bureau of that name in a county: the other one that is called so, for the same once more is not asked for. 襄城,
 * after the government of another district: that of the place.
 *
 * @returns `null` where the message says anything else, or where it is not plain who is meant
 */
export function spellOutNamesake(
  message: string,
  frame: Frame | null,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const [id, ...others] = frame?.agencies ?? [];
  if (!frame || id === undefined || others.length > 0 || message.length > LONGEST || !OF_ONE.has(frame.intent))
    return null;
  const name = ALONE.exec(unspaced(message))?.[1];
  // 区里教育局 is that of the district which was spoken of.
  const { slots } = name === undefined || INSIDE.test(name) ? { slots: null } : understander.understand(name, null);
  if (!slots || saysElse(slots)) return null;
  const meant = otherOfName(slots, id) ?? governmentThere(slots, id, name ?? "", entries);
  const asked = meant === undefined ? undefined : askedNameOf(entries, meant);
  return asked === undefined ? null : `${asked}呢`;
}

function saysElse({ rows, columns, rates, years, topics, contact, order, scope, unexplained }: Slots): boolean {
  const figures = rows.length + columns.length + rates.length + topics.length + contact.length;
  return figures + years.length + unexplained.length > 0 || order !== null || scope.all || scope.types.length > 0;
}

/** The one other agency that the name fits as well. */
function otherOfName({ agencies: [mention, ...more] }: Slots, spoken: string): string | undefined {
  if (mention === undefined || more.length > 0 || !mention.ids.includes(spoken)) return undefined;
  const [other, ...others] = mention.ids.filter((id) => id !== spoken);
  return others.length === 0 ? other : undefined;
}

/** The government of a place that is named by itself, after that of another. */
function governmentThere(
  { agencies, scope }: Slots,
  spoken: string,
  name: string,
  entries: readonly ReportEntry[],
): string | undefined {
  const { region, beside } = scope;
  if (agencies.length > 0 || region === null || beside.length > 1 || !name.startsWith(region)) return undefined;
  if (name.length > region.length || agencyOf(entries, spoken)?.type !== "government") return undefined;
  // 石家庄, after the government of a district of 沧州市, is a city: its 新华区 may be meant.
  const level = agencyOf(entries, spoken)?.region.length;
  const there = entries.flatMap(({ agency }) => {
    const isThere = agency.type === "government" && (agency.region.at(-1) ?? "").startsWith(region);
    return isThere && agency.region.length === level ? [agency.id] : [];
  });
  const [only, ...others] = new Set(there);
  return others.length === 0 && only !== spoken ? only : undefined;
}
