import type { Document } from "../../reading/document.ts";
import type { Agency } from "../../report/agency.ts";
import type { Passage, Report } from "../../report/report.ts";
import { findDates, findRanges, findYears } from "../prose/dates.ts";
import { isDateLine } from "../prose/page-furniture.ts";
import { piecesOf } from "../prose/pieces.ts";
import { type Sections, splitSections } from "../prose/split-sections.ts";
import { agencyUnderTitle, findTitle, readTitle, type Title, tidyTitle } from "./find-title.ts";
import { makeAgency } from "./make-agency.ts";
import { isAgencyName, parseAgencyName, shortName } from "./name-agency.ts";

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

interface Signature {
  readonly agency: string | null;
  readonly published: string | null;
}

/** The agency and the date under a report. */
function readSignature(tail: readonly Passage[]): Signature {
  const at = tail.findIndex((passage) => isDateLine(passage.text));
  const dated = tail[at]?.text ?? "";
  const published = findDates(dated).at(-1) ?? null;
  const sameLine = tidyTitle(dated).replace(/(?:20\d\d|二[〇零○Oo]).*$/, "");
  const above = tail.slice(0, at < 0 ? undefined : at).at(-1)?.text ?? "";
  const agency = [sameLine, tidyTitle(above)].find(isAgencyName) ?? null;
  return { agency, published };
}

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

/** The title as the preamble quotes it: 现公布某某街道2022年政府信息公开工作年度报告. */
const QUOTED_TITLE = /(?<=公布|公开|编制|发布|形成|制作)《?([^，,。；;：:《》〈〉\n]{2,60}?(?:年度报告|年报))/g;

function titleOfBody(preamble: readonly Passage[]): Title | undefined {
  const titles = preamble
    .map((passage) => tidyTitle(passage.text.slice(0, 2_000)))
    .flatMap((text) => [LEADING_TITLE.exec(text) ?? [], ...text.matchAll(QUOTED_TITLE)])
    .flatMap(([, text]) => readTitle(text ?? "") ?? []);
  // 编制本报告 quotes nothing: a title that names somebody outweighs one that does not.
  return titles.find((title) => title.agency !== null) ?? titles[0];
}

/** A title that the preamble begins with: 某某镇人民政府2022年政府信息公开工作年度报告依照条例编制. */
const LEADING_TITLE = /^《?([^，,。；;：:《》〈〉\n]{4,60}?(?:年度报告|年报))》?(?:是|系)?(?:根据|依照|按照|依据|由)/;

/** Who made the report, as its preamble says: 按照条例，某某局编制本报告; 本报告由某某局编制. */
const AUTHOR = [
  /(?:^|[,，。;；:：])(?:特)?(?:由)?([^,，。;；:：《》\s]{3,40}?)(?:组织)?编制(?:了)?(?:本|此|该)(?:年度)?报告/,
  /(?:本|此|该)(?:年度)?报告由([^,，。;；:：《》\s]{3,40}?)(?:负责|组织)?(?:编制|编写|撰写)/,
];

function authorIn(preamble: readonly Passage[]): string | undefined {
  const texts = preamble.map(({ text }) => tidyTitle(text.slice(0, 2_000)));
  return texts
    .flatMap((text) => AUTHOR.flatMap((pattern) => pattern.exec(text)?.[1] ?? []))
    .find((name) => !SPEAKER.test(name) && isAgencyName(name));
}

/** 我局, 本机关: no name. */
const SPEAKER = /^(?:我|本(?!溪)|各|该|由|现|特此|按照|根据|依照|依据)/;

/** A title in the file's metadata, where the site's name may stand beside it. */
function titleOfMetadata(metaTitle: string | null): Title | undefined {
  const parts = [metaTitle ?? "", ...(metaTitle ?? "").split(/[_|｜>＞]|\s[-–—]\s|--+/)];
  for (const part of parts) {
    const title = readTitle(part);
    if (title) return title;
  }
  return undefined;
}

function titleOfFileName(fileName: string): Title | undefined {
  const base = fileName.replace(/^.*[/\\]/, "").replace(/\.[a-z]{2,5}$/i, "");
  return readTitle(base.replace(/^[\d_\-\s]+(?=\D)/, "")) ?? readTitle(base);
}

/** What all sources that tell agree on; `undefined` when none tells or two contradict each other. */
function agreed<T>(told: readonly (T | null | undefined)[], same: (value: T) => unknown): T | undefined {
  const [first, ...others] = told.filter((value) => value !== null && value !== undefined);
  return first !== undefined && others.every((other) => same(other) === same(first)) ? first : undefined;
}

/** One agency under two forms of its name has one short name. */
function bareName(name: string): string {
  return shortName(parseAgencyName(name).rest, []);
}

/**
 * Tells whose report a document is and for which year. The title stands by itself; what it leaves open, the file's
 * metadata, the text and the file's name must agree on.
 *
 * @returns `undefined` when no agency or no year can be told with certainty
 */
export function readIdentity(document: Document, fileName: string): Identity | undefined {
  const sections = splitSections(document);
  const signature = readSignature(sections.tail);
  const period = readPeriod(sections);
  const spokenOf = yearOfBody(sections, period);
  const title = findTitle(piecesOf(document), spokenOf);
  const quoted = titleOfBody(sections.preamble);
  const meta = titleOfMetadata(document.metaTitle);
  const named = titleOfFileName(fileName);

  const under = title?.agency ? null : agencyUnderTitle(piecesOf(document));

  const author = authorIn(sections.preamble);
  // Text and signature outweigh the metadata, where the site may name itself.
  const within = author && signature.agency ? agreed([author, signature.agency], bareName) : undefined;
  const name =
    title?.agency ??
    within ??
    agreed([meta?.agency, quoted?.agency, signature.agency, named?.agency, under, author], bareName);
  const told = [meta?.year, quoted?.year, spokenOf, named?.year];
  const year = title?.year ?? agreed(told, (each) => each);
  const printed = title ?? meta ?? quoted ?? named;
  if (!printed || !name || !year) return undefined;

  const stated = period?.to.startsWith(String(year)) ? period : undefined;
  return {
    title: printed.text,
    agency: makeAgency(name, signature.agency, sections, document.metaTitle),
    year,
    period: {
      from: stated?.from ?? `${year}-01-01`,
      to: stated?.to ?? `${year}-12-31`,
      stated: stated !== undefined,
    },
    published: signature.published,
  };
}
