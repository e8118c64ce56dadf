import type { AgencyType } from "../../report/agency.ts";
import { labelOf } from "../facts/label-fact.ts";
import type { Frame } from "../frame.ts";
import type { Choice } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";

/** Figures that are offered, each in two ways. */
const MOST_FIGURES = 2;
/** How a kind of agencies is asked about as a whole. */
const KINDS: { readonly [T in AgencyType]?: string } = {
  street: "各街道",
  town: "各镇",
  township: "各乡",
  department: "各局",
};

/** The figures that were understood over the reports that were understood, ranked and added up. */
export function overManyChoices({ agencies, facts, years, scope }: Frame): Choice[] {
  if (agencies.length > 0 || scope.governments !== null || scope.named !== null || scope.types.length > 1) return [];
  const [type] = scope.types;
  const who = type === undefined ? "各单位" : KINDS[type];
  const [year, ...others] = years.kind === "years" ? years.years : [];
  if (who === undefined || others.length > 0) return [];
  const where = `${year === undefined ? "" : `${year}年`}${scope.region ?? ""}${who}`;
  return facts.slice(0, MOST_FIGURES).flatMap(({ ids: [fact] }) =>
    ["排名", "合计"].map((how) => ({
      label: `${labelOf(fact)}${how}`,
      question: `${where}${askedFigure(fact) ?? labelOf(fact)}${how}`,
    })),
  );
}
