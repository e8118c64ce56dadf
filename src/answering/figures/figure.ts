import { findDerived } from "../../form/derived.ts";
import { findCell, isCellFactId, isNarrativeFactId } from "../../form/facts.ts";
import { addendsOf, unitOf } from "../../form/sums.ts";
import type { EditionId, Unit } from "../../form/types.ts";
import type { Agency } from "../../report/agency.ts";
import { displayName } from "../../report/agency.ts";
import { type Fact, findFact, type Report } from "../../report/report.ts";
import type { FactChoice, MeasuredId } from "../../understanding/measure.ts";
import type { Value } from "../answer.ts";
import { round } from "../wording/format.ts";
import { phraseOf } from "../wording/phrase.ts";

/** A figure that a report holds, or that is the sum of cells all of which it holds. */
export interface KnownFigure {
  readonly kind: "known";
  readonly report: Report;
  readonly id: MeasuredId;
  readonly value: number;
  readonly unit: Unit;
  /** The cells that it is read from: one, or those that a derived total adds up. */
  readonly facts: readonly Fact[];
  /** As a reader sees it, without its unit: 2, 400余, 约30. */
  readonly text: string;
  /** What a sum of the question's own adds up; empty for any other figure. */
  readonly addends: readonly KnownFigure[];
}

/** A figure that a report does not hold. */
export interface UnknownFigure {
  readonly kind: "unknown";
  readonly report: Report;
  readonly id: MeasuredId;
  readonly reason: "not_on_form" | "not_stated" | "blank" | "text" | "missing";
  /** The cells that would hold it, in printed order; a derived total may have figures among them. */
  readonly facts: readonly Fact[];
}

export type Figure = KnownFigure | UnknownFigure;

/** The cells that a figure is read from on an edition's form; empty when the form has none of it. */
export function cellsBehind(id: MeasuredId, edition: EditionId): readonly MeasuredId[] {
  const addends = addendsOf(id).map((addend) => cellsBehind(addend, edition));
  // Of a form that lacks one of them there is no such sum.
  if (addends.length > 0) return addends.every((cells) => cells.length > 0) ? addends.flat() : [];
  const parts = findDerived(id)?.parts;
  if (parts) return parts.filter((part) => findCell(part, edition) !== undefined);
  return isNarrativeFactId(id) || (isCellFactId(id) && findCell(id, edition)) ? [id] : [];
}

/** The id of a choice that an edition of the form has; the first one where it has none. */
export function idOn(choice: FactChoice, edition: EditionId): MeasuredId {
  return choice.ids.find((id) => cellsBehind(id, edition).length > 0) ?? choice.ids[0];
}

const ROUND_WORDS = ["余", "多"] as const;
const NEAR_WORDS = ["约", "近"] as const;

/** The figure with the word that makes it a round one, as the sentence has it. */
function roundText(figure: string, quote: string | undefined): string {
  const after = ROUND_WORDS.find((word) => quote?.includes(`${figure}${word}`));
  if (after) return `${figure}${after}`;
  const before = NEAR_WORDS.find((word) => quote?.includes(`${word}${figure}`));
  return `${before ?? "约"}${figure}`;
}

function oneFigure(report: Report, id: MeasuredId): Figure {
  const fact = findFact(report, id);
  if (!fact) {
    const reason = isNarrativeFactId(id) ? "not_stated" : "not_on_form";
    return { kind: "unknown", report, id, reason, facts: [] };
  }
  const { cell } = fact;
  if (cell.state !== "number") return { kind: "unknown", report, id, reason: cell.state, facts: [fact] };
  const plain = String(cell.value);
  return {
    kind: "known",
    report,
    id,
    value: cell.value,
    unit: findCell(id, report.edition)?.unit ?? unitOf(id) ?? "件",
    facts: [fact],
    text: fact.approximate ? roundText(plain, fact.quote) : plain,
    addends: [],
  };
}

/** Graver first: what is lost hides more than what was left empty. */
const GRAVITY = ["missing", "text", "blank"] as const;

function sumFigure(report: Report, id: MeasuredId, parts: readonly MeasuredId[]): Figure {
  const asked = addendsOf(id);
  const figures = (asked.length > 0 ? asked : parts).map((part) =>
    asked.length > 0 ? figureOf(report, part) : oneFigure(report, part),
  );
  const facts = figures.flatMap((figure) => figure.facts);
  const lacking = figures.filter((figure) => figure.kind === "unknown");
  if (lacking.length > 0) {
    const reason = GRAVITY.find((state) => lacking.some((figure) => figure.reason === state)) ?? "missing";
    return { kind: "unknown", report, id, reason, facts };
  }
  const known = figures.filter((figure) => figure.kind === "known");
  const value = round(
    known.reduce((sum, figure) => sum + figure.value, 0),
    6,
  );
  // A sum of round figures is no more exact than they are.
  const text = known.every(({ text, value }) => text === String(value)) ? String(value) : `约${value}`;
  const addends = asked.length > 0 ? known : [];
  return { kind: "known", report, id, value, unit: unitOf(id) ?? "件", facts, text, addends };
}

/** Reads one figure. A total over cells of which any has no figure is not known. */
export function figureOf(report: Report, id: MeasuredId): Figure {
  if (!findDerived(id) && addendsOf(id).length === 0) return oneFigure(report, id);
  const parts = cellsBehind(id, report.edition);
  return parts.length > 0
    ? sumFigure(report, id, parts)
    : { kind: "unknown", report, id, reason: "not_on_form", facts: [] };
}

/** Reads what a question asks for: the first id of the choice that the report's edition has. */
export function chosenFigure(report: Report, choice: FactChoice): Figure {
  return figureOf(report, idOn(choice, report.edition));
}

/** The figure as a value of an answer. */
export function asValue(figure: KnownFigure): Value {
  return { ...whose(figure.report), fact: figure.id, value: figure.value, unit: figure.unit };
}

/** Whose report it is, for a value. */
export function whose(report: { readonly id: string; readonly agency: Agency; readonly year: number }): {
  readonly report: string;
  readonly agency: string;
  readonly year: number;
} {
  return { report: report.id, agency: displayName(report.agency), year: report.year };
}

/** 新收政府信息公开申请2件（总计）. */
export function saying(figure: KnownFigure): string {
  const { subject, qualifier } = phraseOf(figure.id, figure.report.edition);
  return `${subject}${figure.text}${figure.unit}${qualifier === "" ? "" : `（${qualifier}）`}`;
}
