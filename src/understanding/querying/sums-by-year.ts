import { askedNameOf } from "../names/asked-name.ts";
import type { Choice } from "../understanding.ts";
import { measuresOf } from "./asked-measures.ts";
import { askedMeasure } from "./asked-words.ts";
import { type Built, unplacedWords } from "./built.ts";
import { plainerChoices } from "./choices.ts";
import { scopeOf } from "./scope-of.ts";
import { coversYears, LESS } from "./several-reports.ts";
import type { Situation } from "./situation.ts";

/** 各年, 每年, and 哪年, of sums; 平均每年 is one figure. */
const EACH_YEAR = /(?<!平均)(?:每(?:一|个)?年|各个?年|逐年|分年|按年|一年一年)|哪一?个?年/;
/** Of each agency or of each year? */
const EACH = /分别|各(?!自|家|单位|机关)/;

/**
 * 甲和乙2021到2023年各年合计, 甲和乙加起来哪年最多: what the agencies that are named come to together in each year.
 *
 * @returns `null` where nothing of the kind is asked
 */
export function sumsByYear(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { agencies, pairs, aggregation, order } = frame;
  if (agencies.length < 2 || pairs !== null || !coversYears(frame) || aggregation !== "sum" || frame.change)
    return null;
  const [measure, ...others] = measuresOf(situation, index.editions);
  if (measure?.kind !== "fact") return null;
  const listed = slots.years.filter(({ kind }) => kind === "year").length > 1;
  if (!EACH_YEAR.test(slots.text))
    return listed && EACH.test(slots.text) ? unplacedWords(situation, ["分别"], eitherWay(situation)) : null;
  if (others.length > 0) return unplacedWords(situation, ["合计"]);
  const less = LESS.test(slots.text) ? "least" : null;
  const groups = { by: "year", order: /哪一?个?年/.test(slots.text) ? (order ?? less ?? "most") : order } as const;
  const query = {
    intent: "aggregate",
    scope: scopeOf(frame, index),
    measure,
    aggregation,
    condition: null,
    groups,
  } as const;
  return { query, notes: [] };
}

/** 2021年、2022年合计分别多少: of each agency, or of each year. */
function eitherWay(situation: Situation): Choice[] {
  const { frame, index, entries } = situation;
  const [measure] = measuresOf(situation, index.editions);
  const figure = measure && askedMeasure(measure);
  if (figure === undefined || frame.years.kind !== "years") return plainerChoices(situation);
  const names = frame.agencies.flatMap((id) => askedNameOf(entries, id) ?? []).join("和");
  const years = frame.years.years.map((year) => `${year}年`).join("、");
  return ["各自合计多少", "每年合计多少"].map((asked) => {
    const question = `${names}${years}${figure}${asked}`;
    return { label: question, question };
  });
}
