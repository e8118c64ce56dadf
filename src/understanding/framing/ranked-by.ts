import { isDeepStrictEqual } from "node:util";
import { rates } from "../../form/rates.ts";
import { pattern } from "../../text/pattern.ts";
import type { Frame } from "../frame.ts";
import type { Measure } from "../measure.ts";
import { measuresOf } from "../slots/conditions/measures-said.ts";
import type { Slots } from "../slots.ts";
import type { Span } from "../span.ts";
import type { Turn } from "./turn.ts";

const SOME = "(?:几|[一二两三四五六七八九十]|\\d{1,2})";
/** Those who file reports, named by their kind. */
export const BODIES =
  "(?:(?:县市区|区县市?|县区|市县区?|[省市区县]|乡镇|[镇乡]|地方)?(?:人民)?政府|[省市区县][直级属](?:机关|单位|部门)|单位|机关|街道(?:办事处|办)?|乡镇|镇街|街镇|部门|委办局|县市区|区县|县区|管委会|[镇乡局县区])";
/** 申请最多的单位, 最多的三家, 申请前三名, 申请量第二的单位, whoever they are, and no question who: 申请最多的单位是哪家. */
const THE_FIRST = pattern(
  new RegExp(
    `(?:排名|排在|排)?前${SOME}(?:名|位|家|个?(?=${BODIES}))${BODIES}?(?:的|各自?|分别)` +
      `|(?:排名|排在|排)?前${SOME}(?:名|位)?的${SOME}?个?${BODIES}` +
      `|最[多高大少低小]的(?:那?${SOME}?[家个])?${BODIES}|最[多高大少低小]的(?:那?${SOME}家|那[家个])` +
      `|第[一二三四五六七八九十]名?[多高大少低小]?的(?:那?一?[家个])?${BODIES}`,
  ),
);

/** Where a question speaks of those that come first. */
export function theFirst(text: string): RegExpExecArray | null {
  return THE_FIRST.exec(text);
}

const HOW_MUCH = /多少(?![家个])|几[件条次起项]/;
const OF_ALL = /各(?:单位|机关|家|个?街道|乡镇|[镇乡局]|部门)|[哪谁排]|一共|总共|合计|平均|全/;

/**
 * The figure that those are ranked by of whom others are told: 收到申请最多的三家，予以公开各多少, or 予以公开了多少 after 收到申请
 * 最多的是谁.
 */
export function rankedBy({ slots, before }: Pick<Turn, "slots" | "before">): Measure | undefined {
  const { text, rows, columns, rates: named, order, agencies } = slots;
  const first = order === null ? null : theFirst(text);
  const isBare = rows.length + columns.length + named.length === 0;
  // 最少的三家呢: of what was ranked before.
  if (first && !isBare) return single(saidIn(slots, { start: 0, end: first.index }));
  if (agencies.length > 0 || before === null || (before.intent !== "rank" && !before.rankedBy)) return undefined;
  if (isBare) return before.rankedBy;
  if (order !== null || before.limit === null || OF_ALL.test(text)) return undefined;
  const own = ownMeasure(before);
  // 那不予公开呢, after another figure of those that come first, goes on with them; else it is ranked itself.
  const told = before.rankedBy !== undefined && !isDeepStrictEqual(before.rankedBy, own);
  return told || HOW_MUCH.test(text) ? (before.rankedBy ?? own) : undefined;
}

function ownMeasure({ facts, rates: named, byRate }: Frame): Measure | undefined {
  if (byRate) return single(named.map((rate) => ({ kind: "rate", rate })));
  return single(facts.map((fact) => ({ kind: "fact", fact })));
}

function single([only, ...more]: readonly Measure[]): Measure | undefined {
  return more.length > 0 ? undefined : only;
}

/** The figures that a stretch of the question names, or the rate where that is asked for there. */
export function saidIn({ rows, columns, rates: named, text }: Slots, { start, end }: Span): Measure[] {
  const isIn = ({ span }: { readonly span: Span }): boolean => span.start >= start && span.end <= end;
  const said = text.slice(start, end).includes("率") ? rates.filter(({ id }) => named.includes(id)) : [];
  return measuresOf(rows.filter(isIn), columns.filter(isIn), said, text, { start, end });
}
