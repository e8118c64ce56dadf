const BLANK = "(?:空白|空着|空格|留空|没填|未填|没有填|不填)(?:的|格|处|项|格子|地方)*";
const COUNTS_AS = "(?:就|都|全|一律|统统)*(?:是|按照?|当作?|当成|算作?|算成?|视为|视作|看作|看成|记为|记作|等于|为)";
/** 假设空白就是0, 按0算: what the asker would have a blank count as. */
const BLANK_IS_ZERO = new RegExp(
  `(?:那么?|就|如果)*(?:按照?|当作?|当成)(?:0|零)(?:来?(?:算|计算|计))(?:的话)?[,;:]?|(?:假设|假如|假定|如果|要是|倘若|若)?(?:我们?)?[把将]?${BLANK}${COUNTS_AS}(?:0|零)(?:来?(?:算|计算|计|处理|看待?))?(?:的话|来说|吧)?[,;:]?(?:那么?)?`,
);

/**
 * The question without the supposition that a blank counts as zero: a blank is told as one whatever is supposed.
 *
 * @param text normalised
 * @example withoutSupposition("假设空白就是0,那辛店街道2020年采购金额是几").text // "辛店街道2020年采购金额是几"
 */
export function withoutSupposition(text: string): { readonly text: string; readonly notes: readonly string[] } {
  const rest = text.replace(BLANK_IS_ZERO, "");
  return rest === text || rest === "" ? { text, notes: [] } : { text: rest, notes: ["空白不当作0"] };
}
