import { isDeepStrictEqual } from "node:util";
import { isFactId } from "../../form/facts.ts";
import { gather } from "../../text/gather.ts";
import { OWN_TOTALS } from "../facts/add-up.ts";
import { applicantColumns, keepSpecific } from "../facts/resolve-facts.ts";
import { asksTaken } from "../facts/said-of.ts";
import type { Intent } from "../intent.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { Query } from "../query.ts";
import { PART_OF_YEAR } from "../slots/accounted/find-unexplained.ts";
import { isUnfinished } from "../slots/accounted/unfinished.ts";
import { deniedBefore } from "../slots/left-out/denials.ts";
import type { ColumnMention, RowMention, Slots } from "../slots.ts";
import type { Span } from "../span.ts";
import type { Asked } from "./asked.ts";
import { countedAmiss } from "./counted-amiss.ts";
import { describeCondition } from "./describe-condition.ts";
import { innerPlacePassedOver } from "./inner-places.ts";
import { askedOfTheFirst } from "./of-the-first.ts";
import { operatorsPassedOver } from "./passed-over-operators.ts";
import { rankingsPassedOver } from "./passed-over-rankings.ts";
import { placeBesidePassedOver, regionsPassedOver, typesPassedOver } from "./passed-over-scopes.ts";
import { slotsPassedOver } from "./passed-over-slots.ts";
import { tiesPassedOver } from "./passed-over-ties.ts";
import { yearsPassedOver } from "./passed-over-years.ts";
import { contentsOf } from "./query-contents.ts";
import { statedInVain } from "./stated-figures.ts";

/** What a message may say that a query has to use: each is a slot, or a word that changes what a figure counts. */
const KINDS = [
  "agency",
  "year",
  "region",
  "type",
  "row",
  "column",
  "condition",
  "aggregation",
  "order",
  "denial",
  "narrower",
  "season",
  "parts",
  "place",
  "counted",
  "edition",
  "first",
  "operator",
  "stated",
] as const;
type Kind = (typeof KINDS)[number];

/**
 * What the answers of an intent do not depend on, so that their queries need not carry it. A summary tells all rows; a passage
 * of the prose is quoted as it stands; terms and help are about no report. Everything else must stand in the query.
 */
const NEEDLESS: { readonly [I in Intent]: ReadonlySet<Kind> } = {
  value: new Set(["order"]),
  summary: new Set(["row", "order", "aggregation"]),
  trend: new Set(["order", "aggregation"]),
  compare: new Set(["aggregation"]),
  rank: new Set(["aggregation"]),
  aggregate: new Set(["order"]),
  breakdown: new Set(["order", "aggregation"]),
  ratio: new Set(["order", "aggregation", "row"]),
  narrative: new Set(["row", "column", "order", "aggregation", "condition", "denial", "narrower"]),
  check: new Set(["row", "column", "order", "aggregation", "condition", "denial"]),
  catalogue: new Set(["aggregation"]),
  contact: new Set(["row", "aggregation"]),
  definition: new Set(KINDS),
  help: new Set(KINDS),
};

/** Answers that tell of the reports that are named, and rank none. */
const OF_REPORTS: ReadonlySet<Intent> = new Set(["value", "ratio", "breakdown"]);

/** What the prose tells beside how much was disclosed, and no part of that. */
const PROPOSALS: ReadonlySet<string> = new Set([
  "narrative.npc_proposals",
  "narrative.cppcc_proposals",
  "narrative.processing_fee",
  "narrative.applications_received",
]);

function idsOf(column: ColumnMention): readonly string[] {
  if (column.kind === "proactive") return column.columns;
  return column.kind === "result" ? [column.id] : applicantColumns([column]);
}

/**
 * 复议 and 许可 are things to be counted beside whatever else is named; 申请, 同意 and 答复 may be said of any. A whole that 各几件
 * stands behind is one of those that are counted.
 */
function passedOver({ rows, text }: Slots, named: readonly RowMention[], figures: readonly string[]): string[] {
  return gather(rows, ({ id, weak, span }) => {
    const counted = weak ? /^(?:review|proactive)\./.test(id) : /^各(?:几|多少|是|有)/.test(text.slice(span.end));
    const lost = counted && named.length > 0 && !figures.some((figure) => figure.startsWith(id));
    return lost ? [text.slice(span.start, span.end)] : [];
  });
}

function listsLacking(query: Query): boolean {
  return query.intent === "catalogue" && (query.lists === "lacking" || query.held?.kind === "but_not");
}

/** For each kind the words that the query does not use. */
const UNUSED: { readonly [K in Kind]: (asked: Asked) => readonly string[] } = {
  agency({ slots, held, index, notes }) {
    // One of several that has no report of that year is told of in a note.
    const told = (id: string): boolean => notes.some((note) => note.includes(index.get(id)?.label ?? id));
    return gather(slots.agencies, ({ ids, named }) =>
      ids.some((id) => held.agencies.includes(id) || told(id)) ? [] : [named],
    );
  },
  year({ slots, held, index, notes }) {
    // 那年, of an agency that has one report alone.
    const single = held.agencies.length > 0 && held.agencies.every((id) => index.get(id)?.years.size === 1);
    const carried = new Set([...held.under("year"), ...held.under("years")]);
    return gather(slots.years, (mention) => {
      // 次年 and 那一年, where no year was spoken of. 同年 is whichever is asked for.
      if (mention.kind === "beside" && (mention.offset !== 0 || (mention.pointed && !single)))
        return [slots.text.slice(mention.span.start, mention.span.end)];
      if (mention.kind === "range" && mention.without)
        return carried.size === 0 || mention.without.some((year) => carried.has(year))
          ? [slots.text.slice(mention.span.start, mention.span.end)]
          : [];
      const years =
        mention.kind === "year" ? [mention.year] : mention.kind === "range" ? [mention.from, mention.to] : [];
      const lost = years.filter((year) => !carried.has(year) && !notes.some((note) => note.includes(`${year}`)));
      return lost.map((year) => `${year}年`);
    });
  },
  region: (asked) => [...regionsPassedOver(asked), ...placeBesidePassedOver(asked), ...innerPlacePassedOver(asked)],
  type: typesPassedOver,
  row({ slots, query, held: { figures } }) {
    // 收了多少钱, after a question for the fee.
    const carriesFee = asksTaken(
      slots,
      figures.map((id) => ({ id })),
    );
    if (carriesFee) return [];
    // 申请总数和办结总数 over many: one of the two would be told.
    const totals = query.intent === "aggregate" ? OWN_TOTALS.exec(slots.text)?.[0] : undefined;
    if (totals !== undefined) return [totals];
    // 申请 may be said of any report, 复议 narrows a listing of them, and is a figure of its own in a ranking.
    const isListed = query.intent === "catalogue" || query.intent === "rank";
    const counts = ({ weak, span }: RowMention): boolean =>
      !weak || (isListed && /复议|诉讼/.test(slots.text.slice(span.start, span.end)));
    // 没办完 is a row or a column: whichever of the two is carried, the column tells.
    const named = keepSpecific(slots.rows, slots.text).filter(
      (row) => counts(row) && !isUnfinished(row, slots.columns),
    );
    return gather(named, ({ id, span }) => {
      const [table] = id.split(".");
      // The parts of a whole are those of its table, whichever of them is named; 提案 is of another one.
      const isFrame =
        (query.intent === "breakdown" && !PROPOSALS.has(id)) ||
        id === "applications.received" ||
        id === "applications.handled_total";
      const carried = figures.some(
        (figure) => figure === id || figure.startsWith(`${id}.`) || (isFrame && figure.startsWith(`${table}.`)),
      );
      return carried ? [] : [slots.text.slice(span.start, span.end)];
    }).concat(passedOver(slots, named, figures));
  },
  column({ slots, query, held: { figures } }) {
    return gather(slots.columns, (column) => {
      const row = slots.rows.find((row) => isUnfinished(row, [column]));
      const carried =
        idsOf(column).some((id) => figures.some((figure) => figure.endsWith(`.${id}`))) ||
        (row !== undefined && figures.some((figure) => figure.startsWith(`${row.id}.`)));
      // A column that none of these rows has is a verb there: 作出了几个处理决定, 发了多少条.
      const isVerb =
        column.kind === "proactive" &&
        (figures.length > 0 || query.intent === "catalogue") &&
        figures.every((figure) => !idsOf(column).some((id) => isFactId(figure.replace(/[^.]*$/, id))));
      return carried || isVerb ? [] : [slots.text.slice(column.span.start, column.span.end)];
    });
  },
  condition({ slots: { condition, rows }, query, held }) {
    if (condition === null || condition === "positive") return [];
    // 都没有报告 asks for those that the store has none of, and for no figure that is zero.
    if (condition === "zero" && rows.length === 0 && listsLacking(query)) return [];
    const carried = held.under("condition").some((other) => isDeepStrictEqual(other, condition));
    const oneReport = held.under("targets").length > 0 || query.intent === "trend";
    return carried || oneReport ? [] : [describeCondition(condition)];
  },
  aggregation({ slots: { aggregation, text }, held }) {
    // 平均数和中位数: one of the two would be told.
    if (aggregation === "median" && /平均|均值/.test(text) && held.under("aggregation").length > 0) return ["平均"];
    if (aggregation !== "average" && aggregation !== "median") return [];
    return held.under("aggregation").includes(aggregation) ? [] : [aggregation === "average" ? "平均" : "中位数"];
  },
  order({ slots: { order }, query, held }) {
    if (order === null || held.under("order").includes(order)) return [];
    return query.intent === "compare" && order === "most" ? [] : [order === "most" ? "最多" : "最少"];
  },
  denial({ slots, held }) {
    if (held.under("condition").length > 0) return [];
    const mentions = [...keepSpecific(slots.rows, slots.text), ...slots.columns];
    // What was denied and read as the rest of its whole begins with the denial.
    const isHeld = (of: Span): boolean => mentions.some(({ span }) => span.start < of.start && span.end >= of.end);
    return gather(mentions, ({ span }) => {
      if (isHeld(span)) return [];
      const words = deniedBefore(slots.text, span.start);
      return words === undefined ? [] : [`${words}${slots.text.slice(span.start, span.end)}`];
    });
  },
  parts({ slots: { parts }, query }) {
    if (parts === null) return [];
    // 六项各多少 of one figure: its parts are asked for, and not the whole.
    const single =
      (query.intent === "value" && query.targets.length * query.facts.length === 1) ||
      (query.intent === "aggregate" && query.groups === undefined && query.apart === undefined);
    return single ? [parts.words] : [];
  },
  place({ slots: { place, text }, query }) {
    // 第二名呢, of one report: there is no ranking that it could be a place of.
    const ranked = place?.kind === "nth" || place?.kind === "stretch";
    return ranked && OF_REPORTS.has(query.intent) ? [text] : [];
  },
  counted({ slots: { text }, query, held, index }) {
    return countedAmiss(text, query, new Set(held.agencies).size, index);
  },
  edition({ slots, query }) {
    // 用旧表的单位收到多少: reports are not chosen by their edition; one report has only the one.
    return slots.editions.length > 0 && query.intent !== "catalogue" && "scope" in query ? ["格式版本"] : [];
  },
  first({ slots, query }) {
    if (query.intent === "rank" && query.told) return [];
    return query.intent === "rank" || query.intent === "aggregate" ? askedOfTheFirst(slots) : [];
  },
  operator: (asked) => [
    ...operatorsPassedOver(asked),
    ...rankingsPassedOver(asked),
    ...tiesPassedOver(asked),
    ...yearsPassedOver(asked),
    ...slotsPassedOver(asked),
  ],
  // A passage is quoted as it stands, but it is that of a whole year.
  season({ slots, query }) {
    if (query.intent !== "narrative") return [];
    return gather(slots.unexplained, ({ text }) => (PART_OF_YEAR.test(text) ? [text] : []));
  },
  stated: ({ slots, query }) => statedInVain(slots, query),
  narrower({ slots }) {
    return gather(slots.unexplained, ({ text, narrows }) => (narrows ? [text] : []));
  },
};

/**
 * What a message says and the query that was built of it does not use. An answer that passes it over would be a true figure for
 * another question, so that it is asked back about.
 */
export function unplaced(query: Query, slots: Slots, index: AgencyIndex, notes: readonly string[]): readonly string[] {
  const asked: Asked = { slots, query, index, notes, held: contentsOf(query) };
  const needless = NEEDLESS[query.intent];
  return [...new Set(gather(KINDS, (kind) => (needless.has(kind) ? [] : UNUSED[kind](asked))))];
}
