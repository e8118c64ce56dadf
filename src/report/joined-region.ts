/**
 * Names of a place that say where it lies, 南京市鼓楼区 and 江苏省南京市鼓楼区: they tell it from places that bear its name elsewhere.
 *
 * @param region from the outside in; the place itself is its last part
 */
export function joinedNames(region: readonly string[]): string[] {
  return region.slice(0, -1).map((_, outermost) => region.slice(outermost).join(""));
}

/** Does a place, or one that it lies in, bear such a name? */
export function liesInJoined(region: readonly string[], name: string): boolean {
  return region.some((part, at) => name.endsWith(part) && joinedNames(region.slice(0, at + 1)).includes(name));
}
