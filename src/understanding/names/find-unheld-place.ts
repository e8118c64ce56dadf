import { gazetteer } from "../../parsing/identity/gazetteer.ts";
import type { AgencyMention } from "../slots.ts";
import type { RegionMention } from "./find-regions.ts";

/** 你们有成都的吗, 库里有成都的报告没有. */
const HAVE_THEY =
  /有(?:没有)?(?:关于)?([一-鿿]{2,5}?)(?:那边|那里|这边)?的(?:报告|年报|数据|资料)?(?:吗|没有|没|么|不)?[?!。]*$/;

/** A province or a city by its everyday name that reports are asked for of, where no agency of the store is in it. */
export function findUnheldPlace(text: string, regions: readonly RegionMention[]): AgencyMention | undefined {
  const match = HAVE_THEY.exec(text);
  const named = match?.[1];
  if (!match || named === undefined || regions.length > 0) return undefined;
  if (!gazetteer.provinces.has(named) && !gazetteer.cities.has(named)) return undefined;
  const start = match.index + match[0].indexOf(named);
  return { named, span: { start, end: start + named.length }, ids: [], match: "unknown" };
}
