import type { Situation } from "./situation.ts";

const NOT_GIVEN = /(?:没有?|未)能?公开(?!透明)/;

/** 没公开的有多少 is told of what was refused alone, which is to be told as well. */
export function saidOfUngiven({ frame: { facts }, slots }: Situation): readonly string[] {
  const [only, ...others] = facts;
  const isRefused = only?.ids[0].startsWith("applications.denied.") && others.length === 0;
  return isRefused && NOT_GIVEN.test(slots.text) ? ["“没公开”按“不予公开”算，不含无法提供、不予处理等其他结果"] : [];
}
