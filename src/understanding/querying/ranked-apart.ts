import { KIND_LABELS } from "../../report/kind-labels.ts";
import { gather } from "../../text/gather.ts";
import type { Frame } from "../frame.ts";
import { measuresOf } from "./asked-measures.ts";
import type { Built } from "./built.ts";
import { overManyChoices } from "./over-many-choices.ts";
import { byIntent } from "./query-by-intent.ts";
import { MOST_APART, scopeOf } from "./scope-of.ts";
import { coversYears } from "./several-reports.ts";
import type { Situation } from "./situation.ts";

/** Whoever comes first is asked for in each by itself. */
const EACH = /分别|各自|各(?=是|为)/;
/** The first of many, and no 哪个多 of two. */
const FIRST = /最|[前头后末]|排/;
/** One of the regions is asked for, or what they come to. */
const OF_REGIONS =
  /哪一?个?[省市区县旗州边](?!的?(?:单位|机关|街道|[镇乡局]|部门))|合计|总[数量计和共]|一共|加起来|累计|之和|平均/;
/** 街道和镇里: one of the agencies is asked for, and not which kind. */
const AMONG = /(?:单位|机关|街道(?:办(?:事处)?)?|[镇乡局]|部门)(?:当中|之中|其中|[里中内])/;

/**
 * A ranking where several years, regions or kinds stand side by side: of each by itself where words say so
 * (2022年和2023年最多的分别是谁), else of the agencies of all of them (甲县和乙县的街道里最多的是哪个).
 *
 * @returns `null` where it is no such ranking
 */
export function rankedApart(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { agencies, aggregation, condition, criteria, order, limit, place, scope, change } = frame;
  const { text } = slots;
  const narrowed = [aggregation, condition, criteria, place, change].some((part) => part !== null);
  if (order === null || narrowed || agencies.length > 0 || scope.named !== null || !FIRST.test(text)) return null;
  if (OF_REGIONS.test(text)) return null;
  const beside = scope.beside.length > 1 && (scope.many || scope.types.length > 0);
  if (EACH.test(text)) return firstOfEach(situation, beside);
  const ofKinds = scope.types.length > 1 && (AMONG.test(text) || (limit ?? 1) > 1);
  if (!beside && !ofKinds) return null;
  const together = beside ? { ...frame, scope: withAll(frame, index) } : frame;
  return byIntent.rank({ ...situation, frame: { ...together, grouping: null } });
}

/** The first of each year, region and kind; of more than one place in each it is asked which. */
function firstOfEach(situation: Situation, beside: boolean): Built | null {
  const { frame, slots, index } = situation;
  const { order, limit, scope } = frame;
  const years = coversYears(frame) ? yearsIn(situation) : [null];
  const kinds = slots.scope.kindsApart.length > 1 ? slots.scope.kindsApart : [scope.types];
  const regions = beside ? scope.beside : [scope.region];
  const each = years.flatMap((year) =>
    regions.flatMap((region) =>
      kinds.map(
        (types): Frame => ({
          ...frame,
          ...(year === null ? {} : { years: { kind: "years", years: [year], range: false } }),
          scope: { ...scope, region, types, beside: beside ? [] : scope.beside },
        }),
      ),
    ),
  );
  const [measure, ...others] = measuresOf(situation, index.editions);
  if (each.length < 2 || !measure || others.length > 0) return null;
  if ((limit ?? 1) > 1 || each.length > MOST_APART) {
    const choices = each.slice(-MOST_APART).flatMap((one) => {
      const [{ label, question } = { label: "", question: "" }] = overManyChoices(one);
      return question === "" ? [] : [{ label: `${scopeOf(one, index).label}：${label}`, question }];
    });
    return { obstacle: { kind: "unplaced", words: ["分别"], choices } };
  }
  const query = {
    intent: "aggregate",
    scope: scopeOf(frame, index),
    measure,
    aggregation: order === "least" ? "minimum" : "maximum",
    condition: null,
    apart: each.map((one) => scopeOf(one, index)),
  } as const;
  return { query, notes: [] };
}

function yearsIn({ frame: { years }, index }: Situation): readonly number[] {
  if (years.kind === "years") return years.years;
  return years.kind === "last" ? index.years.slice(-years.count) : index.years;
}

/** The agencies of all regions that stand side by side. */
function withAll({ scope }: Frame, index: Situation["index"]): Frame["scope"] {
  const { beside, types } = scope;
  const ids = gather(beside, (region) => index.inRegion(region)).filter((id) => {
    const type = index.get(id)?.agency.type;
    return types.length === 0 || (type !== undefined && types.includes(type));
  });
  const name = `${beside.join("、")}${types.map((type) => KIND_LABELS[type]).join("、")}`;
  return { ...scope, region: null, beside: [], types: [], named: { name, ids: [...new Set(ids)] } };
}
