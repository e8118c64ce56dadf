import { topicLabel } from "../answering/prose/topics.ts";
import { KIND_LABELS } from "../report/kind-labels.ts";
import { describeCondition } from "../understanding/querying/describe-condition.ts";
import type { AgencyMention, Slots, YearMention } from "../understanding/slots.ts";
import type { Span } from "../understanding/span.ts";
import {
  AGGREGATION_LABELS,
  CONTACT_LABELS,
  columnLabel,
  DIALOGUE_LABELS,
  INTENT_LABELS,
  namedRateLabel,
  ORDER_LABELS,
  rowLabel,
} from "./explain-labels.ts";

const MATCH_LABELS: Readonly<Record<AgencyMention["match"], string>> = {
  exact: "与名称一致",
  near: "差一点，按此理解",
  unsure: "差一点，要问清楚",
  unknown: "库里没有",
};

/** More mentions of one kind, and more agencies of one name, are only counted. */
const MOST_MENTIONS = 12;
const MOST_AGENCIES = 8;

/** What the message itself says, a line for each slot that it fills. */
export function explainSlots(slots: Slots): readonly string[] {
  const { scope, text } = slots;
  const said = (span: Span): string => `“${text.slice(span.start, span.end)}”`;
  const line = (name: string, found: readonly string[]): string[] =>
    found.length === 0 ? [] : [`${name}：${atMost(MOST_MENTIONS, found)}`];
  return [
    ...line("机关", slots.agencies.map(agencyText)),
    ...line(
      "年份",
      slots.years.map((mention) => `${said(mention.span)} → ${yearText(mention)}`),
    ),
    ...line(
      "行",
      slots.rows.map(({ id, weak, span }) => `${said(span)} → ${rowLabel(id)}${weak ? "，泛称" : ""}`),
    ),
    ...line(
      "列",
      slots.columns.map((column) => `${said(column.span)} → ${columnLabel(column)}`),
    ),
    ...line(
      "联系方式",
      slots.contact.map((field) => CONTACT_LABELS[field]),
    ),
    ...line("文字内容", slots.topics.map(topicLabel)),
    ...line("名词", slots.terms),
    ...line("比率", slots.rates.map(namedRateLabel)),
    ...line("构成", slots.breakdowns),
    ...line("范围", [
      ...(scope.all ? ["全部"] : []),
      ...scope.types.map((type) => KIND_LABELS[type]),
      ...(scope.region === null ? [] : [scope.region]),
    ]),
    ...line("次序", slots.order === null ? [] : [ORDER_LABELS[slots.order]]),
    ...line("名次", slots.limit === null ? [] : [`前${slots.limit}名`]),
    ...line("算法", slots.aggregation === null ? [] : [AGGREGATION_LABELS[slots.aggregation]]),
    ...line("条件", slots.condition === null ? [] : [describeCondition(slots.condition)]),
    ...line(
      "触发词",
      [...slots.triggers].map(
        ([intent, length]) =>
          `${INTENT_LABELS[intent]} ${length}个字${slots.outright.has(intent) ? "，不容别的解释" : ""}`,
      ),
    ),
    ...line(
      "对话",
      [...slots.dialogue].map((role) => DIALOGUE_LABELS[role]),
    ),
    ...line(
      "没有读懂的词",
      slots.unexplained.map(({ text }) => `“${text}”`),
    ),
  ];
}

function atMost(most: number, list: readonly string[], separator = "；"): string {
  return `${list.slice(0, most).join(separator)}${list.length > most ? `${separator}等${list.length}个` : ""}`;
}

function agencyText({ named, ids, match }: AgencyMention): string {
  const whom = ids.length > 0 ? ` → ${atMost(MOST_AGENCIES, ids, "、")}` : "";
  return `“${named}”${whom}（${MATCH_LABELS[match]}）`;
}

function yearText(mention: YearMention): string {
  switch (mention.kind) {
    case "year":
      return `${mention.year}年${mention.why ? `（${mention.why}）` : ""}`;
    case "range":
      return `${mention.from}年至${mention.to}年`;
    case "last":
      return `最近${mention.count}年`;
    case "all":
      return "各年";
    case "latest":
      return "最新一年";
    case "earliest":
      return "最早一年";
    case "beside":
      return mention.offset < 0 ? `前面那一年的前${-mention.offset}年` : `前面那一年的后${mention.offset}年`;
    case "onwards":
      return mention.direction < 0 ? "前面那一年以前的各年" : "前面那一年以后的各年";
    case "previous":
      return "连同上一年";
    case "growth":
      return "与上一年相比";
  }
}
