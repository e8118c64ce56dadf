import { ASKS_WHO } from "../change-words.ts";

/** 连续四年 of one agency, asked whether its figure went one way all along. */
const RUN =
  /(?<!近|最近|过去)连续([两三四五六])年(?=[^,。?!;]*(?:一直|都|逐年|每年|持续|年年|连年)[^,。?!;]*[降减升增涨少多])/;
const ASKS_WHETHER = /是不是|是否|有没有|[吗么][?。]*$/;
const CHOOSES = /哪|谁|[几多]少?[家个]|的(?:单位|机关|部门|街道|[镇乡局县区])|(?:19|20)\d\d/;
/** 都在减少, of the years. */
const ALL_ALONG = /(?<=是不是|是否)(?:每年|逐年|连年)?都在?(?=上升|上涨|升|增|涨|下降|下跌|降|减)/;

/** 连续四年是不是一直在下降: over the last four years, where no year is named. Who did so is asked for in its own way. */
export function withSteadyRun(text: string): string {
  if (!ASKS_WHETHER.test(text) || CHOOSES.test(text) || ASKS_WHO.test(text) || !RUN.test(text)) return text;
  return text.replace(RUN, "近$1年").replace(ALL_ALONG, "一直在");
}
