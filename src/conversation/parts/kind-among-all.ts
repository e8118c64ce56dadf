import { BARE_KIND } from "../../understanding/body-words.ts";
import { type InTurn, type Part, queryOf } from "./part.ts";

const KIND = `(?:${BARE_KIND}|(?:区县|县区|县市区|[县区])级?(?:人民)?政府)`;
/** 岳阳市2023年收到多少申请,其中街道收到多少: a figure of all, and that of a kind of them. */
const OF_BOTH = new RegExp(
  `^(.*?(?:多少|几)[件条次个]?(?:申请|信息)?|.*?(?:总[数量]|合计|总计))[,，、 ]*((?:其中|这里面|当中)的?${KIND}.*)$`,
);
/** Tells by itself that all are added up; 复议总数 is also one figure of one report. */
const ADDED_UP = /一共|总共|合计|总计/;
const TOTAL = /总[数量]$/;

/**
 * The figure of all who report in a place, and that of a kind of them: the second alone would pass over the first.
 *
 * @returns `null` where the message does not ask for both, or where one of them is no sum over many
 */
export function kindAmongAll(message: string, whole: Part, understand: InTurn): readonly Part[] | null {
  if (queryOf(whole)?.intent !== "aggregate") return null;
  const [, all, kind] = OF_BOTH.exec(message) ?? [];
  if (all === undefined || kind === undefined) return null;
  const parts = understand([ADDED_UP.test(all) ? all : `${all.replace(TOTAL, "")}合计`, kind]);
  return parts.every((part) => queryOf(part)?.intent === "aggregate") ? parts : null;
}
