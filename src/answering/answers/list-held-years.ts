import { yearsText } from "../../text/years-text.ts";
import type { HeldYears } from "../../understanding/held-years.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { type Holding, holdings } from "../scope/holdings.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { nameIn } from "../wording/names.ts";
import { shownOf } from "./shown-of.ts";

/** Agencies whose reports are of such years, with the years that there are of each. */
export interface HeldList {
  readonly blocks: readonly AnswerBlock[];
  /** The reports of the agencies that are listed. */
  readonly listed: readonly ScopedEntry[];
}

/** Lists the agencies of a scope that have reports of so many years, or of these. */
export function listHeldYears(
  scoped: readonly ScopedEntry[],
  label: string,
  held: HeldYears,
  store: Context["store"],
): HeldList {
  const all = holdings(scoped);
  const fitting = all.filter((holding) => fits(holding, held));
  const { shown, rest } = shownOf(fitting, "家");
  const name = nameIn(store);
  const wanted = describeHeld(held);
  const lead =
    fitting.length > 0
      ? `${wanted}的单位有${fitting.length}家（${label}，共${all.length}家单位）。`
      : `${wanted}的单位没有（${label}，共${all.length}家单位）。`;
  const ids = new Set(fitting.map(({ agency }) => agency.id));
  return {
    blocks: [
      { kind: "lead", text: lead },
      { kind: "list", items: shown.map(({ agency, years }) => `${name(agency)}：${yearsText(years)}`) },
      ...rest,
      { kind: "note", text: "只看库中有的报告；库外有没有，这里不知道。" },
    ],
    listed: scoped.filter(({ entry }) => ids.has(entry.agency.id)),
  };
}

function fits({ years }: Holding, held: HeldYears): boolean {
  switch (held.kind) {
    case "count":
      return years.length >= held.least && (held.most === null || years.length <= held.most);
    case "only":
      return years.length === held.years.length && held.years.every((year) => years.includes(year));
    case "each":
      return held.years.every((year) => years.includes(year));
    case "but_not":
      return (
        held.years.every((year) => years.includes(year)) && !held.lacking.years.some((year) => years.includes(year))
      );
  }
}

function describeHeld(held: HeldYears): string {
  switch (held.kind) {
    case "only":
      return `只有${yearsText(held.years)}报告`;
    case "each":
      return `${yearsText(held.years)}都有报告`;
    case "but_not":
      if (held.years.length === 0) return `${yearsText(held.lacking.years)}都没有报告`;
      return `有${yearsText(held.years)}报告而没有${yearsText(held.lacking.years)}报告`;
    case "count": {
      const { least, most } = held;
      if (most === null) return `至少有${least}年报告`;
      if (least === most) return `只有${least}年报告`;
      return least === 0 ? `报告不超过${most}年` : `有${least}至${most}年报告`;
    }
  }
}
