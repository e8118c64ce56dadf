import type { CellFactId } from "./facts.ts";
import type { NarrativeFactId } from "./narrative.ts";

export type RelationId = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What the relations are called and what they demand, in the words a reader sees. */
export const relations: { readonly [R in RelationId]: { readonly name: string; readonly says: string } } = {
  1: { name: "收办平衡", says: "本年新收与上年结转之和，等于办理结果总计与结转下年度之和" },
  2: { name: "办理结果合计", says: "办理结果的总计，等于（一）至（六）各行之和" },
  3: { name: "申请人合计", says: "每一行的总计，等于六类申请人各格之和" },
  4: { name: "复议诉讼合计", says: "复议、诉讼每一类的总计，等于四种结果之和" },
  5: { name: "跨年结转", says: "上一年的结转下年度继续办理，等于下一年的上年结转" },
  6: { name: "文表一致", says: "正文所写的数，等于表格中的同一项" },
  7: { name: "有效文件增减", says: "本年现行有效件数，等于上年现行有效加本年制发减本年废止" },
};

/** Relation 1, for each column of `applications`: the sums of both sides are equal. */
export const balance = {
  relation: 1,
  left: ["received", "carried_in"],
  right: ["handled_total", "carried_out"],
} as const;

/** Relation 2, for each column of `applications`: `total` is the sum of every result row, `granted` to `other_*`. */
export const results = {
  relation: 2,
  total: "handled_total",
  notResults: ["received", "carried_in", "handled_total", "carried_out"],
} as const;

/** Relations 3 and 4: in each row of the table, `total` is the sum of the other columns. */
export const rowTotals = [
  { relation: 3, table: "applications", total: "total" },
  { relation: 4, table: "review", total: "total" },
] as const;

/** Relation 5, for each column of `applications`: a year's `from` is the next year's `to`. */
export const carriedOver = { relation: 5, from: "carried_out", to: "carried_in" } as const;

/** Relation 6: the prose and the table speak of the same thing. */
export const proseAndTable = [
  { relation: 6, prose: "narrative.applications_received", cell: "applications.received.total" },
] as const satisfies readonly { relation: 6; prose: NarrativeFactId; cell: CellFactId }[];

/** Relation 7, edition 2021 in both years: `in_force` = last year's `in_force` + `issued` − `repealed`. */
export const inForce = { relation: 7, rows: ["regulations", "normative_documents"] } as const;
