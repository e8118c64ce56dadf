import type { RankQuery } from "../../understanding/query.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { computed } from "../figures/computed.ts";
import { type KnownMeasured, measuredIn, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { noFigures } from "../nothing-told.ts";
import { listOf, paragraphs } from "../paragraphs.ts";
import { answered, type Draft, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { columnOf } from "../scope/columns.ts";
import { choiceNotes, membersIn } from "../scope/members.ts";
import { reportNameIn } from "../wording/names.ts";

/** Reports of one figure that are named. */
const NAMED = 5;
/** Figures that are listed. */
const MOST_TIES = 10;

interface Tie {
  readonly count: number;
  readonly shown: readonly KnownMeasured[];
}

/** Tells which reports of a scope share a figure: 并列的有几个, 收到申请一样多的单位. The largest figures come first. */
export async function answerTies(context: Context, { scope, measure }: RankQuery): Promise<Draft> {
  const { store } = context;
  const scoped = membersIn(store, scope);
  const { values } = columnOf(store, scoped, measure);
  const places = [...values.keys()].filter((at) => !Number.isNaN(values[at]));
  const label = measureLabel(measure);
  if (places.length === 0) return noFigures(scope, scoped.length, label);
  const groups = new Map<number, number[]>();
  for (const at of places) {
    const value = values[at] ?? Number.NaN;
    groups.set(value, [...(groups.get(value) ?? []), at]);
  }
  const tied = [...groups].filter(([, at]) => at.length > 1).sort(([one], [other]) => other - one);
  const many = tied.reduce((sum, [, at]) => sum + at.length, 0);
  const ties = await Promise.all(
    tied.slice(0, MOST_TIES).map(async ([, at]): Promise<Tie> => {
      const reports = await readScoped(store, scoped, at.slice(0, NAMED));
      return { count: at.length, shown: measuredIn(reports, measure) };
    }),
  );
  const name = reportNameIn(store, scope.years?.length === 1);
  const items = ties.map(({ count, shown }) => {
    const names = shown.map(({ report }) => name(report)).join("、");
    return `${shown[0]?.text ?? ""}：${count}份（${names}${count > shown.length ? "等" : ""}）`;
  });
  const lead =
    tied.length === 0
      ? `没有并列的。${scope.label}里有数的${places.length}份，${label}各不相同。`
      : `并列的有${tied.length}组，共${many}份报告。${scope.label}，比的是${label}。`;
  const rest = tied.length > ties.length ? `；另有${tied.length - ties.length}组没有列出` : "";
  return answered(
    piece({
      blocks: [
        { kind: "lead", text: lead },
        ...listOf(items),
        { kind: "text", text: `统计范围${scoped.length}份报告，有数的${places.length}份${rest}。` },
        ...paragraphs("note", ...choiceNotes(store, scope)),
      ],
      values: [computed("count:ties", many, "份"), computed("count:reports", places.length, "份")],
    }),
    await evidenceOfAll(context, ties.flatMap(({ shown }) => shown).slice(0, LIMITS.ranked)),
  );
}
