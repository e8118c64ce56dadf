import { pattern } from "../../text/pattern.ts";
import type { Query } from "../query.ts";
import type { Slots } from "../slots.ts";
import { overlaps, type Span, spanOfMatch } from "../span.ts";
import type { Asked } from "./asked.ts";

/** 收到申请一样多的单位, 并列的有几个: those that share a figure. 都一样吗 is answered by a ranking of all. */
export const ALIKE = pattern(/(?<![都不]|是不是|是否)(?:一样|同样|相同|相等|并列)(?:多|高|少)?的?/);
/** 和马桥镇一样多的单位: others are asked for than the one that is named. */
const LIKE_ONE = pattern(
  /[和跟与同][^,。?!;]{2,24}?(?:一样|同样|相同|相等)[多高少]?的(?:所有|其他|其它)?(?:单位|机关|街道|乡镇|[镇乡局]|部门|有哪|还有)/,
);

/** Which agencies share a figure, which no query looks for: all of them would be ranked, or counted. */
export function tiesPassedOver({ query, slots: { text, order, rows } }: Asked): readonly string[] {
  const words = query.intent === "value" ? LIKE_ONE.exec(text) : isOfAll(query) && order === null && ALIKE.exec(text);
  if (!words) return [];
  const span = spanOfMatch(words);
  return areRepeated(rows, span) ? [] : [words[0]];
}

/** 相同的申请 are repeated ones. */
export function areRepeated(rows: Slots["rows"], span: Span): boolean {
  return rows.some((row) => row.id === "applications.rejected_repeated" && overlaps(row.span, span));
}

/** Are all reports of a scope ranked, counted or added up, and none of them chosen by a figure that is set against another? */
function isOfAll(query: Query): boolean {
  if (query.intent === "rank" && query.ties) return false;
  if (query.intent === "rank") return query.limit === null && !query.change && !query.steady && !query.place;
  if (query.intent !== "aggregate" || query.criteria || query.apart || query.outOf) return false;
  return query.condition === null || query.condition === "positive";
}
