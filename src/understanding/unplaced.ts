import { isDeepStrictEqual } from "node:util";
import type { Intent } from "../answering/answer.ts";
import { isFactId } from "../form/facts.ts";
import { addendsOf } from "../form/sums.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { describeCondition } from "./describe-condition.ts";
import { deniedBefore } from "./exceptions.ts";
import type { Query } from "./query.ts";
import { applicantColumns, keepSpecific } from "./resolve-facts.ts";
import { KIND_LABELS } from "./scope-of.ts";
import type { ColumnMention, Slots } from "./slots.ts";
import type { Span } from "./span.ts";

/** What a message may say that a query has to use: each is a slot, or a word that changes what a figure counts. */
type Kind =
  | "agency"
  | "year"
  | "region"
  | "type"
  | "row"
  | "column"
  | "condition"
  | "aggregation"
  | "order"
  | "denial"
  | "narrower";

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
  breakdown: new Set(["order", "aggregation", "row"]),
  ratio: new Set(["order", "aggregation", "row"]),
  narrative: new Set(["row", "column", "order", "aggregation", "condition", "denial", "narrower"]),
  check: new Set(["row", "column", "order", "aggregation", "condition", "denial"]),
  catalogue: new Set(["aggregation", "row"]),
  contact: new Set(["row", "aggregation"]),
  definition: new Set([
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
  ]),
  help: new Set([
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
  ]),
};

/** Everything that stands in a query under a name, at any depth: a new field of a query is looked into without more ado. */
function inQuery(query: unknown, name: string): readonly unknown[] {
  if (typeof query !== "object" || query === null) return [];
  return Object.entries(query).flatMap(([key, value]) => {
    const own = key === name && value !== null && value !== undefined ? (Array.isArray(value) ? value : [value]) : [];
    return [...own, ...inQuery(value, name)];
  });
}

/** All figures that a query is for: cells, totals, and what its sums add up. */
function figuresIn(query: unknown): readonly string[] {
  if (typeof query === "string")
    return /^(?:sum:)?(?:applications|review|proactive|narrative)\./.test(query) ? [query, ...addendsOf(query)] : [];
  return typeof query === "object" && query !== null ? Object.values(query).flatMap(figuresIn) : [];
}

function stringsIn(query: Query, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => inQuery(query, name)).filter((value) => typeof value === "string");
}

/** Ids of the agencies that a query is about or leaves out. */
function agenciesIn(query: Query): readonly string[] {
  const spokenOf = inQuery(query, "agency").flatMap((agency) =>
    typeof agency === "object" && agency !== null && "id" in agency && typeof agency.id === "string" ? [agency.id] : [],
  );
  return [...spokenOf, ...stringsIn(query, "agency", "agencies", "except")];
}

interface Asked {
  readonly slots: Slots;
  readonly query: Query;
  readonly index: AgencyIndex;
  /** How the question was read, for whoever asked: what is told there is not passed over. */
  readonly notes: readonly string[];
  readonly figures: readonly string[];
  /** Ids of the agencies that the query is about or leaves out. */
  readonly agencies: readonly string[];
}

function idsOf(column: ColumnMention): readonly string[] {
  if (column.kind === "proactive") return column.columns;
  return column.kind === "result" ? [column.id] : applicantColumns([column]);
}

/** For each kind the words that the query does not use. */
const UNUSED: { readonly [K in Kind]: (asked: Asked) => readonly string[] } = {
  agency({ slots, agencies }) {
    return slots.agencies.flatMap(({ ids, named }) => (ids.some((id) => agencies.includes(id)) ? [] : [named]));
  },
  year({ slots, query, notes }) {
    const carried = new Set([...inQuery(query, "year"), ...inQuery(query, "years")]);
    return slots.years.flatMap((mention) => {
      const years =
        mention.kind === "year" ? [mention.year] : mention.kind === "range" ? [mention.from, mention.to] : [];
      const lost = years.filter((year) => !carried.has(year) && !notes.some((note) => note.includes(`${year}`)));
      return lost.map((year) => `${year}年`);
    });
  },
  region({ slots, query, index, agencies }) {
    const scopes = stringsIn(query, "region", "regions");
    // Regions hold thousands of agencies: they are looked through only for a place that the query does not name.
    const open = slots.places.filter((region) => !scopes.includes(region));
    if (open.length === 0) return [];
    const there = [...agencies, ...scopes.flatMap((region) => index.inRegion(region))];
    return open.filter((region) => {
      const within = new Set(index.inRegion(region));
      return !there.some((id) => within.has(id));
    });
  },
  type({ slots: { scope }, query, index, agencies }) {
    const types = new Set([...inQuery(query, "types"), ...agencies.map((id) => index.get(id)?.agency.type)]);
    const groups = inQuery(query, "governments");
    const lost = scope.types.filter((type) => !types.has(type) && groups.length === 0).map((type) => KIND_LABELS[type]);
    // 各区县合计 asks for all of each county, and not for its government alone.
    const grouped = inQuery(query, "by").includes("county") && scope.governments === "counties";
    const group =
      scope.governments !== null && !grouped && !groups.includes(scope.governments) && !types.has("government");
    return group ? [...lost, "政府"] : lost;
  },
  row({ slots, figures }) {
    const named = keepSpecific(slots.rows, slots.text).filter(({ weak }) => !weak);
    return named.flatMap(({ id, span }) => {
      const [table] = id.split(".");
      const isFrame = id === "applications.received" || id === "applications.handled_total";
      const carried = figures.some(
        (figure) => figure === id || figure.startsWith(`${id}.`) || (isFrame && figure.startsWith(`${table}.`)),
      );
      return carried ? [] : [slots.text.slice(span.start, span.end)];
    });
  },
  column({ slots, figures }) {
    return slots.columns.flatMap((column) => {
      const carried = idsOf(column).some((id) => figures.some((figure) => figure.endsWith(`.${id}`)));
      // A column that none of these rows has is a verb there: 作出了几个处理决定, 发了多少条.
      const isVerb =
        column.kind === "proactive" &&
        figures.every((figure) => !idsOf(column).some((id) => isFactId(figure.replace(/[^.]*$/, id))));
      return carried || isVerb ? [] : [slots.text.slice(column.span.start, column.span.end)];
    });
  },
  condition({ slots: { condition }, query }) {
    if (condition === null || condition === "positive") return [];
    const carried = inQuery(query, "condition").some((other) => isDeepStrictEqual(other, condition));
    const oneReport = inQuery(query, "targets").length > 0 || query.intent === "trend";
    return carried || oneReport ? [] : [describeCondition(condition)];
  },
  aggregation({ slots: { aggregation }, query }) {
    if (aggregation !== "average" && aggregation !== "median") return [];
    return inQuery(query, "aggregation").includes(aggregation) ? [] : [aggregation === "average" ? "平均" : "中位数"];
  },
  order({ slots: { order }, query }) {
    if (order === null || inQuery(query, "order").includes(order)) return [];
    return query.intent === "compare" && order === "most" ? [] : [order === "most" ? "最多" : "最少"];
  },
  denial({ slots, query }) {
    if (inQuery(query, "condition").length > 0) return [];
    const mentions = [...keepSpecific(slots.rows, slots.text), ...slots.columns];
    // What was denied and read as the rest of its whole begins with the denial.
    const isHeld = (of: Span): boolean => mentions.some(({ span }) => span.start < of.start && span.end >= of.end);
    return mentions.flatMap(({ span }) => {
      if (isHeld(span)) return [];
      const words = deniedBefore(slots.text, span.start);
      return words === undefined ? [] : [`${words}${slots.text.slice(span.start, span.end)}`];
    });
  },
  narrower({ slots }) {
    return slots.unexplained.flatMap(({ text, narrows }) => (narrows ? [text] : []));
  },
};

/**
 * What a message says and the query that was built of it does not use. An answer that passes it over would be a true figure for
 * another question, so that it is asked back about.
 */
export function unplaced(query: Query, slots: Slots, index: AgencyIndex, notes: readonly string[]): readonly string[] {
  const asked: Asked = { slots, query, index, notes, figures: figuresIn(query), agencies: agenciesIn(query) };
  const needless = NEEDLESS[query.intent];
  const kinds = Object.keys(UNUSED) as Kind[];
  return [...new Set(kinds.flatMap((kind) => (needless.has(kind) ? [] : UNUSED[kind](asked))))];
}
