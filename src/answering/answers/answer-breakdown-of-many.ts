import type { Breakdown } from "../../form/breakdowns.ts";
import type { BreakdownQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import { contradictions, lackingYears, yearsCovered } from "../aggregate/aggregate-notes.ts";
import { type Known, those } from "../aggregate/compute-aggregate.ts";
import type { Context } from "../context.ts";
import { citeFigure } from "../figures/cite.ts";
import { computed, totalId } from "../figures/computed.ts";
import { asValue, type KnownFigure } from "../figures/figure.ts";
import { partLabel, zeroLabels } from "../figures/part-labels.ts";
import { splitOf } from "../figures/parts-and-whole.ts";
import { LIMITS } from "../limits.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, leadPiece, type Piece, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { MAY_COUNT_TWICE, mayCountTwice } from "../scope/may-count-twice.ts";
import { choiceNotes, membersIn } from "../scope/members.ts";
import { type PartsOfMany, partsOfMany } from "../scope/parts-of-many.ts";
import { roundingNote, sharesOf } from "../wording/format.ts";
import { nameIn } from "../wording/names.ts";
import { phraseOf } from "../wording/phrase.ts";
import { foremostOf, toldRow } from "./foremost-result.ts";

/** Answers what wholes are made of over many reports: the parts of each scope added up, with their shares. */
export async function answerBreakdownOfMany(
  context: Context,
  query: BreakdownQuery,
  scopes: readonly Scope[],
): Promise<Draft> {
  const all = await Promise.all(
    scopes.flatMap((scope) => query.breakdowns.map((breakdown) => sayOne(context, query, scope, breakdown))),
  );
  return {
    status: all.some(({ found }) => found) ? "answered" : "not_found",
    ...join(all.map(({ said }) => said)),
  };
}

async function sayOne(
  context: Context,
  query: BreakdownQuery,
  scope: Scope,
  breakdown: Breakdown,
): Promise<{ readonly found: boolean; readonly said: Piece }> {
  const { store } = context;
  const { oneByOne } = query;
  const scoped = membersIn(store, scope);
  const many = partsOfMany(store, scoped, breakdown);
  const name = `${scope.label}，${breakdown.label}`;
  if (many.counted.length === 0) {
    const text =
      scoped.length === 0 ? `库中没有${scope.label}。` : `${name}：${scoped.length}份报告都没有齐全的数字，无法统计。`;
    return { found: false, said: leadPiece(text) };
  }
  const known: Known = { scoped, values: Float64Array.from(scoped, (_, at) => many.totals.get(at) ?? Number.NaN) };
  const counted = those(known, many.counted);
  const most = LIMITS.aggregateCitations;
  const isListed = oneByOne && many.counted.length <= most;
  const cited = await citedOf(context, counted, breakdown, most);
  const lacking = scoped.length - many.counted.length;
  const extent = [
    `${scope.label}统计范围${scoped.length}份，算进来的是各部分都有数的${many.counted.length}份`,
    lacking > 0 ? `，另${lacking}份有的部分没有数字（空白、缺失或未写明，不当作0），没有计入` : "",
    many.counted.length > most ? `；出处只列前${most}份` : "",
  ];
  const notes = [
    ...(oneByOne && !isListed ? [`报告多于${most}份，这里只给合计，没有逐份列出。`] : []),
    ...(many.clashing > 0 ? [`其中${many.clashing}份报告所写的总数与各部分之和不符，这里按各部分之和计算。`] : []),
    ...(mayCountTwice(counted.scoped) ? [MAY_COUNT_TWICE] : []),
    ...choiceNotes(store, scope),
  ];
  const { whole } = breakdown;
  return {
    found: true,
    said: join([
      sayParts(many, name, breakdown, query),
      isListed ? eachOf(context, scope, cited) : piece({}),
      piece({
        blocks: [{ kind: "text", text: `${extent.join("")}。` }],
        values: [computed("count:reports", many.counted.length, "份")],
        citations: cited.flatMap(({ figures }) => figures.flatMap(citeFigure)),
      }),
      piece({ blocks: [...lackingYears(context, scope), ...yearsCovered(context, scope, scoped)] }),
      piece({ blocks: paragraphs("note", ...notes) }),
      whole === null ? piece({}) : contradictions(context, counted, counted, { kind: "fact", fact: { ids: [whole] } }),
    ]),
  };
}

/** The parts that are not zero with their shares; then the zeros by name. The first of an order leads. */
function sayParts({ parts, total }: PartsOfMany, name: string, breakdown: Breakdown, wanted: BreakdownQuery): Piece {
  const { order } = wanted;
  const { unit } = phraseOf(parts[0]?.id ?? "applications.handled_total.total");
  const values = [
    computed(`sum:${breakdown.whole ?? breakdown.id}`, total, unit),
    ...parts.map(({ id, value }) => computed(totalId(id), value, unit)),
  ];
  const zero = parts.filter(({ value }) => value === 0);
  const zeros = zeroLabels(zero, parts).join("、");
  if (zero.length === parts.length) {
    return piece({ blocks: [{ kind: "lead", text: `${name}：各项均为0（${zeros}）。` }], values });
  }
  const nonZero = parts.filter(({ value }) => value !== 0);
  const sorted = order
    ? nonZero.toSorted((a, b) => (order === "most" ? b.value - a.value : a.value - b.value))
    : nonZero;
  const shares = sharesOf(sorted.map(({ value }) => value));
  const items = sorted.map((part, at) => {
    const share = shares[at];
    return `${partLabel(part, parts)}：${part.value}${unit}${share === undefined ? "" : `，占${share}%`}`;
  });
  const told = sorted.map((part) => toldRow({ ...part, text: `${part.value}${unit}` }, parts));
  const first = foremostOf(breakdown, told, wanted, { zeros: zero.length > 0, lacking: false });
  const rounding = roundingNote(shares);
  return piece({
    blocks: [
      { kind: "lead", text: `${first.text}${name}，合计${total}${unit}：` },
      { kind: "list", items },
      ...paragraphs("text", zeros !== "" && `${zeros}${zero.length > 1 ? "均" : ""}为0。`),
      ...paragraphs("note", rounding),
    ],
    values: [...values, ...first.sums.map(({ fact, value }) => computed(fact, value, unit))],
  });
}

interface Cited {
  readonly figures: readonly KnownFigure[];
}

/** The parts of the reports that come first by what their parts come to. */
async function citedOf(
  context: Context,
  counted: Known,
  breakdown: Breakdown,
  most: number,
): Promise<readonly Cited[]> {
  const places = counted.scoped.map((_, at) => at);
  const first = places.toSorted((a, b) => (counted.values[b] ?? 0) - (counted.values[a] ?? 0)).slice(0, most);
  const reports = await readScoped(context.store, counted.scoped, first);
  return reports.flatMap((report) => {
    const figures = splitOf(report, breakdown).parts.filter((part) => part.kind === "known");
    return figures.length > 0 ? [{ figures }] : [];
  });
}

/** Each report with its own parts that are not zero, those with the most first. */
function eachOf(context: Context, scope: Scope, cited: readonly Cited[]): Piece {
  const named = nameIn(context.store);
  const items = cited.flatMap(({ figures }) => {
    const [first] = figures;
    if (!first) return [];
    const parts = figures.filter(({ value }) => value !== 0);
    const said = parts.map((part) => `${partLabel(part, figures)}${part.text}${part.unit}`).join("，");
    return [`${named(first.report.agency)}${first.report.year}年：${said === "" ? "各项均为0" : said}`];
  });
  return piece({
    blocks: [
      { kind: "text", text: `${scope.label}逐份来看：` },
      { kind: "list", items },
    ],
    values: cited.flatMap(({ figures }) => figures.map(asValue)),
  });
}
