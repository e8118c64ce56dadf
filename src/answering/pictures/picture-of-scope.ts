import type { Report } from "../../report/report.ts";
import type { Value } from "../answer.ts";
import type { Context } from "../context.ts";
import type { KnownMeasured } from "../figures/measured.ts";
import type { Panel, Picture } from "./picture.ts";
import { doubtNotes, markMeasured } from "./picture-mark.ts";

/** What a scope's summary says. */
export interface SaidScope {
  readonly title: string;
  /** 5家单位的9份报告. */
  readonly extent: string;
  readonly reports: number;
  readonly sums: readonly {
    readonly name: string;
    /** With its unit. */
    readonly label: string;
    readonly value: Value;
    /** Reports that have a figure for it. */
    readonly having: number;
  }[];
  readonly leaders: readonly KnownMeasured[];
  readonly name: (report: Report) => string;
  readonly notes: readonly string[];
}

/** Draws the summary of a scope: its sums, and who has most. */
export async function pictureOfScope(context: Context, said: SaidScope): Promise<Picture> {
  const { title, extent, reports, sums, leaders, name, notes } = said;
  const leading = await Promise.all(leaders.map((one) => markMeasured(context, name(one.report), one)));
  const panels: readonly Panel[] = [
    {
      shape: "tiles",
      heading: `${extent}，合计：`,
      unit: "",
      marks: sums.map((sum) => ({
        name: sum.having < reports ? `${sum.name}（${sum.having}份有数）` : sum.name,
        value: sum.value.value,
        label: sum.label,
      })),
    },
    {
      shape: "bars",
      heading: "新收申请较多的",
      unit: leaders[0]?.value.unit ?? "",
      marks: leading.map(({ mark }) => mark),
    },
  ];
  return {
    title,
    panels: panels.filter(({ marks }) => marks.length > 0),
    notes: [...doubtNotes(leading), ...notes],
    source: `${reports}份政府信息公开工作年度报告`,
  };
}
