import type { Measure } from "../../understanding/measure.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { citeFigure } from "../figures/cite.ts";
import { measured } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { type Piece, piece } from "../piece.ts";
import { countAgencies } from "../scope/scope.ts";
import { nameIn } from "../wording/names.ts";
import { orderPlaces } from "../wording/order-places.ts";
import { type Known, meets, placesWhere, those } from "./compute-aggregate.ts";

/** Non-zero figures that are written out after a sum, so that a person can add them up. */
const ADDENDS_SHOWN = 10;

/** The reports behind a figure: of a count, those that are counted; where none is, all that were looked at. */
export function membersOf(known: Known, { aggregation, measure, condition }: AggregateQuery): Known {
  if (aggregation !== "count" && aggregation !== "share") return known;
  const counted = placesWhere(known, (value) => meets(value, measure, condition));
  return counted.length > 0 ? those(known, counted) : known;
}

/** The non-zero figures one by one where they are few; values and sources of the first reports behind the aggregate. */
export async function evidenceBehind(
  context: Context,
  known: Known,
  measure: Measure,
  counted: boolean,
): Promise<Piece> {
  const all = known.values.length;
  let zeros = 0;
  for (let at = 0; at < all; at++) if (known.values[at] === 0) zeros++;
  const nonZero = all - zeros;
  const most = counted ? LIMITS.ranked : LIMITS.aggregateCitations;
  const large = placesWhere(known, (value) => value !== 0);
  const oneAgency = countAgencies(context.store, known.scoped) === 1;
  const first = [
    // Years of one agency stay in their order, others go by size.
    ...(oneAgency ? large.slice(0, most) : orderPlaces(known.values, large, "most", most)),
    ...placesWhere(known, (value) => value === 0, most),
  ].slice(0, most);
  const reports = await Promise.all(those(known, first).scoped.map(({ entry }) => context.store.read(entry.id)));
  const measures = reports
    .flatMap((report) => (report ? [measured(report, measure)] : []))
    .filter((one) => one.kind === "known");
  const named = nameIn(context.store);
  const allZero = nonZero === 0;
  const addends = allZero ? measures : measures.filter(({ exact }) => exact !== 0);
  const text = addends.map(({ report, text: shown }) => `${named(report.agency)}${report.year}年${shown}`).join("，");
  const few = allZero ? all : nonZero;
  const listable = addends.length === few && few > 0 && few <= (counted ? LIMITS.ranked : ADDENDS_SHOWN);
  const shown: readonly AnswerBlock[] = listable
    ? [{ kind: "text", text: `其中${text}${!allZero && zeros > 0 ? "，其余为0" : ""}。` }]
    : [];
  return piece({
    blocks: shown,
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
