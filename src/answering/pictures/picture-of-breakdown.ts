import type { Report } from "../../report/report.ts";
import type { Context } from "../context.ts";
import type { Figure, KnownFigure } from "../figures/figure.ts";
import { partLabel, zeroLabels } from "../figures/part-labels.ts";
import { UNKNOWN_SHORT } from "../figures/unknown.ts";
import { roundingNote, sharesOf } from "../wording/format.ts";
import { DOUBT, type Panel, type Picture } from "./picture.ts";
import { doubtNotes, type Marked, markFigures, sourceOf } from "./picture-mark.ts";

/** Parts that are all drawn; of more, those that are zero are only named. */
const DRAWN_WHEN_ZERO = 8;

/** One breakdown of one report, as an answer says it. */
export interface SaidBreakdown {
  readonly report: Report;
  /** 辛店街道2020年申请人构成. */
  readonly name: string;
  /** 共12件, or nothing. */
  readonly total: string;
  readonly parts: readonly Figure[];
  /** How the parts contradict the whole that the report states, or nothing. */
  readonly clash: string;
}

function labelOfPart(part: KnownFigure, share: number | undefined): string {
  return `${part.text}${part.unit}${share === undefined ? "" : `，占${share}%`}`;
}

async function partsOf(
  context: Context,
  { name, total, parts, clash }: SaidBreakdown,
): Promise<{ readonly panel: Panel; readonly marked: readonly Marked[]; readonly notes: readonly string[] }> {
  const known = parts.filter((part) => part.kind === "known");
  const nonZero = known.filter(({ value }) => value !== 0);
  const complete = known.length === parts.length;
  const shares = complete ? sharesOf(nonZero.map(({ value }) => value)) : [];
  const rounding = roundingNote(shares);
  const drawn =
    parts.length > DRAWN_WHEN_ZERO ? parts.filter((part) => part.kind === "unknown" || part.value !== 0) : parts;
  const marked = await Promise.all(
    drawn.map((part) => {
      const partName = partLabel(part, parts);
      if (part.kind === "unknown") {
        return markFigures(context, { name: partName, value: null, label: UNKNOWN_SHORT[part.reason] }, []);
      }
      const share = shares[nonZero.indexOf(part)];
      return markFigures(context, { name: partName, value: part.value, label: labelOfPart(part, share) }, [part]);
    }),
  );
  const left = drawn.length < parts.length ? known.filter(({ value }) => value === 0) : [];
  const zeros = zeroLabels(left, parts).join("、");
  return {
    panel: {
      // Lengths are parts of a whole only where there is one.
      shape: complete && shares.length > 0 ? "parts" : "bars",
      heading: total === "" ? name : `${name}，${total}`,
      unit: "",
      marks: marked.map(({ mark }) => mark),
    },
    marked,
    notes: [
      ...(clash === "" ? [] : [`${DOUBT} ${clash}`]),
      ...(zeros === "" ? [] : [`${zeros}${left.length > 1 ? "均" : ""}为0。`]),
      ...(rounding === "" ? [] : [rounding]),
      ...(complete ? [] : ["有的部分没有数字，所以不算占比。"]),
    ],
  };
}

/** Draws breakdowns, those that have a part to be seen; `undefined` when none has. */
export async function pictureOfBreakdown(
  context: Context,
  said: readonly SaidBreakdown[],
): Promise<Picture | undefined> {
  const seen = said.filter(({ parts }) => parts.some((part) => part.kind === "known" && part.value !== 0));
  const [first] = seen;
  if (!first) return undefined;
  const drawn = await Promise.all(seen.map((one) => partsOf(context, one)));
  const only = seen.length === 1;
  return {
    title: only ? first.name : "构成",
    panels: drawn.map(({ panel }) => (only ? { ...panel, heading: first.total } : panel)),
    notes: [...drawn.flatMap(({ notes }) => notes), ...doubtNotes(drawn.flatMap(({ marked }) => marked))],
    source: sourceOf(seen.map(({ report }) => report)),
  };
}
