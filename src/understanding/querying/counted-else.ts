import { gather } from "../../text/gather.ts";
import type { Mentions } from "../facts/resolve-facts.ts";
import type { ColumnMention, RowMention, Slots } from "../slots.ts";

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

/** Names of applicants that stand for nothing else, as the form has them: 自然人, 商业企业. */
const OF_FORM = /自然人|个人|名义|身份|商业企业|科研机构|社会公益组织|法律服务机构|申请|其[他它]/;
/** Applications are counted, handed in or dealt with: 企业几件, 个人2件吗, 公司提的呢, 有没有企业来问, 企业的办理结果. */
const OF_CASES =
  /(?:办理|处理|答复)(?:结果|情况)|怎么(?:处理|答复)|(?:[几\d两二三四五六七八九十]|多少|件)(?:件|份|宗|桩|数)|提[了过出的交]|递[了过交]|来(?:问|要|申请)(?!题)/;
/** 有多少企业, 几家律所. */
const COUNTED_AHEAD = /(?:有|共)*(?:多少|几)[个家位名户所]?$/;

/**
 * People and bodies that live or lie there, and of whom nothing says that they applied: 有多少居民, 企业最多的街道. Everyday
 * words are such; those of the form are only where they are counted.
 *
 * @param mentions what the message and the one that it goes on with ask for
 */
export function residents({ columns, text }: Slots, mentions: Mentions): string[] {
  if (mentions.rows.length > 0 || OF_CASES.test(mentions.text)) return [];
  const wordsOf = ({ span }: ColumnMention): string => text.slice(span.start, span.end);
  const isListed = columns.some((column) => OF_FORM.test(wordsOf(column)));
  return gather(columns, (column) => {
    if (column.kind !== "applicant") return [];
    const counted = COUNTED_AHEAD.exec(text.slice(0, column.span.start))?.[0];
    if (counted === undefined && isListed) return [];
    return [`${counted ?? ""}${wordsOf(column)}`];
  });
}

/** Complaints and petitions, none of them in the words of the form for applications that were dealt with as such. */
const COMPLAINTS = /^(?:投诉举报|举报投诉|信访投诉|信访举报|上访)$/;
const OF_APPLICATIONS =
  /申请|不予|[不没未]处理|没有处理|[不没]受理|类|性质|结果|理由|原因|情形|当[成作]|按|作为|属于|名义|公开/;

/** 投诉举报几件: the form counts applications that were complaints, and no complaints. */
export function complaintsCounted({ rows, text, agencies, years, scope, order }: Slots): string[] {
  // 投诉举报呢, after applications, is of those.
  const isWhole = agencies.length + years.length > 0 || scope.all || scope.region !== null || order !== null;
  if (!isWhole || OF_APPLICATIONS.test(text)) return [];
  return gather(rows, ({ span }) => {
    const words = text.slice(span.start, span.end);
    return COMPLAINTS.test(words) ? [words] : [];
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
