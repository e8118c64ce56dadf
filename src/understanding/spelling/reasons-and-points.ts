import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

/** 主要理由是啥, 理由主要有哪些, after what was refused: all reasons are told with their numbers. */
export const withMainReasons = rewording([
  pattern(
    /^(?:那么?|都|其)*(?:(?:最?主要|大多|多半|一般)的?(?:理由|依据)(?:都|又)?(?:是|有|为)?(?:什么|啥|哪些|哪几[个种项类])|(?:理由|依据)(?:都|又)?(?:最?主要|大多|多半|一般)的?(?:是|有|为)?(?:什么|啥|哪些|哪几[个种项类]))(?=[呢啊?。!]*$)/,
  ),
  "都是什么理由",
]);

/** 公开率比2022年提高了几个百分点: 提高 is said of shares alone. */
export const withPointsGained = rewording(
  [pattern(/(?:提高|提升|攀升|抬高)(?=了?(?:是|有)?(?:几|多少)个?(?:百分)?点)/), "上升"],
  [pattern(/(?<=(?:比|较|对比)20\d\d年度?)的?高(?:出|了)?(?=(?:几|多少)个?(?:百分)?点)/), "上升"],
  [pattern(/(?<=(?:比|较|对比)20\d\d年度?)的?低(?:了)?(?=(?:几|多少)个?(?:百分)?点)/), "下降"],
);
