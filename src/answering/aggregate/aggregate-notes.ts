import { yearsText } from "../../text/years-text.ts";
import type { Measure } from "../../understanding/measure.ts";
import { agencyOf, yearsOf } from "../../understanding/names/asked-name.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { touches } from "../evidence/touching.ts";
import { idOn } from "../figures/figure.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Piece, piece } from "../piece.ts";
import { lanesOf } from "../scope/lanes.ts";
import { isIn } from "../scope/places.ts";
import { countAgencies } from "../scope/scope.ts";
import { WITHOUT } from "../scope/without.ts";
import { nameIn, reportName } from "../wording/names.ts";
import type { Known } from "./compute-aggregate.ts";

/** Findings that an aggregate writes out. */
const FINDINGS_SHOWN = 3;
/** Agencies whose years without a report are told. */
const AGENCIES_CHECKED = 5;

/**
 * How many reports a figure rests on, and how many of the scope have none.
 *
 * @param most how many of them are cited
 * @param members the reports behind the figure, of which the first are cited
 */
export function howMany(scoped: number, known: number, members: number, kind: Measure["kind"], most: number): string {
  const without = scoped - known;
  return `统计范围${scoped}份报告，有数的${known}份${without > 0 ? `，${without}份${WITHOUT[kind]}` : ""}${members > most ? `；出处只列前${most}份` : ""}。`;
}

/** Years of the agencies that are named for which there is no report: they are no zeros, and no part of an average. */
export function lackingYears({ store }: Context, { agencies = [], years = [], region }: Scope): readonly AnswerBlock[] {
  if (agencies.length > AGENCIES_CHECKED) return [];
  const entries = store.entries();
  return agencies.flatMap((id): readonly AnswerBlock[] => {
    const agency = agencyOf(entries, id);
    if (agency && region !== undefined && !isIn(agency.region, region)) return [];
    const held = agency ? yearsOf(entries, agency) : [];
    const lacking = years.filter((year) => !held.includes(year));
    return paragraphs(
      "note",
      agency && lacking.length > 0 && `库中没有${nameIn(store)(agency)}${yearsText(lacking)}的报告，没有计入。`,
    );
  });
}

/**
 * Which years a figure rests on where the question names none, and who lacks some of them: a sum of all years is less than it
 * seems where reports are not there.
 */
export function yearsCovered(
  { store }: Context,
  { years: named }: Scope,
  scoped: Known["scoped"],
): readonly AnswerBlock[] {
  const years = lanesOf(store, scoped).years.toSorted((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (named !== undefined || first === undefined || last === undefined || years.length < 2) return [];
  const gaps = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => !years.includes(year));
  const agencies = countAgencies(store, scoped);
  const lacking = agencies * years.length - scoped.length;
  const told = [
    `算的是${yearsText(years)}的报告`,
    gaps.length > 0 ? `；库中没有${yearsText(gaps)}的，没有计入` : "",
    lacking > 0 ? `；${agencies > 1 ? `${agencies}家单位在这些年里共` : ""}缺${lacking}份报告，没有计入` : "",
  ];
  return [{ kind: "text", text: `${told.join("")}。` }];
}

/**
 * Findings of the reports that take part, as far as they speak of the cells that were added up or counted.
 *
 * @param known the reports that were looked at
 * @param members those of them that are told: what is wrong with others is only mentioned
 */
export function contradictions({ store }: Context, known: Known, members: Known, measure: Measure): Piece {
  const touching = touchingIn(store, known, measure);
  const own = members === known ? touching : touchingIn(store, members, measure);
  const rest = own.length - FINDINGS_SHOWN;
  const isOwn = new Set(own.map(({ name }) => name));
  const others = touching.filter(({ name }) => !isOwn.has(name));
  const names = [...new Set(others.map(({ name }) => name))];
  const whose = `${names.slice(0, FINDINGS_SHOWN).join("、")}${names.length > FINDINGS_SHOWN ? "等" : ""}`;
  const told = [
    ...(rest > 0 ? [`涉及的报告里另有${rest}处勾稽关系不符。`] : []),
    ...(others.length > 0 ? [`${whose}这一项的数有${others.length}处勾稽关系不符，按所填的数不在其列，请留意。`] : []),
  ];
  return piece({
    findings: own.slice(0, FINDINGS_SHOWN).map(({ name, message }) => `${name}：${message}`),
    blocks: paragraphs("note", ...told),
  });
}

/** A finding that speaks of a figure, with the report that it is of. */
interface Touching {
  readonly name: string;
  readonly message: string;
}

function touchingIn(store: Context["store"], { scoped }: Known, measure: Measure): readonly Touching[] {
  const name = nameIn(store);
  return lanesOf(store, scoped).broken.flatMap(({ entry }) => {
    const ids =
      measure.kind === "fact"
        ? [idOn(measure.fact, entry.edition)]
        : [measure.rate.numerator, measure.rate.denominator];
    return entry.findings
      .filter((finding) => touches(finding, ids, entry))
      .map(({ message }) => ({ name: reportName(entry, name), message }));
  });
}
