import type { Unit } from "./types.ts";

export interface NarrativeFactDefinition {
  readonly id: `narrative.${string}`;
  readonly label: string;
  readonly unit: Unit;
}

/** Facts that stand in the prose (preamble, sections 一, 五, 六). They are not on the form; each has its sentence. */
export const narrativeFacts = [
  { id: "narrative.disclosed_total", label: "主动公开信息总条数", unit: "条" },
  { id: "narrative.disclosed_website", label: "政府网站公开信息", unit: "条" },
  { id: "narrative.disclosed_new_media", label: "政务新媒体公开信息", unit: "条" },
  { id: "narrative.disclosed_other", label: "其他渠道公开信息", unit: "条" },
  { id: "narrative.applications_received", label: "正文所述收到的申请", unit: "件" },
  { id: "narrative.npc_proposals", label: "办理人大代表建议", unit: "件" },
  { id: "narrative.cppcc_proposals", label: "办理政协提案", unit: "件" },
  { id: "narrative.processing_fee", label: "收取信息处理费", unit: "元" },
] as const satisfies readonly NarrativeFactDefinition[];

export type NarrativeFactId = (typeof narrativeFacts)[number]["id"];
