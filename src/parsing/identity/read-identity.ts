import type { Document } from "../../reading/document.ts";
import type { Agency } from "../../report/agency.ts";
import type { Report } from "../../report/report.ts";
import { findRanges, findYears } from "../prose/dates.ts";
import { piecesOf } from "../prose/pieces.ts";
import { type Sections, splitSections } from "../prose/split-sections.ts";
import { agencyUnderTitle, findTitles, linesOver, ofOneYear } from "./find-titles.ts";
import { makeAgency } from "./make-agency.ts";
import { namesTold, settleAgency, type Told } from "./settle-agency.ts";
import { findImprint, findSite, titleOfFileName, titleOfMetadata } from "./told-by-page.ts";
import { findAuthor, findMentioned, readSignature, titleInPreamble } from "./told-by-text.ts";

/** Whose report a document is, and for which year. */
export interface Identity {
  /** As printed, on one line. */
  readonly title: string;
  readonly agency: Agency;
  readonly year: number;
  readonly period: Report["period"];
  /** ISO date of the signature; `null` when there is none. */
  readonly published: string | null;
}

type Period = Omit<Report["period"], "stated">;

/** The statistics period, where all statements of it agree. */
function readPeriod(sections: Sections): Period | undefined {
  const passages = [...sections.preamble, ...sections.一, ...sections.六];
  const stated = passages
    .flatMap((passage) => findRanges(passage.text))
    .filter((range) => /统计|时限|期限|数据|时间范围/.test(range.before));
  const [first] = stated;
  return first && stated.every((range) => range.from === first.from && range.to === first.to) ? first : undefined;
}

/** The year that the prose speaks of: that of the statistics period, else the one that most of section 一 names. */
function yearOfBody(sections: Sections, period: Period | undefined): number | undefined {
  if (period && period.from.slice(0, 4) === period.to.slice(0, 4)) return Number(period.from.slice(0, 4));
  const years = [...sections.preamble, ...sections.一].flatMap((passage) => findYears(passage.text));
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [top] = [...counts].sort(([, a], [, b]) => b - a);
  return top && top[1] * 2 > years.length ? top[0] : undefined;
}

/** What all sources that tell agree on; `undefined` when none tells or two contradict each other. */
function agreed<T>(told: readonly (T | null | undefined)[]): T | undefined {
  const [first, ...others] = told.filter((value) => value !== null && value !== undefined);
  return first !== undefined && others.every((other) => other === first) ? first : undefined;
}

/**
 * Tells whose report a document is and for which year. The title stands by itself; what it leaves open, the file's
 * metadata, the text and the file's name must agree on.
 *
 * @param sections the document's own, where they were split already
 * @returns `undefined` when no agency or no year can be told with certainty
 */
export function readIdentity(
  document: Document,
  fileName: string,
  sections: Sections = splitSections(document),
): Identity | undefined {
  const pieces = piecesOf(document);
  const signature = readSignature(sections.tail, pieces);
  const period = readPeriod(sections);
  const spokenOf = yearOfBody(sections, period);
  const lines = linesOver(pieces);
  const titles = ofOneYear(findTitles(lines), spokenOf);
  const quoted = titleInPreamble(sections.preamble);
  const meta = titleOfMetadata([document.metaTitle, document.page?.window ?? null]);
  const named = titleOfFileName(fileName);

  const dated = titles.findLast((each) => each.year !== null);
  const year = dated?.year ?? agreed([meta?.year, quoted?.year, spokenOf, named?.year]);
  const told: Told = {
    titles,
    signature: signature.agency,
    author: findAuthor(sections),
    quoted: quoted?.agency,
    metadata: meta?.agency,
    fileName: named?.agency,
    under: agencyUnderTitle(pieces),
    mentioned: findMentioned(sections),
    imprint: findImprint(lines, document.page),
    site: findSite(lines, document.page),
  };
  const name = settleAgency(told);
  const title = titles.find((each) => each.agency === name) ?? titles.at(-1);
  const printed = title ?? meta ?? quoted ?? named;
  if (!printed || !name || !year) return undefined;

  const stated = period?.to.startsWith(String(year)) ? period : undefined;
  return {
    title: printed.text,
    agency: makeAgency(name, signature.agency, namesTold(told), sections, document.metaTitle),
    year,
    period: {
      from: stated?.from ?? `${year}-01-01`,
      to: stated?.to ?? `${year}-12-31`,
      stated: stated !== undefined,
    },
    published: signature.published,
  };
}
