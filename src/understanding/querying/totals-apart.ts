import { gather } from "../../text/gather.ts";
import { yearsText } from "../../text/years-text.ts";
import type { Measure } from "../measure.ts";
import { askedNameOf } from "../names/asked-name.ts";
import type { Choice } from "../understanding.ts";
import { measuresOf } from "./asked-measures.ts";
import { askedMeasure } from "./asked-words.ts";
import { type Built, unplacedWords } from "./built.ts";
import { plainerChoices } from "./choices.ts";
import { scopeOf } from "./scope-of.ts";
import { coversYears, LESS } from "./several-reports.ts";
import type { Situation } from "./situation.ts";

const TOTAL = /合计|合起来|加起来|加在?一起|一共|总共|累计|总计|总和|之和|总[数量]/;
/** 谁多, over several years: whose figures come to more. */
const WHO_HAS_MORE = /(?:谁|哪一?[个家边](?:单位|机关|街道|[镇乡局])?)[^,。?!年]{0,8}(?<![减缺增降])[多少高低大小]/;
/** Years one by one, and figures that are no sums. */
const NO_TOTAL = /每|各年|逐|分别|历次|哪一?年|的一?年|平均/;

/**
 * 甲和乙2021到2023年合计谁多, or 谁多 with no word for a total: the totals over the years are set side by side, and not the figures of
 * single years. Where one of them lacks a year the totals would be of different years, and it is asked back.
 *
 * @returns `null` where nothing of the kind is asked
 */
export function totalsApart(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { agencies, pairs } = frame;
  if (agencies.length < 2 || pairs !== null || !coversYears(frame)) return null;
  const isTotal = TOTAL.test(slots.text) || frame.aggregation === "sum" || WHO_HAS_MORE.test(slots.text);
  if (!isTotal || frame.change || NO_TOTAL.test(slots.text)) return null;
  const held = agencies.map((id) => new Map([...(index.get(id)?.years ?? [])].map(([year, of]) => [year, of.edition])));
  const wanted = frame.years.kind === "years" ? frame.years.years : [...new Set(held.flatMap((of) => [...of.keys()]))];
  const shared = wanted.filter((year) => held.every((of) => of.has(year)));
  const editions = new Set(wanted.flatMap((year) => held.flatMap((of) => of.get(year) ?? [])));
  const [measure, ...others] = measuresOf(situation, editions);
  if (measure?.kind !== "fact") return null;
  const choices = () => overShared(situation, measure, shared);
  if (others.length > 0) return unplacedWords(situation, ["合计"], choices());
  if (shared.length < wanted.length) {
    const known = gather(agencies, (id) => index.get(id) ?? []);
    const absent = known
      .map(({ agency, years }) => ({
        agency,
        years: wanted.filter((year) => !years.has(year)),
        known: [...years.keys()],
      }))
      .filter(({ years }) => years.length > 0);
    return { obstacle: { kind: "unknown_year", absent, choices: choices() } };
  }
  const apart = agencies.map((id) => scopeOf({ ...frame, agencies: [id] }, index));
  const scope = scopeOf(frame, index);
  const named = LESS.test(slots.text) ? ({ named: "least" } as const) : {};
  const query = { intent: "aggregate", scope, measure, aggregation: "sum", condition: null, apart, ...named } as const;
  return { query, notes: [] };
}

/** The same, over the years that all of them have. */
function overShared(situation: Situation, measure: Measure, shared: readonly number[]): Choice[] {
  const names = situation.frame.agencies.flatMap((id) => askedNameOf(situation.entries, id) ?? []);
  const figure = askedMeasure(measure);
  if (figure === undefined || shared.length < 2) return plainerChoices(situation);
  const question = `${names.join("和")}${yearsText([...shared].sort((a, b) => a - b))}${figure}合计谁多`;
  return [{ label: question, question }];
}
