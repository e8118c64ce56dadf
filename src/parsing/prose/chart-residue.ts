import { findNarrative } from "../../form/facts.ts";
import type { NarrativeFactId } from "../../form/narrative.ts";
import type { Fact, Passage, Restatement } from "../../report/report.ts";
import { parseCount } from "../../text/numerals.ts";
import { CHANNEL_FACTS, findChannels } from "./channels.ts";

const CAPTION = /^主动公开(?:政府|政务)?信息(?:情况|统计|数量)?(?:图|表)?$/;

/** A chart's labels and figures in one line, first all labels, then as many figures: 网站 公众号 150 280. */
function readChart(passage: Passage): ReadonlyMap<NarrativeFactId, Restatement> {
  const words = passage.text.split(/\s+/).filter((word) => word !== "");
  const half = words.length / 2;
  const figures = words.slice(half).map(parseCount);
  const stated = new Map<NarrativeFactId, Restatement>();
  if (words.length > 20 || words.length % 2 !== 0) return stated;
  for (const [i, word] of words.slice(0, half).entries()) {
    const [channel, ...more] = findChannels(word);
    const value = figures[i];
    const kind = channel && more.length === 0 && channel.name === word ? channel.kind : "alien";
    const id = kind === "alien" ? undefined : CHANNEL_FACTS[kind];
    // One label or figure that is not understood, or two of a kind: then none of them can be trusted.
    if (!id || value === undefined || stated.has(id)) return new Map();
    const where = { section: "六" as const, row: findNarrative(id)?.label ?? id, column: null, line: passage.line };
    stated.set(id, { value, raw: words[half + i] ?? "", quote: words.join(" "), where });
  }
  return stated;
}

/**
 * Adds what a chart after the report's last section repeats with another figure. A chart alone makes no fact.
 *
 * @param tail what stands after section 六
 */
export function withChart(facts: readonly Fact[], tail: readonly Passage[]): readonly Fact[] {
  const caption = tail.findIndex((passage) => CAPTION.test(passage.text.replace(/\s/g, "")));
  const chart = caption < 0 ? undefined : tail[caption + 1];
  if (!chart) return facts;
  const stated: ReadonlyMap<string, Restatement> = readChart(chart);
  return facts.map((fact) => {
    const again = stated.get(fact.id);
    if (!again || fact.cell.state !== "number" || fact.cell.value === again.value) return fact;
    return { ...fact, restated: [...(fact.restated ?? []), again] };
  });
}
