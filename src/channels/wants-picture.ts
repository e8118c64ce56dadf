/** 趋势图, 画个图, 图表, 柱状图 …; 图书馆, 地图 and the like are no wish for a picture. */
const WISH =
  /(?:趋势|走势|对比|比较|排名|统计|柱状|柱形|折线|饼|数据|年报|一张|张|个|看|发|出|画|作)图(?![书纸像例解集章谱腾])|图[表片]|画(?:个|张|一张)?图/;
const BARE = /^(?:看|发|要|来)?(?:一?[张个])?图[表片]?(?:呢|吧)?[。.!！?？]*$/;

/** Does a question say that it would like a picture? */
export function wantsPicture(question: string): boolean {
  return WISH.test(question) || isBareWish(question);
}

/** Is it nothing but the wish: the picture of what was answered last? */
export function isBareWish(text: string): boolean {
  return BARE.test(text.trim());
}

/** Words before 图 that say what is to be shown; the question needs them. */
const SHOWN = /(趋势|走势|对比|比较|排名|统计|数据|年报)图(?![书纸像例解集章谱腾])/g;
const WISHES =
  /(?:请|麻烦|帮我|帮忙|给我|我要|我想|能不能|能否|可以)*用?(?:看|发|出|画|作|做|来|配|生成)?(?:一下)?一?[张个幅]?(?:柱状|柱形|折线|饼)?图(?:[表片形](?:示|显示|展示)?|(?![书纸像例解集章谱腾]))[：:，,、。]?/g;

/** The question without the wish for a picture; what it should show stays. */
export function withoutWish(question: string): string {
  return wantsPicture(question) ? question.replace(SHOWN, "$1").replace(WISHES, "").trim() : question;
}
