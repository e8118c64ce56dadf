import type { AgencyType } from "../../report/agency.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { BARE_KINDS } from "../names/bare-kinds.ts";
import type { Slots } from "../slots.ts";

/** 镇里, 街道上: as one speaks of the one that was named. */
const INSIDE = /(?<![各全在]|所有|哪个|[几每]个|全部)(街道办事处|街道办|街道|镇|乡|局)[里上](?!面?(?:谁|哪|最|排))/;
/** One of many is looked for, or what they come to. */
const OF_MANY = /谁|哪[个家几些]|最|各|每|所有|排|名次|平均|占|[几多]少?[个家](?:镇|乡|街道|单位)/;

/** 镇里作出的处罚数, after one town: that town's, and not those of all towns. */
export function bodyItself(slots: Slots, before: Frame | null, index: AgencyIndex): Slots {
  const { agencies, scope, text } = slots;
  const [only, ...others] = before?.agencies ?? [];
  if (only === undefined || others.length > 0 || agencies.length > 0 || OF_MANY.test(text)) return slots;
  const types: readonly AgencyType[] = BARE_KINDS[INSIDE.exec(text)?.[1] ?? ""] ?? [];
  const type = index.get(only)?.agency.type;
  const isOwn = type !== undefined && types.includes(type) && scope.types.every((one) => one === type);
  return isOwn ? { ...slots, scope: { ...scope, types: [] } } : slots;
}
