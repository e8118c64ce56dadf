import { findNarrative } from "../../form/facts.ts";
import type { NarrativeFactId } from "../../form/narrative.ts";
import type { Fact, Restatement } from "../../report/report.ts";
import type { Claim } from "./claim.ts";
import { isOnOneLine, placeAt, quoteAround, rawOf } from "./sentences.ts";

/** The claims that may be believed, the one to be taken for the fact first. */
function weigh(claims: readonly Claim[]): readonly Claim[] {
  const whole = claims.filter((claim) => claim.part === "");
  const figures = claims.filter((claim) => claim.value !== 0);
  // None at one level and some at another are some; so are some on one account and none on another.
  const parts = figures.length > 0 ? figures : claims;
  const candidates = whole.length > 0 ? whole : parts;
  if (whole.length === 0 && new Set(parts.map((claim) => claim.part)).size > 1) {
    return parts.every((claim) => claim.value === parts[0]?.value && claim.value === 0) ? parts : [];
  }
  const strong = candidates.filter((claim) => claim.strong);
  const [first] = strong.length > 0 ? strong : candidates;
  if (!first) return [];
  const others = candidates.filter((claim) => claim !== first && claim.value !== first.value);
  // Two figures in one breath count two things, and nothing says which is meant; but a year's total outweighs another.
  const outweighs = first.fact === "narrative.disclosed_total";
  const rival = others.some(
    (claim) => claim.sentence === first.sentence && (claim.strong === first.strong || !outweighs),
  );
  return rival ? [] : [first, ...others.filter((claim) => claim.strong || claim.sentence === first.sentence)];
}

function statementOf(claim: Claim): Restatement {
  const { sentence, start, end } = claim;
  const label = findNarrative(claim.fact)?.label ?? claim.fact;
  return {
    value: claim.value,
    raw: rawOf(sentence, start, end),
    quote: quoteAround(sentence, start, end),
    where: { section: sentence.section, row: label, column: null, ...placeAt(sentence, claim.figureStart ?? start) },
  };
}

/** A number that a page break has torn in two may be two numbers. */
function isWhole({ sentence, figureStart, figureEnd }: Claim): boolean {
  return figureStart === undefined || figureEnd === undefined || isOnOneLine(sentence, figureStart, figureEnd);
}

/**
 * Makes one fact of all that the prose says of it.
 *
 * @param claims claims of this fact only, in the order of the report
 * @returns `undefined` when nothing is said, or nothing that has one reading only
 */
export function settleClaims(fact: NarrativeFactId, claims: readonly Claim[]): Fact | undefined {
  const [first, ...others] = weigh(claims.filter(isWhole));
  if (!first) return undefined;
  const { value, raw, quote, where } = statementOf(first);
  const byValue = new Map(others.map((claim) => [claim.value, statementOf(claim)]));
  return {
    id: fact,
    cell: { state: "number", value, raw },
    where,
    quote,
    ...(first.approximate ? { approximate: true as const } : {}),
    ...(byValue.size > 0 ? { restated: [...byValue.values()] } : {}),
  };
}
