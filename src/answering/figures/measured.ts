import type { Report } from "../../report/report.ts";
import type { FactChoice, Measure, RateChoice } from "../../understanding/measure.ts";
import type { Value } from "../answer.ts";
import { percent } from "../wording/format.ts";
import { labelOf } from "../wording/phrase.ts";
import { chosenFigure, type Figure, figureOf, idOn, type KnownFigure, type UnknownFigure, whose } from "./figure.ts";
import { UNKNOWN_SHORT } from "./unknown.ts";

/** A measure of one report: a figure or a rate, or why there is none. */
export type Measured =
  | {
      readonly kind: "known";
      readonly report: Report;
      /** Not rounded; a rate is a share of 1. */
      readonly exact: number;
      /** With its unit, as a reader sees it: 2件, 33.33%（1÷3）. */
      readonly text: string;
      readonly value: Value;
      /** The figures behind it, all of which are evidence. */
      readonly figures: readonly KnownFigure[];
    }
  | {
      readonly kind: "unknown";
      readonly report: Report;
      /** One word for a table: 空白, 缺失, 分母为0. */
      readonly short: string;
      readonly figures: readonly KnownFigure[];
      readonly lacking: readonly UnknownFigure[];
    };

export type KnownMeasured = Extract<Measured, { kind: "known" }>;

function measuredFigure(figure: Figure): Measured {
  const { report } = figure;
  if (figure.kind === "unknown") {
    return { kind: "unknown", report, short: UNKNOWN_SHORT[figure.reason], figures: [], lacking: [figure] };
  }
  const value: Value = { ...whose(report), fact: figure.id, value: figure.value, unit: figure.unit };
  return { kind: "known", report, exact: figure.value, text: `${figure.text}${figure.unit}`, value, figures: [figure] };
}

/** The id of a rate in an answer's values. */
export function ratioId(rate: RateChoice): string {
  return `ratio:${rate.numerator}/${rate.denominator}`;
}

/** Works out a rate of one report from its two figures. */
export function measuredRate(report: Report, rate: RateChoice): Measured {
  const both = [figureOf(report, rate.numerator), figureOf(report, rate.denominator)] as const;
  const [numerator, denominator] = both;
  const figures = both.filter((figure) => figure.kind === "known");
  if (numerator.kind === "unknown" || denominator.kind === "unknown") {
    const lacking = both.filter((figure) => figure.kind === "unknown");
    const [first] = lacking;
    return { kind: "unknown", report, short: first ? UNKNOWN_SHORT[first.reason] : "", figures, lacking };
  }
  if (denominator.value === 0) return { kind: "unknown", report, short: "分母为0", figures, lacking: [] };
  const exact = numerator.value / denominator.value;
  return {
    kind: "known",
    report,
    exact,
    text: `${percent(exact)}%（${numerator.value}÷${denominator.value}）`,
    value: { ...whose(report), fact: ratioId(rate), value: percent(exact), unit: "%" },
    figures,
  };
}

/** Works out a measure of one report. */
export function measured(report: Report, measure: Measure): Measured {
  return measure.kind === "fact"
    ? measuredFigure(chosenFigure(report, measure.fact))
    : measuredRate(report, measure.rate);
}

/** A measure of those of the reports that have one. */
export function measuredIn(reports: readonly Report[], measure: Measure): readonly KnownMeasured[] {
  return reports.map((report) => measured(report, measure)).filter((one) => one.kind === "known");
}

/** What a measure is called; the newer edition's words where no report decides. */
export function measureLabel(measure: Measure, report?: Report): string {
  return measure.kind === "rate" ? measure.rate.label : choiceLabel(measure.fact, report);
}

function choiceLabel(choice: FactChoice, report: Report | undefined): string {
  return report ? labelOf(idOn(choice, report.edition), report.edition) : labelOf(choice.ids[0]);
}
