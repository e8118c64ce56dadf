import type { Frame } from "../frame.ts";
import type { RowMention, Slots } from "../slots.ts";
import { spanOfMatch } from "../span.ts";
import { saysFigure } from "./says-figure.ts";

/** 2023年公开了几件, 公开了多少: of applications, as many as were granted. 条 and 份 count what is published. */
const GRANTED = /(?<![动予开不没未分请的])公开(?:了|的|出去)*(?:有|是)?(?:多少|几)(?:件|个)?[的呢啊呀?]*$/;
/** 都公开了吗, 公开了一半吗, 公开了30件对吧: of what came in. */
const ASKED_OF =
  /(?<![动予开不没未分请的])公开(?=(?:了|过|的|出去)*(?:有|是)?(?:\d{1,6}件|(?:超过?|达到?|到|占|不到|不足)?(?:一半|半数|大半|多半|过半|五成|大部分|多数))|(?<=(?:都|全|全部|全都|统统|通通)(?:给|被)?公开)(?:出来|出去|了|过|的)*(?:吗|么|吧|没有?|呢|对|是|[,?。]|$))/;
/** 哪个公开的多, 谁给得最少, 公开的谁多: who granted more of them. */
const WHO = "(?:谁|哪一?[个家边](?:单位|街道|局|镇|乡)?)";
const GAVE = "(?:(?<![动予开不没未分请])公开|[给批])(?:出去)?了?";
const ASKS_WHO = new RegExp(
  `(?:${WHO}${GAVE}[的得]?|${GAVE}的?,?(?:是|又是)?${WHO}的?)(?:更|最|比较|要|还)*[多少](?:一?[些点])?[的呢啊呀?。]*$`,
);
/** 公开的呢, 给了的呢, and nothing else. */
const ALONE = /^(?:那么?|其中|都)*(?:公开|给|批)(?:了|的|出去|件)+[的呢啊呀?]*$/;

/** Are all figures that were told those of applications, or parts of them? */
export function ofApplications({ facts, breakdowns }: Frame): boolean {
  const told = [...facts.map(({ ids: [id] }) => id), ...breakdowns.map(({ whole }) => whole)];
  return told.length > 0 && told.every((id) => id?.startsWith("applications."));
}

/** 公开了几件, after what came in: how many of these were granted. 公开 by itself is a word of every question here. */
export function grantedAfter(said: Slots, previous: Frame | null): Slots {
  const slots = withGivers(said);
  const { agencies, text } = slots;
  if (previous === null || !ofApplications(previous)) return slots;
  if (saysFigure(slots)) return slots;
  const match = GRANTED.exec(text) ?? ALONE.exec(text) ?? ASKED_OF.exec(text) ?? ASKS_WHO.exec(text);
  // 矿区街道公开了多少 may well ask what it published.
  const isOpen = agencies.length > 0 && !/[件个]/.test(match?.[0] ?? "");
  return match && !isOpen
    ? { ...slots, rows: [{ id: "applications.granted", weak: false, span: spanOfMatch(match) }] }
    : slots;
}

/** 企业给的申请 were handed in by them; 教育局给的申请 were granted. */
function withGivers(slots: Slots): Slots {
  const { rows, columns, text } = slots;
  const isHandedIn = ({ id, span }: RowMention): boolean =>
    id === "applications.granted" &&
    text.startsWith("给的", span.start) &&
    columns.some(({ kind, span: { end } }) => kind === "applicant" && end === span.start);
  if (!rows.some(isHandedIn)) return slots;
  return { ...slots, rows: rows.map((row) => (isHandedIn(row) ? { ...row, id: "applications.received" } : row)) };
}
