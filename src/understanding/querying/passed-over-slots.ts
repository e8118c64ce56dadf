import { rates as named } from "../../form/rates.ts";
import { gather } from "../../text/gather.ts";
import { asksFigures } from "../facts/figure-intents.ts";
import type { Query } from "../query.ts";
import type { Slots } from "../slots.ts";
import type { Asked } from "./asked.ts";
import { groupsPassedOver } from "./passed-over-groups.ts";

/** What was found in a message for one kind of query, where the query that was built is of another kind. */
export function slotsPassedOver(asked: Asked): readonly string[] {
  if (!asksFigures(asked.query.intent)) return [];
  const groups = groupsPassedOver(asked);
  const apart = groups.length > 0 ? groups : parts(asked);
  return [...lasting(asked), ...rates(asked), ...apart, ...otherSubjects(asked), ...places(asked)];
}

const IN_A_ROW = /连续(?:[两二三四五六七八九十\d]+个?年)?|(?:每年|历年|年年|从来|一直)(?:都|均|没)?/;

/** 2022年连续两年超过10件的单位: reports of one year tell nothing of two. */
function lasting({ slots, held }: Asked): readonly string[] {
  const used = ["lasting", "whichYears", "steady"].some((name) => held.under(name).length > 0);
  return slots.lasting === null || used ? [] : [IN_A_ROW.exec(slots.text)?.[0] ?? "每年都"];
}

/** 公开率, where the figure of something else is told. */
function rates({ slots, held }: Asked): readonly string[] {
  if (held.under("rates").length + held.under("rate").length > 0) return [];
  return gather(slots.rates, (id) => named.find((rate) => rate.id === id)?.label ?? []);
}

const BY_PARTS = /按(?:照)?[^,。?!]{1,8}|(?:构成|组成|分布|结构)/;

/** 一共收到几件,按申请人分: the sum alone is told. */
function parts({ slots, query }: Asked): readonly string[] {
  if (slots.breakdowns.length === 0 || (query.intent !== "aggregate" && query.intent !== "rank")) return [];
  return gather([BY_PARTS.exec(slots.text)], (match) => match?.[0] ?? []);
}

const CONTACT = /(?:邮寄|寄信|寄送|传真|电话|地址|邮编|邮箱|网址)/;

/** 邮寄申请, 电话申请: how an agency is reached tells no figure apart. */
function otherSubjects({ slots, query }: Asked): readonly string[] {
  if (slots.contact.length === 0 || query.intent === "breakdown") return [];
  return gather([CONTACT.exec(slots.text)], (match) => match?.[0] ?? []);
}

/** 前三, but not 前三年. */
const FIRST = /(?:前|倒数第?)(?:[二两三四五六七八九十几]|\d+)(?!\d*个?年)[名位个]?/;

/** 前三 of the years of one agency, and 平均 of many, each of which is ranked as it is. */
function places({ slots, query }: Asked): readonly string[] {
  if (query.intent === "trend") return slots.limit !== null && !tellsFirst(query) ? firstOf(slots) : [];
  if (query.intent !== "rank" || query.aggregation || query.change || query.steady) return [];
  if (slots.aggregation === "average") return ["平均"];
  return slots.aggregation === "median" ? ["中位数"] : [];
}

function tellsFirst(query: Query & { readonly intent: "trend" }): boolean {
  return query.first !== undefined || query.extreme !== undefined || query.steepest !== undefined;
}

function firstOf({ text }: Slots): readonly string[] {
  return gather([FIRST.exec(text)], (match) => match?.[0] ?? []);
}
