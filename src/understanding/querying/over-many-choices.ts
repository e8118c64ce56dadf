import type { GovernmentGroup } from "../../report/government-group.ts";
import { yearsSaid } from "../../text/years-text.ts";
import { labelOf } from "../facts/label-fact.ts";
import type { Frame } from "../frame.ts";
import type { Choice } from "../understanding.ts";
import { ASKED_KINDS, askedFigure } from "./asked-words.ts";

/** How the governments of a group are asked for. */
const ASKED_GOVERNMENTS: Readonly<Record<GovernmentGroup, string>> = {
  counties: "区县政府",
  county: "县政府",
  district: "区政府",
  city: "市政府",
  county_city: "县级市政府",
  autonomous_county: "自治县政府",
  committee: "管委会",
};
/** Figures that are offered, each in two ways. */
const MOST_FIGURES = 2;
/** Cells that a condition may be for. */
const MOST_CELLS = 6;

/** The reports of many in words of a question, 2022年岳阳市各街道; `undefined` where they are not told so plainly. */
export function manySaid({ years, scope }: Pick<Frame, "years" | "scope">): string | undefined {
  const who = scope.governments === null ? kindAsked(scope) : ASKED_GOVERNMENTS[scope.governments];
  if (who === undefined) return undefined;
  return `${years.kind === "years" ? yearsSaid(years) : ""}${scope.region ?? ""}各${who}`;
}

/** The figures that were understood over the reports that were understood, ranked and added up. */
export function overManyChoices({ agencies, facts, years, scope, condition }: Frame): Choice[] {
  if (agencies.length > 0) return [];
  const where = manySaid({ years, scope });
  if (where === undefined) return [];
  const several = years.kind === "years" && years.years.length > 1;
  if (condition === "zero" || condition === "positive") {
    const how = condition === "zero" ? "为0" : "大于0";
    return facts.slice(0, MOST_CELLS).map(({ ids: [fact] }) => {
      const figure = askedFigure(fact) ?? labelOf(fact);
      return { label: `${figure}${how}`, question: `${where}${figure}${how}的有哪些` };
    });
  }
  return facts.slice(0, MOST_FIGURES).flatMap(({ ids: [fact] }) =>
    [several ? "合计排名" : "排名", "合计"].map((how) => ({
      label: `${labelOf(fact)}${how}`,
      question: `${where}${askedFigure(fact) ?? labelOf(fact)}${how}`,
    })),
  );
}

/** 乡镇 and 镇街 are asked for together; of other kinds side by side each has figures of its own. */
function kindAsked({ types, named }: Frame["scope"]): string | undefined {
  if (named !== null) return named.apart === undefined ? named.name : undefined;
  const [type, ...others] = types;
  if (type === undefined) return "单位";
  return others.length === 0 ? ASKED_KINDS[type] : TOGETHER[[...types].sort().join()];
}

const TOGETHER: { readonly [types: string]: string } = { "town,township": "乡镇", "street,town,township": "镇街" };
