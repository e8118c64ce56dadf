import { gather } from "../../text/gather.ts";
import type { RowMention, Slots } from "../slots.ts";

/** Rows of tables and figures of the prose that no application and no proceeding is told by. */
export const NO_PROCEEDING = /^(?:proactive\.|narrative\.(?:disclosed_(?!total)|npc|cppcc))/;
/** Rows that count decisions. */
export const DECISIONS = /^proactive\.(?!regulations|normative)/;

/** Rows that count decisions under so many kinds of them. */
export const ROWS_OF_ITEMS = /^proactive\.(?:licensing|penalties|coercion|other_services)/;

/** 企业多少家, 社团登记几家: how many there are or what they have, and not how many of them applied. */
const HOW_MANY =
  /^(?:(?:登记|注册|成立|新增)?(?:总共|一共|共)?有?(?:多少|几)[家所户名个]|总?(?:数量|数目|家数)|(?:类|的)?(?:项目|登记|注册|事项|案件|文件|材料|资料|费用))/;

/** 没交钱的企业几家: firms, and not their applications. */
const FIRMS = /^(?:总共|一共|共)?有?(?:多少|几)[家所户名]/;

/** Bodies that are counted themselves, in the question's words. */
export function bodiesCounted({ columns, rows, text }: Slots): string[] {
  const counts = rows.some(({ id }) => id.startsWith("applications.")) ? FIRMS : HOW_MANY;
  return gather(columns, (column) => {
    if (column.kind !== "applicant" || column.id === "natural_person") return [];
    const counted = counts.exec(text.slice(column.span.end))?.[0];
    return counted === undefined ? [] : [text.slice(column.span.start, column.span.end) + counted];
  });
}

/** 行政许可多少项: how many kinds there are, and not how many decisions were taken. */
const ITEMS = /^(?:的?事项|的?项目)?(?:共|总共|一共)?有?(?:几|多少)项/;

const PUBLISHED = /^(?:决定书?|信息|结果|情况|的)*(?:公示|公开|公布)了?(?:几|多少)[条份篇次]/;

/** 行政处罚公示多少条: how many decisions there are does not tell how many were published. */
export function decisionsPublished({ text }: Slots, kept: readonly RowMention[]): string[] {
  return gather(kept, ({ id, span }) => {
    const behind = DECISIONS.test(id) ? text.slice(span.end) : "";
    const counted = PUBLISHED.exec(behind)?.[0] ?? (ROWS_OF_ITEMS.test(id) ? ITEMS.exec(behind)?.[0] : undefined);
    return counted === undefined ? [] : [counted];
  });
}

const PEOPLE = /(?:多少|几个?)人(?![次家大])/;

/** 网站更新几次: how often something was done, and not how many pieces came of it. */
const TIMES = /(?:更新|维护|改版)[了过]?(?:几次|多少次|次数|频[次率度])/;

/** 行政强制涉及多少人: the tables count decisions and texts, not people. */
export function countedElse({ text }: Slots, rows: readonly RowMention[]): string[] {
  const people = rows.every(({ id }) => NO_PROCEEDING.test(id)) ? PEOPLE.exec(text)?.[0] : undefined;
  const times = rows.some(({ id }) => id.startsWith("narrative.disclosed")) ? TIMES.exec(text)?.[0] : undefined;
  return gather([people, times], (words) => words ?? []);
}
