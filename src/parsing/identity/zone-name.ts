import { cityStem } from "./gazetteer.ts";

/**
 * One zone, one name: its region must be the same in every year's report. A city may have an 经济开发区 besides its
 * 经济技术开发区.
 */
const ZONE_NAMES: readonly (readonly [RegExp, string])[] = [
  [/高新技术产业开发区$|高新技术开发区$|高技术产业开发区$/, "高新区"],
  [/经济技术开发区$/, "经开区"],
];

/** 枣庄高新区 whether printed so, 枣庄市高新区 or 枣庄高新技术产业开发区; of no known city, where `city` is empty. */
export function zoneName(city: string, zone: string): string {
  const [pattern, name] = ZONE_NAMES.find(([each]) => each.test(zone)) ?? [/$^/, ""];
  const stem = cityStem(city);
  const short = zone.replace(pattern, name);
  return short.startsWith(stem) ? short : stem + short;
}
