import type { FactChoice, MeasuredId } from "../understanding/measure.ts";
import type { Scope } from "../understanding/scope.ts";
import type { AnswerBlock, Value } from "./answer.ts";
import { verdictOf } from "./answers/check-scope.ts";
import type { Context } from "./context.ts";
import { evidenceOfSums } from "./evidence/evidence-of-sums.ts";
import { evidenceOfAll } from "./evidence/measured-evidence.ts";
import { computed, totalId } from "./figures/computed.ts";
import { noReports } from "./nothing-told.ts";
import { paragraphs } from "./paragraphs.ts";
import { pictureOfScope } from "./pictures/picture-of-scope.ts";
import { answered, type Draft, piece } from "./piece.ts";
import { columnOf } from "./scope/columns.ts";
import { notesOfLacking } from "./scope/lacking.ts";
import { lanesOf } from "./scope/lanes.ts";
import { MAY_COUNT_TWICE, mayCountTwice } from "./scope/may-count-twice.ts";
import { rank } from "./scope/rank.ts";
import { countAgencies, entriesIn, type ScopedEntry } from "./scope/scope.ts";
import { tallyOf } from "./scope/tally.ts";
import { listed, round } from "./wording/format.ts";
import { nameIn } from "./wording/names.ts";
import { labelOf, phraseOf } from "./wording/phrase.ts";

/** First places of the ranking that a scope's summary gives. */
const EXTREMES = 3;

/** Figures that a scope's summary adds up. */
const SUMMED: readonly MeasuredId[] = [
  "applications.received.total",
  "applications.handled_total.total",
  "applications.granted.total",
  "applications.partially_granted.total",
  "applications.denied.total",
  "applications.unavailable.total",
  "applications.rejected.total",
  "applications.other.total",
  "review.reconsideration.total",
  "review.litigation.total",
  "narrative.disclosed_total",
];

const RECEIVED: FactChoice = { ids: ["applications.received.total"] };

/** Reports up to which each is checked. */
const CHECKED = 200;

interface Sum {
  readonly name: string;
  /** With its unit. */
  readonly label: string;
  /** Reports that have a figure. */
  readonly having: number;
  readonly value: Value;
}

function sums(context: Context, scoped: readonly ScopedEntry[], approximate: ReadonlySet<MeasuredId>): readonly Sum[] {
  return SUMMED.flatMap((id): Sum[] => {
    const { sum, having } = tallyOf(columnOf(context.store, scoped, { kind: "fact", fact: { ids: [id] } }).values);
    if (having === 0) return [];
    const total = round(sum, 6);
    const { unit } = phraseOf(id);
    return [
      {
        name: labelOf(id),
        label: `${approximate.has(id) ? "约" : ""}${total}${unit}`,
        having,
        value: computed(totalId(id), total, unit),
      },
    ];
  });
}

/** Which of the reports contradict themselves or one another; of very many, only how many do. */
async function checkedIn(context: Context, scoped: readonly ScopedEntry[]): Promise<string> {
  if (scoped.length > CHECKED) {
    const { broken } = lanesOf(context.store, scoped);
    return broken.length > 0 ? `其中${broken.length}份报告有勾稽关系不符。` : "各报告内的勾稽关系未发现不符。";
  }
  return verdictOf(context, scoped);
}

/** Sums, extremes and counts of a scope, and what it lacks. */
export async function summariseScope(context: Context, scope: Scope): Promise<Draft> {
  const scoped = entriesIn(context.store, scope);
  if (scoped.length === 0) return noReports(scope);
  const agencies = countAgencies(context.store, scoped);
  const { evidence: behind, approximate } = await evidenceOfSums(context, scoped, SUMMED);
  const added = sums(context, scoped, approximate);
  const top = await rank(context, scope, { kind: "fact", fact: RECEIVED }, "most", EXTREMES, EXTREMES);
  const name = nameIn(context.store);
  const bottom = await rank(context, scope, { kind: "fact", fact: RECEIVED }, "least", 1, 1);
  const last = bottom.rows[0]?.measured;
  const tied = bottom.rows.length + bottom.tiedBeyond;
  const leastText =
    last && last.exact < (top.rows[0]?.measured.exact ?? 0)
      ? `；最少的${last.text}，${tied > 1 ? `有${tied}份` : `是${name(last.report.agency)}${last.report.year}年`}`
      : "";
  const leaders = top.rows.filter(({ measured }) => measured.exact > 0);
  const counts = [computed("count:reports", scoped.length, "份"), computed("count:agencies", agencies, "家")];
  const extent = `${agencies}家单位，共${scoped.length}份`;
  const rows = added.map((sum) => [sum.name, sum.label, `${sum.having}份`, `${scoped.length - sum.having}份`]);
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: `${scope.label}：${extent}。` },
    { kind: "table", head: ["项目", "合计", "有数", "无数"], rows },
  ];
  if (leaders.length > 0) {
    const items = leaders.map(
      ({ measured }) => `${name(measured.report.agency)}${measured.report.year}年${measured.text}`,
    );
    blocks.push({ kind: "text", text: `新收申请较多的：${listed(items)}${leastText}。` });
  }
  const checked = await checkedIn(context, scoped);
  blocks.push({ kind: "text", text: checked });
  blocks.push(...paragraphs("note", mayCountTwice(scoped) && MAY_COUNT_TWICE, ...notesOfLacking(context, scope)));
  const evidence = await evidenceOfAll(context, [
    ...leaders.map(({ measured }) => measured),
    ...(last && leastText !== "" ? [last] : []),
  ]);
  return {
    ...answered(piece({ blocks, values: [...added.map(({ value }) => value), ...counts] }), evidence, behind),
    picture: await pictureOfScope(context, {
      title: `${scope.label}概况`,
      extent: `${extent}报告`,
      reports: scoped.length,
      sums: added,
      leaders: leaders.map(({ measured }) => measured),
      name: ({ agency, year }) => `${name(agency)}${year}年`,
      // Names would be too much for a picture.
      notes: [checked.replace(/：[^；。]*/g, "")],
    }),
  };
}
