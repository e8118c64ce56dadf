import type { editions } from "../../form/editions.ts";
import type { NarrativeFactId } from "../../form/narrative.ts";

type Rows<T extends "applications" | "review"> = (typeof editions)["2019" | "2021"]["tables"][T]["rows"][number]["id"];

/** How a sentence speaks of a row of section 三 or 四 before its figure. Rows left out are named by their label. */
export const rowPhrases: { readonly [row: string]: string } = {
  received: "新收政府信息公开申请",
  carried_in: "上年结转政府信息公开申请",
  granted: "予以公开",
  partially_granted: "部分公开",
  denied: "不予公开合计",
  unavailable: "无法提供合计",
  rejected: "不予处理合计",
  other: "其他处理合计",
  other_handling: "其他处理",
  handled_total: "办理结果总计",
  carried_out: "结转下年度继续办理",
  reconsideration: "行政复议",
  litigation: "行政诉讼",
  litigation_direct: "行政诉讼（未经复议直接起诉）",
  litigation_after_reconsideration: "行政诉讼（复议后起诉）",
} satisfies { readonly [R in Rows<"applications"> | Rows<"review">]?: string } & { readonly [row: string]: string };

/** What a sentence says before the quoted label of a row that stands under one of these groups. */
export const groupPhrases: { readonly [group: string]: string } = {
  "（三）不予公开": "不予公开",
  "（四）无法提供": "无法提供",
  "（五）不予处理": "不予处理",
  "（六）其他处理": "其他处理",
};

/** How a sentence speaks of a fact of the prose before its figure. */
export const narrativePhrases: { readonly [F in NarrativeFactId]: string } = {
  "narrative.disclosed_total": "主动公开信息",
  "narrative.disclosed_website": "政府网站公开信息",
  "narrative.disclosed_new_media": "政务新媒体公开信息",
  "narrative.disclosed_other": "其他渠道公开信息",
  "narrative.applications_received": "正文所述收到的政府信息公开申请",
  "narrative.npc_proposals": "办理人大代表建议",
  "narrative.cppcc_proposals": "办理政协提案",
  "narrative.processing_fee": "收取信息处理费",
};

/** Words of which a sentence that speaks of a fact of the prose has at least one. */
export const narrativeMentions: { readonly [F in NarrativeFactId]: readonly string[] } = {
  "narrative.disclosed_total": ["主动公开信息", "公开政府信息", "公开政务信息", "发布信息", "公开信息"],
  "narrative.disclosed_website": ["政府网站", "门户网站", "信息公开网", "网站公开"],
  "narrative.disclosed_new_media": ["公众号", "微信", "新媒体", "微博", "公众平台"],
  "narrative.disclosed_other": ["其他渠道", "公开栏", "宣传栏", "显示屏"],
  "narrative.applications_received": ["依申请公开", "公开申请", "申请公开"],
  "narrative.npc_proposals": ["人大建议", "人大代表", "代表建议"],
  "narrative.cppcc_proposals": ["政协"],
  "narrative.processing_fee": ["信息处理费", "处理费", "收取任何费用", "收取费用"],
};

/** How the prose tells what was disclosed since some earlier day, or in a time that it does not say. */
export const runningTotals = ["累计公开", "累计主动公开", "累计发布", "累计更新"] as const;
