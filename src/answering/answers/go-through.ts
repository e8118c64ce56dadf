import type { Report } from "../../report/report.ts";
import type { GoneThrough } from "../../understanding/query.ts";
import type { Citation } from "../answer.ts";
import type { Context } from "../context.ts";
import { citeReport } from "../figures/cite.ts";
import { nothingTold } from "../nothing-told.ts";
import { listOf } from "../paragraphs.ts";
import { answered, type Draft, leadPiece, notFound, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { entriesIn, type ScopedEntry } from "../scope/scope.ts";
import { nameIn } from "../wording/names.ts";
import { shownOf } from "./shown-of.ts";

/** Reports up to which each is read for one answer. */
const MOST_READ = 1000;

/** What one report says of a matter, in a line, and where. */
export interface Saying {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** A matter that reports may say something of. */
export interface Matter {
  /** Behind 写到 and 没有写: 培训情况. */
  readonly label: string;
  /** Where in a report it is looked for, in brackets: （第一、五、六部分）. */
  readonly where: string;
  readonly saidBy: (report: Report) => Saying | undefined;
}

/** One report, and what it says. */
interface Told {
  readonly report: Report;
  readonly saying: Saying | undefined;
}

/**
 * Goes through many reports for a matter: who says something of it and what, or who says nothing. A report's silence is told as
 * that alone, for the agency may have said it elsewhere.
 */
export async function goThrough(
  context: Context,
  { scope, wanted, newest }: GoneThrough,
  matter: Matter,
): Promise<Draft> {
  const all = entriesIn(context.store, scope);
  const scoped = newest ? newestOfEach(all) : all;
  if (scoped.length > MOST_READ || scoped.length === 0)
    return nothingTold(
      scope,
      scoped.length,
      `${scope.label}共${scoped.length}份，一次最多逐份查${MOST_READ}份；请加上地区、年份或单位的类别再问。`,
    );
  const reports = await readScoped(context.store, scoped);
  const told = reports.map((report): Told => ({ report, saying: matter.saidBy(report) }));
  const saying = told.filter((one) => one.saying !== undefined);
  const silent = told.filter((one) => one.saying === undefined);
  const name = nameIn(context.store);
  const agencies = new Set(saying.map(({ report }) => report.agency.id)).size;
  const ofYears = new Set(reports.map(({ year }) => year)).size > 1;
  const titleOf = ({ report }: Told): string => `${name(report.agency)}${ofYears ? `${report.year}年` : ""}`;
  const counted = `${scope.label}共${told.length}份${newest ? "（每家单位只看最新一份）" : ""}，报告${matter.where}`;
  if (wanted === "lacking") return lacking(silent, `${counted}没有写${matter.label}的有${silent.length}份`, titleOf);
  if (saying.length === 0) return notFound(leadPiece(`${counted}都没有写${matter.label}。`));
  const { shown, rest } = shownOf(saying, "份");
  const quiet = shownOf(silent, "份").shown.map(titleOf);
  const also = wanted === "who" || silent.length === 0 ? [] : [`没有写的有${silent.length}份：${some(quiet, silent)}`];
  return answered(
    piece({
      blocks: [
        {
          kind: "lead",
          text: `${counted}写到${matter.label}的有${saying.length}份${agencies < saying.length ? `，属于${agencies}家单位` : ""}：`,
        },
        ...listOf(shown.map((one) => `${titleOf(one)}：${one.saying?.text ?? ""}`)),
        ...rest,
        ...also.map((text) => ({ kind: "text", text }) as const),
      ],
      citations: shown.flatMap((one) => one.saying?.citations ?? []),
    }),
  );
}

/** The last report of each agency. */
function newestOfEach(scoped: readonly ScopedEntry[]): readonly ScopedEntry[] {
  const newest = new Map<string, ScopedEntry>();
  for (const one of scoped) {
    const { agency, year } = one.entry;
    if (year > (newest.get(agency.id)?.entry.year ?? 0)) newest.set(agency.id, one);
  }
  return [...newest.values()];
}

function lacking(silent: readonly Told[], lead: string, titleOf: (told: Told) => string): Draft {
  if (silent.length === 0) return notFound(leadPiece(`${lead}，每份都写了。`));
  const { shown, rest } = shownOf(silent, "份");
  return answered(
    piece({
      blocks: [{ kind: "lead", text: `${lead}：` }, ...listOf(shown.map(titleOf)), ...rest],
      citations: shown.map(({ report }) => citeReport(report)),
    }),
  );
}

function some(names: readonly string[], all: readonly unknown[]): string {
  return `${names.join("、")}${names.length < all.length ? "等" : ""}。`;
}
