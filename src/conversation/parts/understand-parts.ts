import { addendsOf } from "../../form/sums.ts";
import { displayName } from "../../report/agency.ts";
import type { Frame } from "../../understanding/frame.ts";
import { placed } from "../../understanding/names/asked-name.ts";
import { withoutPartly } from "../../understanding/spelling/without-partly.ts";
import type { Understander } from "../../understanding/understand.ts";
import { spellOutBeyond } from "../follow-ups/beyond.ts";
import { spellOutEach } from "../follow-ups/each.ts";
import { meantBy } from "../follow-ups/short-reply.ts";
import { spellOutTerm } from "../follow-ups/term.ts";
import type { SpokenOf } from "../memory/sessions.ts";
import { rememberSpoken } from "../memory/spoken.ts";
import { ASKS, areSeveral, isWhole } from "./are-several.ts";
import { cellsInTurn } from "./cells-in-turn.ts";
import { claimsInTurn } from "./claims-in-turn.ts";
import { figureAndRateInTurn } from "./figure-and-rate-in-turn.ts";
import { kindAmongAll } from "./kind-among-all.ts";
import { kindsInTurn } from "./kinds-in-turn.ts";
import { type InTurn, type Part, queryOf } from "./part.ts";
import { placesInTurn } from "./places-in-turn.ts";
import { rankingsInTurn } from "./rankings-in-turn.ts";
import { withoutArticle, withoutSameTerm } from "./said-of-a-term.ts";
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

/** Messages of which it is plain what they take in turn; the first that knows one counts. */
const IN_TURN: readonly ((message: string, whole: Part, understand: InTurn) => readonly Part[] | null)[] = [
  claimsInTurn,
  cellsInTurn,
  placesInTurn,
  kindsInTurn,
  kindAmongAll,
  totalsInTurn,
  rankingsInTurn,
  sharesInTurn,
  figureAndRateInTurn,
];

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
  const message = understander.reworded.clauses(withShareOfFirst(withoutPartly(meantBy(raw, previous))));
  const whole: Part = { text: message, understood: understander.understand(message, previous) };
  if (message.length > LONGEST) return [whole];
  const understandInTurn = (clauses: readonly string[]) => inTurn(understander, clauses, previous);
  for (const takeApart of IN_TURN) {
    const apart = takeApart(message, whole, understandInTurn);
    if (apart !== null) return apart;
  }
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
