import type { Answer } from "../../answering/answer.ts";
import { LIMITS } from "../../answering/limits.ts";
import { holdings } from "../../answering/scope/holdings.ts";
import { placesOf } from "../../answering/scope/places.ts";
import { entriesIn } from "../../answering/scope/scope.ts";
import type { Store } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import type { CatalogueQuery, Query } from "../../understanding/query.ts";
import { plainlyMany } from "./plainly-many.ts";

/** One line of a list that was shown. */
export interface ListedOne {
  /** Id of the agency. */
  readonly agency: string;
  readonly year?: number;
  /** Its place: those that share one in a ranking have the same. */
  readonly place: number;
}

/** A list of agencies or reports that was shown, in its order. */
export interface Listed {
  readonly kind: "agencies" | "reports" | "ranking";
  readonly items: readonly ListedOne[];
  /** Nothing of it was left out behind the last line. */
  readonly whole: boolean;
  /** What a ranking was by, in words of a question: 2023年汉中市各局收到的申请. */
  readonly rankedBy?: string;
}

/**
 * The list that the last answer showed, of which the next message may name one by its place: 第三名的电话, 最后一个的申请数. It stays as
 * long as one of its agencies is spoken of.
 */
export function rememberListed(
  before: Listed | undefined,
  frame: Frame | null,
  query: Query | null,
  answer: Answer,
  store: Store,
): Listed | undefined {
  if (frame === null) return undefined;
  if (query?.intent === "catalogue") return inCatalogue(query, store);
  if (query?.intent === "rank")
    return query.place === undefined ? inRanking(answer, frame, store) : ofThose(before, answer, store);
  if ((query?.intent === "narrative" || query?.intent === "contact") && query.through) return inQuotes(answer, store);
  const [present, ...others] = frame.agencies;
  const isOfThem = others.length === 0 && before?.items.some(({ agency }) => agency === present);
  return isOfThem ? before : undefined;
}

/** 第三名2023年几件, of the list that was shown: it stays as long as those that are told stand in it. */
function ofThose(before: Listed | undefined, { values }: Answer, store: Store): Listed | undefined {
  const { ofReport } = placesOf(store.entries());
  const told = values.flatMap(({ report }) => ofReport(report ?? "")?.agency.id ?? []);
  const stand = (id: string): boolean => before?.items.some(({ agency }) => agency === id) ?? false;
  return told.length > 0 && told.every(stand) ? before : undefined;
}

function inCatalogue({ lists, scope, held }: CatalogueQuery, store: Store): Listed | undefined {
  if (held || (lists !== "agencies" && lists !== "reports" && lists !== "years")) return undefined;
  const scoped = entriesIn(store, scope);
  const present = holdings(scoped);
  if (lists === "agencies") {
    const [year, ...more] = scope.years ?? [];
    const when = year === undefined || more.length > 0 ? {} : { year };
    return listed(
      "agencies",
      present.map(({ agency }) => ({ agency: agency.id, ...when })),
    );
  }
  if (lists === "years" && present.length !== 1) return undefined;
  const reports = scoped.map(({ entry: { agency, year } }) => ({ agency: agency.id, year }));
  return listed("reports", lists === "years" ? reports.toSorted((a, b) => a.year - b.year) : reports);
}

/** Reports that were gone through for what they say, each of them quoted. */
function inQuotes({ citations }: Answer, store: Store): Listed | undefined {
  const { ofReport } = placesOf(store.entries());
  const reports = [...new Set(citations.map(({ report }) => report))].flatMap((id) => ofReport(id) ?? []);
  return listed(
    "reports",
    reports.map(({ agency, year }) => ({ agency: agency.id, year })),
  );
}

function listed(kind: Listed["kind"], all: readonly Omit<ListedOne, "place">[]): Listed | undefined {
  const items = all.slice(0, LIMITS.listed).map((one, at) => ({ ...one, place: at + 1 }));
  return items.length === 0 ? undefined : { kind, items, whole: items.length === all.length };
}

/** The lines of a ranking by one figure; its places are those of the figures. */
function inRanking({ values }: Answer, frame: Frame, store: Store): Listed | undefined {
  const told = values.filter(({ report, year }) => report !== null && year !== null);
  if (told.length < 2 || new Set(told.map(({ fact }) => fact)).size > 1) return undefined;
  const { ofReport } = placesOf(store.entries());
  const items = told.flatMap(({ report, year, value }) => {
    const agency = ofReport(report ?? "")?.agency.id;
    const place = told.findIndex((other) => other.value === value) + 1;
    return agency === undefined || year === null ? [] : [{ agency, year, place }];
  });
  const whole = frame.limit === null && told.length < LIMITS.ranked;
  const asked = frame.aggregation === null ? plainlyMany(frame) : undefined;
  return {
    kind: "ranking",
    items,
    whole,
    ...(asked && { rankedBy: `${asked.year}年${asked.who}${asked.figure}` }),
  };
}
