import type { LabelEntry } from "./match-label.ts";

const SHORTEST_REST = 2;

/** A column's head behind a part of the head over it, of which other parts stand elsewhere: 其他组 + 商业企业. */
export function afterRestOfGroup<M extends { readonly kind: string }>(
  core: string,
  heads: readonly LabelEntry<M>[],
): M | undefined {
  const columns = heads.filter(({ meaning }) => meaning.kind === "leaf");
  const groups = heads.filter(({ meaning }) => meaning.kind === "group");
  const isOfGroup = (part: string): boolean =>
    part.length >= SHORTEST_REST &&
    !heads.some(({ cores }) => cores.includes(part)) &&
    groups.some(({ cores }) => cores.some((own) => own !== part && own.includes(part)));
  return columns.find(({ cores }) =>
    cores.some((own) => core.endsWith(own) && isOfGroup(core.slice(0, core.length - own.length))),
  )?.meaning;
}
