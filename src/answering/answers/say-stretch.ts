import type { RankQuery } from "../../understanding/query.ts";
import type { PlaceWish } from "../../understanding/wishes.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { computed } from "../figures/computed.ts";
import { measureLabel } from "../figures/measured.ts";
import { paragraphs } from "../paragraphs.ts";
import { answered, type Draft, leadPiece, notFound, piece } from "../piece.ts";
import { choiceNotes } from "../scope/members.ts";
import { type Ranking, rank } from "../scope/rank.ts";
import { reportNameIn } from "../wording/names.ts";
import { howMany, placeNames } from "./rank-words.ts";

type Stretch = Extract<PlaceWish, { kind: "stretch" }>;

/** Tells the places of a ranking from one to another: 第三到第五名. Those that share a place have it all. */
export async function sayStretch(context: Context, query: RankQuery, { from, to, order }: Stretch): Promise<Draft> {
  const { scope, measure } = query;
  const ranking = await rank(context, scope, measure, order, to);
  // Those that share a place hold all places down to the next one.
  const lastOf = (place: number): number => place + ranking.rows.filter((row) => row.place === place).length - 1;
  const rows = ranking.rows.filter(({ place }) => place <= to && lastOf(place) + tiedAt(ranking, place) >= from);
  const label = measureLabel(measure, rows[0]?.measured.report);
  const placeName = placeNames(order, measure);
  const stretch = `${placeName(from)}到${placeName(to)}`;
  const name = reportNameIn(context.store, ranking.years.length === 1 && scope.years?.length === 1);
  if (rows.length === 0) {
    const text = `${scope.label}里，有${label}可以排序的只有${ranking.ranked}份，没有${stretch}。`;
    return notFound(leadPiece(text));
  }
  const told = rows.map(({ measured }) => `${name(measured.report)}${measured.text}`).join("，");
  const few = ranking.ranked < to ? `（可以排序的只有${ranking.ranked}份）` : "";
  const shared = rows.some(({ place }, at) => place !== from + at);
  return answered(
    piece({
      blocks: [
        { kind: "lead", text: `${stretch}${few}：${told}。${scope.label}，比的是${label}。` },
        {
          kind: "table",
          head: ["位次", "报告", label],
          rows: rows.map(({ place, measured }) => [placeName(place), name(measured.report), measured.text]),
        },
        { kind: "text", text: howMany(ranking, measure.kind, to) },
        ...paragraphs("note", shared && "数字相同的并列同一名次，后面的名次顺延。"),
        ...paragraphs("note", ...choiceNotes(context.store, scope)),
      ],
    }),
    await evidenceOfAll(
      context,
      rows.map(({ measured }) => measured),
    ),
    piece({ values: [computed("count:reports", ranking.ranked, "份")] }),
  );
}

/** How many share the last place that is shown, and are not shown. */
function tiedAt({ rows, tiedBeyond }: Ranking, place: number): number {
  return rows.at(-1)?.place === place ? tiedBeyond : 0;
}
