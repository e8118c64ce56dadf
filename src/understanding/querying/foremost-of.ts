import { applicantBreakdown, type Breakdown, breakdowns } from "../../form/breakdowns.ts";
import { addendsOf } from "../../form/sums.ts";
import { cutBreakdown } from "../facts/cut-by-applicant.ts";
import { labelOf } from "../facts/label-fact.ts";
import { resolveBreakdowns } from "../facts/resolve-breakdowns.ts";
import type { FactChoice } from "../measure.ts";
import { foremostParts } from "./breakdown-of-many.ts";
import type { Built } from "./built.ts";
import { withTargets } from "./query-targets.ts";
import type { Situation } from "./situation.ts";

const WHICH = /谁|哪|什么|何种|最/;
/** Parts are spoken of: 哪一项, 两类, 前三. */
const OF_PARTS = /[一二两三四五六几\d个][项条种类]|哪[项条种类]|理由|原因|情形|前[一二两三四五六几\d](?![年月日])/;
const OF_YEARS = /哪(?:一|个|几)?年/;
const RECEIVED = "applications.received.total";
/** 谁申请最多, of one agency: which kind of applicants. */
const WHO_APPLIED = /谁(?:来|提出?|提交|递交)?(?:的|过|了)?(?:信息公开|公开)?申请/;
const APPLICANTS = /^applications\.([a-z_]+)\.(?!total)[a-z_]+$/;
const CHANNELS = /^narrative\.disclosed_(?!total)/;

/**
 * Of several figures of one report that which is most or least: 除自然人外谁最多 of the parts that remain, 许可、处罚、强制哪个最多.
 *
 * @returns `null` where one figure is asked about, or its years
 */
export function foremostOf(situation: Situation): Built | null {
  const { frame, slots } = situation;
  const asksWho = frame.facts.length === 1 && frame.facts[0]?.ids[0] === RECEIVED && WHO_APPLIED.test(slots.text);
  const all = applicantBreakdown("received", "申请人构成");
  const parts = asksWho ? all.parts.map((id): FactChoice => ({ ids: [id] })) : frame.facts.flatMap(partsOf);
  const single = frame.agencies.length === 1 && frame.years.kind !== "all" && frame.years.kind !== "last";
  const ofYears = OF_YEARS.test(slots.text) || (frame.years.kind === "years" && frame.years.years.length > 1);
  if (!single || ofYears || frame.order === null) return null;
  const inside = parts.length < 2 && OF_PARTS.test(slots.text) ? partsInside(situation) : [];
  if (inside.length === 0 && (parts.length < 2 || !WHICH.test(slots.text))) return null;
  const first = foremostParts(situation);
  if (inside.length > 0)
    return withTargets(situation, (targets) => ({ intent: "breakdown", targets, breakdowns: inside, ...first }), "ask");
  const { order } = frame;
  const whole = wholeOf(situation, parts);
  return withTargets(
    situation,
    (targets) =>
      whole
        ? { intent: "breakdown", targets, breakdowns: [whole], ...first }
        : { intent: "value", targets, facts: parts, compared: true, order },
    "ask",
  );
}

/** 不予公开最多的是哪一项: the one figure that is named falls into parts of its own. */
function partsInside({ slots, frame }: Situation): readonly Breakdown[] {
  return resolveBreakdowns(slots, frame.mentions).filter(({ id }) => id !== "results");
}

/** A sum that was made of what remains is looked at part by part. */
function partsOf(fact: FactChoice): readonly FactChoice[] {
  const addends = addendsOf(fact.ids[0]);
  return addends.length > 0 ? addends.map((id): FactChoice => ({ ids: [id] })) : [fact];
}

/** The whole that all of them are parts of: kinds of applicants, or channels. */
function wholeOf({ frame }: Situation, facts: readonly FactChoice[]): Breakdown | null {
  const ids = facts.map(({ ids: [id] }) => id);
  const rows = new Set(ids.map((id) => APPLICANTS.exec(id)?.[1]));
  const [row, ...others] = rows;
  if (row !== undefined && others.length === 0) {
    const of = row as Parameters<typeof applicantBreakdown>[0];
    const total = labelOf(`applications.${of}.total`);
    const all = applicantBreakdown(of, row === "received" ? "申请人构成" : `${total}的申请人构成`);
    const cut = cutBreakdown(all, frame.mentions.columns);
    return cut.parts.length === ids.length ? cut : onlyOf(all, ids);
  }
  const channels = breakdowns.find(({ id }) => id === "channels");
  return channels && ids.every((id) => CHANNELS.test(id)) ? onlyOf(channels, ids) : null;
}

/** 申请人构成（商业企业、科研机构）: the parts that are named, the whole of which nothing tells. */
function onlyOf(breakdown: Breakdown, ids: readonly string[]): Breakdown {
  const parts = breakdown.parts.filter((part) => ids.includes(part));
  return {
    ...breakdown,
    label: `${breakdown.label}（${parts.map((part) => shortOf(part)).join("、")}）`,
    whole: null,
    parts,
  };
}

function shortOf(part: Breakdown["parts"][number]): string {
  return labelOf(part).replace(/^.*（(.+)）$/, "$1");
}
