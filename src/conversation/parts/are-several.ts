import { isDeepStrictEqual } from "node:util";
import { saysThing } from "../../understanding/framing/says-figure.ts";
import type { Query } from "../../understanding/query.ts";
import { type Part, queryOf } from "./part.ts";

/** A clause that asks something by itself: 几件, 再告诉我…, 各县市区排名. */
export const ASKS =
  /^(?:请|麻烦|帮[我忙])?(?:总结|概括|归纳)(?:一下|下)?|^(?:请|麻烦)?你?(?:先|再|然后|接着|最后)(?:告诉|说|讲|查|给|看|列|报|解释|介绍)|多少|几|吗|什么|哪|怎么|如何|有没有|是否|是不是|谁|咋|啥|^(?:各|所有|全部)[^,，]{1,8}排[名行序]$|([\u4e00-\u9fff])[没不]\1|[了过]没有?$/;

/** Says what it is about and what it asks: nothing that only adds an agency or a year to the clause after it. */
export function isWhole({ understood: { slots } }: Part): boolean {
  if (!slots) return false;
  // 是多少件 asks for a value, but not for which.
  return saysThing(slots) || slots.terms.length > 0 || [...slots.triggers.keys()].some((intent) => intent !== "value");
}

/** Adds something to the clause before it: another thing, another agency, another kind of them, another year. */
function addsSomething(part: Part): boolean {
  const { slots } = part.understood;
  return isWhole(part) || (slots !== null && slots.agencies.length + slots.years.length + slots.scope.types.length > 0);
}

/**
 * A question that cannot be answered beside the others, and is not passed over in silence: one about something else, or
 * one that must be asked back (哪个最多？它有哪些问题？).
 */
function isForeign(part: Part): boolean {
  const { understanding, slots } = part.understood;
  if (!ASKS.test(part.text) || slots === null || understanding.kind !== "obstacle") return false;
  const { kind } = understanding.obstacle;
  if (kind === "which_agency" || kind === "which_region" || kind === "which_year") return isWhole(part);
  return kind === "out_of_scope" && slots.unexplained.length > 0;
}

/** Several questions: each is understood by itself, they are different ones, and the whole is not all of them. */
export function areSeveral(parts: readonly Part[], whole: Part): boolean {
  const queries = parts.map(queryOf).filter((query) => query !== null);
  const foreign = parts.filter(isForeign);
  if (queries.length === 0 || queries.length + foreign.length < parts.length) return false;
  const ours = parts.filter((part) => queryOf(part) !== null);
  if (!ours.every((part, at) => (at === 0 ? isWhole(part) : addsSomething(part)))) return false;
  const different = queries.filter((query, at) => queries.findIndex((other) => isDeepStrictEqual(other, query)) === at);
  if (different.length + foreign.length < 2) return false;
  if (foreign.length > 0) return true;
  const all = queryOf(whole);
  return all === null || !(covers(all, different) || tellsMore(all, different));
}

const OF_APPLICANTS = / applications\./;

/**
 * Are the same rows of the same reports asked for in one, of other columns? 企业申请几件，予以公开几件: who applied is said once, and
 * a part by itself has lost it.
 */
function tellsMore(all: Query, each: readonly Query[]): boolean {
  const given = figuresOf(all) ?? [];
  const figures = each.map(figuresOf);
  // A sum beside a figure is another question than the figure alone.
  if (figures.includes(null)) return false;
  const asked = figures.flatMap((own) => own ?? []);
  // 收件多少，其中企业多少，予以公开多少: the last is of all again.
  const applicants = new Set(given.map((figure) => figure.slice(figure.lastIndexOf("."))));
  if (applicants.size !== 1 || given.length !== asked.length) return false;
  const rowOf = (figure = ""): string => figure.replace(/\.[a-z_]+(?=\||$)/g, "");
  return given.every((figure, at) => OF_APPLICANTS.test(figure) && rowOf(figure) === rowOf(asked[at]));
}

/** Does one answer give what the questions ask for, and no more? 甲收到多少？乙公开多少？ asks for two figures, not four. */
function covers(all: Query, each: readonly Query[]): boolean {
  const wanted = each.map(figuresOf);
  const given = figuresOf(all);
  if (given === null || wanted.includes(null)) return false;
  const asked = new Set(wanted.flatMap((figures) => figures ?? []));
  return given.length === asked.size && given.every((figure) => asked.has(figure));
}

/** The single figures that a query is for; `null` for one that asks for something else. */
function figuresOf(query: Query): readonly string[] | null {
  if (query.intent !== "value") return null;
  return query.targets.flatMap(({ report }) => query.facts.map(({ ids }) => `${report} ${ids.join("|")}`));
}
