import { gather } from "../../text/gather.ts";
import { keepSpecific } from "../facts/resolve-facts.ts";
import type { FactChoice, MeasuredId } from "../measure.ts";
import type { Query, ValueQuery } from "../query.ts";
import type { Threshold } from "../scope.ts";
import { findStated, type Stated } from "../slots/conditions/find-claim.ts";
import { inUnit, unitOfMeasure } from "../slots/conditions/limit-units.ts";
import type { ColumnMention, RowMention, Slots } from "../slots.ts";
import type { StatedFigure } from "../understanding.ts";

type Mention = RowMention | ColumnMention;

/** 130条还是180条, 比5件多: neither of them is said to be so. */
const NOT_SAID = /还是|或者?|比|超过|[高多大低少小]于|不到|不足|以上|以下|至少|最多|不是\d/;
const PAUSE = /[,，;；。?!]/;
const PAUSE_OR_END = new RegExp(`${PAUSE.source}|$`);

/**
 * The figures that a question states of one report, each with the fact that it stands with: of 收到37件,其中予以公开14件 two.
 *
 * @returns `undefined` where there are none, or where it cannot be told which one stands with what
 */
export function statedFigures(slots: Slots, query: ValueQuery): readonly StatedFigure[] | undefined {
  if (query.targets.length !== 1 || query.facts.length < 2) return undefined;
  const stated = findStated(slots.text);
  if (stated.length === 0 || NOT_SAID.test(slots.text)) return undefined;
  const specific = keepSpecific(slots.rows, slots.text);
  // 收到的5件处理完了吗: what came in is only the frame of what is asked, but the number is its own.
  const counted = slots.rows.filter(
    (row) =>
      !specific.includes(row) && stated.some(({ span }) => row.span.start < span.start && span.end <= row.span.end),
  );
  const mentions = [...specific, ...counted, ...slots.columns].sort((one, other) => one.span.start - other.span.start);
  const figures = stated.map((figure) => ofFact(figure, besideIt(figure, stated, mentions, slots.text), query.facts));
  const known = gather(figures, (figure) => (figure ? [figure] : []));
  return known.length === figures.length && new Set(known.map(({ fact }) => fact)).size === known.length
    ? known
    : undefined;
}

/** 发布了1201条, and no question behind it: it wants to be confirmed all the same. */
export function saidOfOne({ text }: Slots, { targets, facts }: ValueQuery): Threshold | undefined {
  const [fact, ...others] = facts;
  if (targets.length !== 1 || !fact || others.length > 0 || NOT_SAID.test(text) || ASKS.test(text)) return undefined;
  const [only, ...more] = findStated(text);
  const isLast = only !== undefined && more.length === 0 && BEHIND.test(text.slice(only.span.end));
  return isLast ? inUnit(only.is, unitOfMeasure({ kind: "fact", fact })) : undefined;
}

const ASKS = /有[没无]|多少|几|哪|什么|怎|谁|[吗么呢]|是不是|是否/;
const BEHIND = /^(?:的?(?:信息|申请|消息))?[。!]*$/;

/** Figures that a question states and that stand with nothing the query holds: more of them than it has facts. */
export function statedInVain(slots: Slots, query: Query): readonly string[] {
  if (query.intent !== "value" || query.targets.length !== 1 || NOT_SAID.test(slots.text)) return [];
  const stated = findStated(slots.text);
  if (stated.length > Math.max(1, query.facts.length)) return stated.slice(query.facts.length).map(({ said }) => said);
  return stated.length === 1 && query.facts.length === 1 ? askedBeside(slots, stated) : [];
}

const TAGS =
  /属实|真|是[不否]是|对|没错|[记搞弄]错|求证|核实|是吗|是吧|这样|其事|靠谱|确定|准确|正确|可信|可靠|^(?:多|少|够|行|好|可以|能|知道)/;

/** 收到37件,都满意吗: a question of its own behind the figure, of which nothing is known. */
function askedBeside({ text, rows, columns }: Slots, [figure]: readonly Stated[]): readonly string[] {
  const from = text.lastIndexOf(",") + 1;
  const clause = text.slice(from);
  if (figure === undefined || figure.span.end >= from || !/(?:[吗么]|没有?)$/.test(clause) || TAGS.test(clause))
    return [];
  return [...rows, ...columns].some(({ span }) => span.end > from) ? [] : [clause];
}

/** The words of one clause that a figure stands with: those before it, or behind it where a clause opens with its figure. */
function besideIt(
  { span }: Stated,
  stated: readonly Stated[],
  all: readonly Mention[],
  text: string,
): readonly Mention[] {
  const from = startOf(text, span.start);
  const to = from + text.slice(from).search(PAUSE_OR_END);
  const mentions = all.filter(({ span: { start } }) => from <= start && start < to);
  // 收到的5件 is said of what came in, whatever else the clause asks of them.
  const around = mentions.filter((mention) => mention.span.start < span.start && span.end <= mention.span.end);
  if (around.length === 1) return around;
  const own = stated.filter(({ span: { start } }) => from <= start && start < to);
  const at = own.findIndex((other) => other.span.start === span.start);
  if (own.length === 1) return mentions;
  const [first] = own;
  const leads = first !== undefined && mentions.some(({ span: { start } }) => start < first.span.start);
  const [after, before] = leads ? [own[at - 1]?.span.end ?? from, span.end] : [span.end, own[at + 1]?.span.start ?? to];
  return mentions.filter(({ span: { start } }) => after <= start && start < before);
}

function startOf(text: string, at: number): number {
  for (let start = at; start > 0; start--) if (PAUSE.test(text.charAt(start - 1))) return start;
  return 0;
}

function ofFact(
  { said, is }: Stated,
  mentions: readonly Mention[],
  facts: readonly FactChoice[],
): StatedFigure | undefined {
  const fitting = facts.map((fact) => ({
    fact,
    fits: mentions.filter((mention) => names(mention, fact.ids[0])).length,
  }));
  const most = Math.max(...fitting.map(({ fits }) => fits));
  const [best, ...others] = fitting.filter(({ fits }) => fits === most);
  if (!best || most === 0 || others.length > 0) return undefined;
  const held = inUnit(is, unitOfMeasure({ kind: "fact", fact: best.fact }));
  return held && { said, fact: best.fact.ids[0], value: held.value };
}

function names(mention: Mention, fact: MeasuredId): boolean {
  if (!("kind" in mention)) return fact === mention.id || fact.startsWith(`${mention.id}.`);
  return mention.kind !== "legal_persons" && mention.kind !== "proactive" && fact.endsWith(`.${mention.id}`);
}
