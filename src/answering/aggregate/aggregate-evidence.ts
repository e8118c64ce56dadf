import { isNarrativeFactId } from "../../form/facts.ts";
import { oncePer } from "../../text/once.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { citeFigure } from "../figures/cite.ts";
import { measuredIn, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Piece, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { tallyOf } from "../scope/tally.ts";
import { nameIn } from "../wording/names.ts";
import { orderPlaces } from "../wording/order-places.ts";
import { type Known, placesWhere } from "./compute-aggregate.ts";

/** Non-zero figures that are written out after a sum, so that a person can add them up. */
const ADDENDS_SHOWN = 10;

const firstKnown = oncePer((_: Float64Array) => new Map<number, readonly number[]>());

/** The places that are shown first, found once for as long as a column is kept: figures above all others, zeros last. */
function firstBehind(known: Known, most: number): readonly number[] {
  const found = firstKnown(known.values);
  const first = found.get(most) ?? findFirst(known, most);
  found.set(most, first);
  return first;
}

function findFirst(known: Known, most: number): readonly number[] {
  const large = placesWhere(known, (value) => value !== 0);
  const [one] = known.scoped;
  const oneAgency = known.scoped.every(({ agency }) => agency === one?.agency);
  return [
    // Years of one agency stay in their order, others go by size.
    ...(oneAgency ? large.slice(0, most) : orderPlaces(known.values, large, "most", most)),
    ...placesWhere(known, (value) => value === 0, most),
  ].slice(0, most);
}

/**
 * The non-zero figures one by one where they are few; values and sources of the first reports behind the aggregate.
 *
 * @param counted reports are counted, so that each is listed by name
 * @param partial some of the reports that were looked at have no figure
 * @param most how many of them are listed and cited
 * @param named it is said which figure is listed: others stand beside it
 */
export async function evidenceBehind(
  context: Context,
  known: Known,
  measure: Measure,
  {
    counted,
    named: tellsMeasure,
    partial,
    most = counted ? LIMITS.ranked : LIMITS.aggregateCitations,
  }: { readonly counted: boolean; readonly named: boolean; readonly partial: boolean; readonly most?: number },
): Promise<Piece> {
  const all = known.values.length;
  const { zeros } = tallyOf(known.values);
  const nonZero = all - zeros;
  const reports = await readScoped(context.store, known.scoped, firstBehind(known, most));
  const measures = measuredIn(reports, measure);
  const named = nameIn(context.store);
  // Of a count each is asked for by name, those with 0 too.
  const withZeros = nonZero === 0 || (counted && all <= most);
  const addends = withZeros ? measures : measures.filter(({ exact }) => exact !== 0);
  const text = addends.map(({ report, text: shown }) => `${named(report.agency)}${report.year}年${shown}`).join("，");
  const few = withZeros ? all : nonZero;
  const label = tellsMeasure ? `${measureLabel(measure)}：` : "";
  const complete = addends.length === few && few > 0 && few <= (counted ? most : ADDENDS_SHOWN);
  // Whoever asks which they are is told the first of many.
  const listable = complete || (counted && addends.length === most);
  const rest = !withZeros && zeros > 0 ? `，其余${partial ? "有数的" : ""}为0` : "";
  const list = complete
    ? `其中${label}${text}${rest}。`
    : `先列${addends.length}份报告：${label}${text}；另有${all - addends.length}份没有列出。`;
  // The prose may contradict itself, and say no more than about how many.
  const ofProse = measure.kind === "fact" && measure.fact.ids.some(isNarrativeFactId) && all <= ADDENDS_SHOWN;
  const warnings = ofProse ? (await evidenceOfAll(context, measures)).blocks : [];
  return piece({
    blocks: [...paragraphs("text", listable && list), ...warnings],
    values: listable
      ? addends.flatMap(({ value, figures }) => [
          value,
          ...(measure.kind === "rate"
            ? figures.map(({ id, value: figure, unit, report }) => ({
                ...value,
                report: report.id,
                fact: id,
                value: figure,
                unit,
              }))
            : []),
        ])
      : [],
    citations: measures.flatMap(({ figures }) => figures.flatMap(citeFigure)),
  });
}
