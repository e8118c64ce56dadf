import { pattern } from "../../text/pattern.ts";
import type { AgencyMention } from "../slots.ts";
import type { RegionMention } from "./find-regions.ts";
import { knownPlaceAt } from "./known-places.ts";

/** 你们有成都的吗, 库里有成都的报告没有. */
const HAVE_THEY = pattern(
  /有(?:没有)?(?:关于)?([一-鿿]{2,5}?)(?:那边|那里|这边)?的(?:报告|年报|数据|资料)?(?:吗|没有|没|么|不)?[?!。]*$/,
);

/** 海宁的呢, 那海宁呢. */
const AND_THERE = pattern(/^(?:那么?|换成|再看)?([一-鿿]{2,8}?)(?:那边|那里)?的?呢[?!。]*$/);

/** 合肥2023年申请总数, 合肥的申请: a question begins with the place. */
const IN_FRONT = /^(?:请问|查一?下|问一?下|那)?([一-鿿]{2,5}?)(?:的|(?:20)?\d\d年)/;

/** A place by its name alone that reports are asked for of, where no agency of the store is in it. */
export function findUnheldPlace(text: string, regions: readonly RegionMention[]): AgencyMention | undefined {
  const match = HAVE_THEY.exec(text) ?? AND_THERE.exec(text) ?? IN_FRONT.exec(text);
  const named = match?.[1];
  if (!match || named === undefined || regions.length > 0) return undefined;
  if (knownPlaceAt(named, 0)?.name !== named) return undefined;
  const start = match.index + match[0].indexOf(named);
  return { named, span: { start, end: start + named.length }, ids: [], match: "unknown" };
}
