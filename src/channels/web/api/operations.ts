import type { z } from "zod";
import * as schemas from "./schemas.ts";

/** What one address of the interface takes and gives; the description is made from it, and the routes keep to it. */
export interface Operation {
  readonly method: "get" | "post";
  /** With parameters in braces. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: z.ZodObject;
  /** A JSON body, or a file. */
  readonly body?: z.ZodType | "file";
  /** What a request that went well gives. */
  readonly gives: z.ZodType | "csv";
  /** Statuses of refusals, each a `Problem`. */
  readonly refuses: readonly (keyof typeof REFUSALS)[];
  /** Only for whoever has the administrator's token. */
  readonly administrator?: true;
}

export const REFUSALS = {
  400: "请求有误",
  401: "没有管理员令牌，或令牌不对",
  404: "没有",
  408: "文件送得太慢",
  413: "请求太大",
  415: "类型不对",
  422: "读了文件，但不是一份能读的年度报告",
  429: "太密了；Retry-After 是要等的秒数",
  501: "没有开通",
  503: "正忙，请稍后再试",
} as const;

const REPORT = { report: "报告编号" } as const;

export const OPERATIONS: readonly Operation[] = [
  {
    method: "post",
    path: "/api/ask",
    id: "ask",
    summary: "提问。同一个 Cookie 是同一段对话，可以接着问；不带 Cookie 的每次都是新对话",
    body: schemas.question,
    gives: schemas.reply,
    refuses: [400, 413, 415, 429],
  },
  {
    method: "get",
    path: "/api/reports",
    id: "listReports",
    summary: "报告目录。总数在响应头 X-Total-Count 里",
    query: schemas.entriesQuery,
    gives: schemas.entry.array(),
    refuses: [400, 429],
  },
  {
    method: "get",
    path: "/api/reports/{report}",
    id: "getReport",
    summary: "一份报告的全部数据",
    parameters: REPORT,
    gives: schemas.report,
    refuses: [404, 429],
  },
  {
    method: "get",
    path: "/api/reports/{report}.csv",
    id: "getReportCsv",
    summary: "一份报告的全部数据，CSV",
    parameters: REPORT,
    gives: "csv",
    refuses: [404, 429],
  },
  {
    method: "get",
    path: "/api/facts",
    id: "listFacts",
    summary: "数据，一格一条，按报告分页",
    query: schemas.factsQuery,
    gives: schemas.facts,
    refuses: [400, 429],
  },
  {
    method: "get",
    path: "/api/facts.csv",
    id: "listFactsCsv",
    summary: `数据，CSV，一次至多 ${schemas.MOST.csv} 份报告`,
    query: schemas.csvQuery,
    gives: "csv",
    refuses: [400, 429],
  },
  {
    method: "post",
    path: "/api/check",
    id: "check",
    summary: "核对一份草稿：读出了什么、没读出什么、哪里对不上。什么也不保存",
    query: schemas.uploadQuery,
    body: "file",
    gives: schemas.checked,
    refuses: [400, 408, 413, 415, 422, 429, 501, 503],
  },
  {
    method: "post",
    path: "/api/reports",
    id: "addReport",
    summary: "把一份报告收入库中",
    query: schemas.uploadQuery,
    body: "file",
    gives: schemas.checked,
    refuses: [400, 401, 408, 413, 415, 422, 429, 501, 503],
    administrator: true,
  },
];
