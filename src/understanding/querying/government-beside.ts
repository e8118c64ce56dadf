import { governmentOf } from "../names/governments.ts";
import type { Obstacle } from "../understanding.ts";
import { speaksOfMany } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** One is held against the other, or both are asked about. */
const BESIDE = /比(?![例重率])|倍|几分之|百分之|[和与跟同、及]|相差|差距|各/;

/** 涪城区政府…是安州区的几倍: a place beside the government of another one; its government is offered, and not taken unasked. */
export function governmentBesidePlace({ slots, frame, index }: Situation): Obstacle | null {
  const { region, regionSpans } = slots.scope;
  const [mention, ...more] = slots.agencies;
  const [span, ...others] = regionSpans;
  const [id] = mention?.ids ?? [];
  const spoken = id === undefined ? undefined : index.get(id);
  if (region === null || !span || others.length + more.length > 0 || spoken?.agency.type !== "government") return null;
  if (spoken.agency.region.includes(region) || speaksOfMany(frame) || !BESIDE.test(slots.text)) return null;
  const government = governmentOf(region, index);
  if (!government) return null;
  const question = `${slots.text.slice(0, span.start)}${government.label}${slots.text.slice(span.end)}`;
  return { kind: "which_agency", named: null, choices: [{ label: government.label, question }] };
}
