import type { Store } from "../store/store.ts";

/** Makes the question that a report's id stands for in a link: its summary, the agency named with its whole region. */
export function questionAbout(store: Store): (report: string) => string | undefined {
  return (report) => {
    const entry = store.entries().find(({ id }) => id === report);
    if (!entry) return undefined;
    const { name, short, region } = entry.agency;
    return `总结一下${region.length > 0 ? `${region.join("")}${short}` : name}${entry.year}年的年报`;
  };
}
