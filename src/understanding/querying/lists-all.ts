/** 都列出来, 全部列出, 完整名单: each of them, however many they are. */
const LISTS_ALL =
  /(?:全部?|都|一一|逐[一个])(?:给我|帮我)?(?:列|写|报)(?:出|全|一|下)|列(?:全|完整)|(?:完整|全部)的?(?:名单|清单|列表|排名|榜单)|全部是哪[几些]/;

/** How many places of a ranking are shown where all of them are asked for. */
export const WHOLE_RANKING = 100;

/** Is each of many to be listed, and not the first ones alone? */
export function listsAll(text: string): boolean {
  return LISTS_ALL.test(text);
}
