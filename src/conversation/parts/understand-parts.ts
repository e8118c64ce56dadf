import { isDeepStrictEqual } from "node:util";
import { addendsOf } from "../../form/sums.ts";
import { displayName } from "../../report/agency.ts";
import type { Frame } from "../../understanding/frame.ts";
import { saysThing } from "../../understanding/framing/says-figure.ts";
import { placed } from "../../understanding/names/asked-name.ts";
import type { Query } from "../../understanding/query.ts";
import { withClausesInFull } from "../../understanding/spelling/clauses-in-full.ts";
import { withoutDifference } from "../../understanding/spelling/put-plainly.ts";
import { withoutPartly } from "../../understanding/spelling/without-partly.ts";
import type { Understander } from "../../understanding/understand.ts";
import { spellOutBeyond } from "../follow-ups/beyond.ts";
import { spellOutEach } from "../follow-ups/each.ts";
import { meantBy } from "../follow-ups/short-reply.ts";
import { spellOutTerm } from "../follow-ups/term.ts";
import type { SpokenOf } from "../memory/sessions.ts";
import { rememberSpoken } from "../memory/spoken.ts";
import { cellsInTurn } from "./cells-in-turn.ts";
import { claimsInTurn } from "./claims-in-turn.ts";
import { figureAndRateInTurn } from "./figure-and-rate-in-turn.ts";
import { kindAmongAll } from "./kind-among-all.ts";
import { kindsInTurn } from "./kinds-in-turn.ts";
import { type Part, queryOf } from "./part.ts";
import { placesInTurn } from "./places-in-turn.ts";
import { rankingsInTurn } from "./rankings-in-turn.ts";
import { withShareOfFirst } from "./share-of-first.ts";
import { sharesInTurn } from "./shares-in-turn.ts";
import { totalsInTurn } from "./totals-in-turn.ts";
import { withUnansweredTold } from "./unanswered-clauses.ts";

/** Questions of one message that are answered. */
const MOST_PARTS = 8;
/** Longer messages are no few short questions. */
const LONGEST = 1000;
/** What ends a question, and what may stand between two in one sentence. */
const SENTENCE_END = /[?？;；。！!\n]+/;
const COMMA = /[,，、]|以及|还有|另外|顺便|并且/;
/** 网站、新媒体各几条，提案几件, and 收到几件 公开几件: between two questions of which one may list what it asks for. */
const PAUSE = /[,，]|(?<=[\u4e00-\u9fff])\s+|另外|顺便|并且/;
/** 两个问题：, before the questions themselves. */
const HEADING = /^[^?？。;；,，\n\d]{0,12}?[两二三四五六几]个(?:小)?问题(?:要问|想问|请教)?(?:是|如下)?[:：,，\s]+/;
/** The number of a question. */
const NUMBERED =
  /^(?:[(（]?\d{1,2}[)）]|\d{1,2}[、.．](?!\d)|[一二三四五六七八]、|[①-⑨]|第[一二三四五六]个?[,，:：]|其[一二三四][,，:：])\s*/;
/** 比较甲、乙2021年新收申请: what goes before the whole list is said of all of it. */
const GOVERNS = /^(?:请|麻烦|帮[我忙]?|给我|想)*(?:比较|对比|对照|比一?比|比一下|比下|排一?排)/;
/** A clause that asks something by itself: 几件, 再告诉我…, 各县市区排名. */
const ASKS =
  /^(?:请|麻烦|帮[我忙])?(?:总结|概括|归纳)(?:一下|下)?|^(?:请|麻烦)?你?(?:先|再|然后|接着|最后)(?:告诉|说|讲|查|给|看|列|报|解释|介绍)|多少|几|吗|什么|哪|怎么|如何|有没有|是否|是不是|谁|咋|啥|^(?:各|所有|全部)[^,，]{1,8}排[名行序]$|([\u4e00-\u9fff])[没不]\1|[了过]没有?$/;

/**
 * Understands a message of one question or several: 收到多少申请？存在哪些问题？ Each leans on the one before it.
 *
 * @returns one part unless several questions stand there that one answer does not cover
 */
export function understandParts(understander: Understander, raw: string, previous: Frame | null): readonly Part[] {
  const parts = takenApart(understander, raw, previous);
  const [whole, ...others] = parts;
  return whole && others.length === 0 ? [withUnansweredTold(whole, understander, previous)] : parts;
}

function takenApart(understander: Understander, raw: string, previous: Frame | null): readonly Part[] {
  const message = withClausesInFull(withoutDifference(withShareOfFirst(withoutPartly(meantBy(raw, previous)))));
  const whole: Part = { text: message, understood: understander.understand(message, previous) };
  if (message.length > LONGEST) return [whole];
  const understandInTurn = (clauses: readonly string[]) => inTurn(understander, clauses, previous);
  const apart =
    claimsInTurn(message, whole, understandInTurn) ??
    cellsInTurn(message, whole, understandInTurn) ??
    placesInTurn(message, whole, understandInTurn) ??
    kindsInTurn(message, whole, understandInTurn) ??
    kindAmongAll(message, whole, understandInTurn) ??
    totalsInTurn(message, whole, understandInTurn) ??
    rankingsInTurn(message, whole, understandInTurn) ??
    sharesInTurn(message, understandInTurn) ??
    figureAndRateInTurn(message, understandInTurn);
  if (apart !== null) return apart;
  const together = togetherIn(whole);
  if (together.length > 0) {
    const parts = understandInTurn(together);
    return parts.every((part) => queryOf(part) !== null) ? parts : [whole];
  }
  const named = whole.understood.slots?.agencies.length ?? 0;
  const { clauses, asking } = questionsIn(message.replace(HEADING, ""), named > 1);
  if (clauses.length < 2 || clauses.length > MOST_PARTS) return [whole];
  if (!asking && GOVERNS.test(message)) return [whole];
  const parts = withoutSameTerm(understander, withoutArticle(inTurn(understander, clauses, previous)));
  if (parts.length < clauses.length) return parts;
  if (yearAdded(parts, whole)) return [whole];
  if (!asking && !parts.every((part) => isWhole(part) && part.understood.slots?.agencies.length === 1)) return [whole];
  return areSeveral(parts, whole) ? summedUp(parts, whole) : [whole];
}

/** Questions that are together what the message asks for, and that no single query answers. */
function togetherIn({ understood: { understanding } }: Part): readonly string[] {
  const obstacle = understanding.kind === "obstacle" ? understanding.obstacle : null;
  return obstacle?.kind === "unplaced" && obstacle.together ? obstacle.choices.map(({ question }) => question) : [];
}

/** 打算怎么改进？2023年的: the year of what was asked, which names none itself. 2023年呢 asks once more. */
const YEAR_ADDED = /^(?:(?:20)?\d\d年?度?|[去今前]年|上一?年)的?$/;

function yearAdded(parts: readonly Part[], whole: Part): boolean {
  const last = parts.at(-1);
  const others = parts.slice(0, -1);
  const open = others.every(({ understood: { slots } }) => slots !== null && slots.years.length === 0);
  return last !== undefined && YEAR_ADDED.test(last.text) && open && queryOf(whole) !== null;
}

/** 条例第几条, of the thing before it. */
const WHICH_ARTICLE =
  /^(?:那么?)?(?:依据|根据|出自|规定|是|在|的)*(?:《?(?:政府信息公开)?条例》?)?(?:里|中)?(?:的|是|在)*(?:第几|哪一?)条(?:规定)?(?:的|呢|啊)?$/;

/** What a term means is told with the article that says so: which one it is, is no question beside it. */
function withoutArticle(parts: readonly Part[]): readonly Part[] {
  const [term, article, ...others] = parts;
  if (!term || !article || others.length > 0 || !WHICH_ARTICLE.test(article.text)) return parts;
  return queryOf(term)?.intent === "definition" ? [term] : parts;
}

/** 信息处理费是怎么回事，什么时候收: what the explanation of the term tells as well, asked of it, is no question beside it. */
function withoutSameTerm(understander: Understander, parts: readonly Part[]): readonly Part[] {
  const [first, next, ...others] = parts;
  const explained = first && queryOf(first);
  if (!first || !next || others.length > 0 || explained?.intent !== "definition" || queryOf(next)) return parts;
  const { rows, text } = first.understood.slots ?? { rows: [], text: "" };
  const words = rows.map(({ span }) => text.slice(span.start, span.end));
  const again =
    new Set(words).size === 1 ? understander.understand(`${words[0]}${next.text}`, null).understanding : null;
  return again?.kind === "query" && isDeepStrictEqual(again.query, explained) ? [first] : parts;
}

/** 两类合计几件, 三项之和是多少, and nothing else: of the figures before it. */
const SUMS_UP =
  /^(?:那么?|这|上述|以上)*[两二三四五六几](?:大?类|项|者|种|个数?|样)(?:申请|情况|情形|决定)?(?:加起来|加在一起|合计|合起来|之和|总共|一共|总计|共计?|相加|总和)/;

/** With the sum of the figures before it in the place of a last part that asks for no more than that. */
function summedUp(parts: readonly Part[], whole: Part): readonly Part[] {
  const last = parts.at(-1);
  if (!last || !SUMS_UP.test(last.text)) return parts;
  const query = queryOf(whole);
  const [sum, ...others] = query?.intent === "value" ? query.facts : [];
  const added = new Set<string>(sum && others.length === 0 ? addendsOf(sum.ids[0]) : []);
  const asked = parts.slice(0, -1).map(queryOf);
  const isSum = asked.every((part) => part?.intent === "value" && part.facts.every(({ ids: [id] }) => added.has(id)));
  return added.size > 0 && isSum ? parts.with(-1, { ...last, understood: whole.understood }) : [whole];
}

/**
 * At the ends of sentences; within a single one at its commas, if every clause asks something, or where each may have an
 * agency of its own: 甲予以公开，乙新收.
 */
function questionsIn(
  message: string,
  several: boolean,
): { readonly clauses: readonly string[]; readonly asking: boolean } {
  const sentences = clausesOf(message, SENTENCE_END);
  if (sentences.length > 1) return { clauses: sentences, asking: true };
  const paused = clausesOf(message, PAUSE);
  const pausedAsking = paused.length > 1 && paused.every((text) => ASKS.test(text));
  const clauses = pausedAsking ? paused : clausesOf(message, COMMA);
  const asking = clauses.every((text) => ASKS.test(text));
  return { clauses: asking || several ? clauses : sentences, asking };
}

function clausesOf(message: string, between: RegExp): readonly string[] {
  return message
    .split(between)
    .map((text) => text.trim().replace(NUMBERED, ""))
    .filter((text) => text !== "");
}

function inTurn(understander: Understander, clauses: readonly string[], previous: Frame | null): readonly Part[] {
  let frame = previous;
  let spoken: readonly SpokenOf[] = [];
  const names = new Map<string, string>();
  return clauses.map((text) => {
    const each =
      (frame && spellOutTerm(text, frame, understander)) ??
      spellOutBeyond(text, frame) ??
      spellOutEach(text, spoken, (id) => names.get(id), understander);
    const understood = understander.understand(each ?? text, frame);
    frame = understood.frame;
    const query = queryOf({ text, understood });
    spoken = rememberSpoken(spoken, query);
    for (const { agency } of query !== null && "targets" in query ? query.targets : [])
      names.set(agency.id, placed(agency.region, displayName(agency)));
    return { text, understood };
  });
}

/** Says what it is about and what it asks: nothing that only adds an agency or a year to the clause after it. */
function isWhole({ understood: { slots } }: Part): boolean {
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
function areSeveral(parts: readonly Part[], whole: Part): boolean {
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
