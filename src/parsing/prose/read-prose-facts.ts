import { narrativeFacts } from "../../form/narrative.ts";
import type { Fact } from "../../report/report.ts";
import { withChart } from "./chart-residue.ts";
import type { Claim } from "./claim.ts";
import { claimApplications } from "./claim-applications.ts";
import { claimDisclosures } from "./claim-disclosures.ts";
import { claimFees } from "./claim-fees.ts";
import { claimProposals } from "./claim-proposals.ts";
import { findYears } from "./dates.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { settleClaims } from "./settle-claims.ts";
import type { Sections } from "./split-sections.ts";

const CLAIMERS: readonly ((sentence: Sentence, year: number | undefined) => readonly Claim[])[] = [
  claimDisclosures,
  claimApplications,
  claimProposals,
  claimFees,
];

/** Those that speak of what no table and no other section does: wherever it stands, it is unmistakable. */
const ANYWHERE = [claimProposals, claimFees];

/** The year that most sentences name; `undefined` when they name none. */
function prevailingYear(sentences: readonly Sentence[]): number | undefined {
  const counts = new Map<number, number>();
  for (const sentence of sentences) {
    for (const year of findYears(sentence.text)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Without the running figures, where one of them is not that of the year, which the report tells as well. */
function ofOneSpan(claims: readonly Claim[]): readonly Claim[] {
  const own = claims.filter(({ running }) => !running);
  const contradicted = claims.some(
    ({ running, fact, part, value }) =>
      running && own.some((each) => each.fact === fact && each.part === part && each.value !== value),
  );
  return contradicted ? own : claims;
}

/**
 * The figures that the prose states, each with its sentence, in the order of their definition. What has two readings
 * is left out.
 *
 * @param year the report's year: figures of other years are left out; without it, the year that the prose names most
 */
export function readProseFacts(sections: Sections, year?: number): readonly Fact[] {
  const sentences = [
    ...sentencesOf(sections.preamble, null),
    ...sentencesOf(sections.一, "一"),
    ...sentencesOf(sections.五, "五"),
    ...sentencesOf(sections.六, "六"),
  ];
  const ofYear = year ?? prevailingYear(sentences);
  const claims = ofOneSpan([
    ...sentences.flatMap((sentence) => CLAIMERS.flatMap((claim) => claim(sentence, ofYear))),
    ...sentencesOf(sections.rest, null).flatMap((sentence) => ANYWHERE.flatMap((claim) => claim(sentence, ofYear))),
  ]);
  const facts = narrativeFacts.flatMap(
    ({ id }) =>
      settleClaims(
        id,
        claims.filter((claim) => claim.fact === id),
      ) ?? [],
  );
  return withChart(facts, sections.tail);
}
