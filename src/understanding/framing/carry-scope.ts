import { belongsTo } from "../../report/government-group.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { LeftOut } from "../scope.ts";
import type { Slots } from "../slots.ts";
import { withBodiesThere } from "./bodies-there.ts";
import { NOWHERE } from "./pronoun.ts";
import type { Turn } from "./turn.ts";

/** 全库呢, 所有单位呢: all that there are, and no more the region or the kind that was spoken of. */
const EVERY_ONE = /全库|整个库|库[里中]|(?:全部|所有|全体)(?:的)?(?:单位|机关|部门|报告)?(?:的?呢|[。?]?$)/;

const ALL_ALONE = /^(?:那么?)?(?:全部|所有|全体)的?呢[?]?$/;

/**
 * The scope that goes on: a region with a thing asked of it is no longer the set that was spoken of, and neither are all
 * that there are.
 */
export function scopeBefore({ slots, before, ownThing }: Turn): Frame["scope"] | null {
  const { region, all } = slots.scope;
  if (before === null || (region !== null && ownThing)) return null;
  const widens = (all && EVERY_ONE.test(slots.text)) || ALL_ALONE.test(slots.text);
  return widens && region === null ? { ...NOWHERE, wanted: true, many: true } : before.scope;
}

/** 各单位处罚呢, after all towns of a place: of whatever kind there, and no more of those alone. */
const EACH_ONE = /(?:各个?|每个?|所有|全部|全体)的?(?:单位|机关|家)/;

function ofAnyKind(before: Frame["scope"] | null, { slots, ownThing }: Turn): Frame["scope"] | null {
  if (before === null || !ownThing || !EACH_ONE.test(slots.text)) return before;
  return { ...before, types: [], governments: null, named: null };
}

/** The reports that a message is about: each side of the scope as it says, else as it was spoken of before. */
export function carryScope(turn: Turn, index: AgencyIndex): Frame["scope"] {
  const { slots, scoped, chooses } = turn;
  const { region, beside } = slots.scope;
  const before = ofAnyKind(scopeBefore(turn), turn);
  const scope = {
    wanted: scoped || chooses || (before?.wanted ?? false) || region !== null,
    many: scoped || (before?.many ?? false),
    region: region ?? before?.region ?? null,
    beside: region === null ? (before?.beside ?? []) : beside,
    without: leftOutWith(slots, before?.without ?? null),
    except: slots.excluded.length > 0 ? slots.excluded : (before?.except ?? []),
    ...kindsAfter(slots, before, index),
  };
  return withBodiesThere(scope, slots.scope, index);
}

type Kinds = Pick<Frame["scope"], "types" | "governments" | "named">;

/**
 * The kinds of agencies that are spoken of. One that a message names takes the place of the one before (区县政府的呢, after
 * streets), but for a part of what bears a name: 事业单位呢, after 市直单位.
 */
function kindsAfter(slots: Slots, before: Kinds | null, index: AgencyIndex): Kinds {
  const { types, governments, named } = slots.scope;
  const own = { types, governments, named };
  if (named !== null || before === null) return own;
  const spokenOf = slots.agencies.length > 0 ? null : before.named;
  if (types.length === 0 && governments === null)
    return { types: before.types, governments: asksThere(slots) ? null : before.governments, named: spokenOf };
  const members = spokenOf?.ids ?? [];
  const isOfKind = (id: string): boolean => {
    const agency = index.get(id)?.agency;
    if (agency === undefined) return false;
    return types.includes(agency.type) || (governments !== null && belongsTo(agency, governments));
  };
  const fitting = members.filter(isOfKind);
  if (fitting.length === 0) return own;
  return fitting.length < members.length
    ? { ...own, named: spokenOf }
    : { types: [], governments: null, named: spokenOf };
}

/** 灵璧县里面谁最多, after 各县分别多少: of all that are there, and not of its government alone. */
function asksThere({ scope: { region, regionSpans }, text }: Slots): boolean {
  const [last] = regionSpans.slice(-1);
  return region !== null && last !== undefined && AMONG.test(text.slice(last.end));
}

const AMONG = /^(?:的|里|内|下|中|当|面|边|其|之)*(?:谁|哪[些几一]?[个家]|最|各|所有|全部|单位)/;

/** 也别算镇 leaves out more than what was left out before. */
function leftOutWith({ leftOut, dialogue }: Slots, before: LeftOut | null): LeftOut | null {
  if (leftOut === null || before === null || !dialogue.has("lean")) return leftOut ?? before;
  return {
    regions: [...new Set([...before.regions, ...leftOut.regions])],
    types: [...new Set([...before.types, ...leftOut.types])],
    governments: [...new Set([...before.governments, ...leftOut.governments])],
  };
}
