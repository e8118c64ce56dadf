import { parseWholeNumber } from "../../text/numerals.ts";
import { pattern } from "../../text/pattern.ts";

const COUNT = "[两二三四五六七八九十]|\\d{1,2}";
/** Places of a county's level by several of their levels at once; 市 in front may end the name of the city above them. */
const LEVELS =
  "(?:县\\(市、?区\\)|县\\(市\\)、?区|县市区|区市县|县区市|县、市、区|区、县|县、区|区县|县区|(?<=(?:^|[各个些有部每家年的]))(?:市县区|市区县))";
/** 政府 that is not the beginning of another word. */
const GOVERNMENT = "(?:人民)?政府(?!信息|网|门户|采购|公报|工作|部门|办|所属|机关|职能)";
const MANY = "各个?|所有|全部|每个|哪[几一]?[个些家]|几[个家]";
const BUREAU = "(?!公开|申请|处理)[一-鿿]{2,6}?局(?!部|面|长|限)";
/** 四个县的教育局 are no governments. */
const OWN = "(?!的?[^,。?!;]{0,6}(?:街道|[镇乡局委]|中心|部门|单位|机关|政府|分别|各自))";

/** A limit, or something that there is none of: 超过150件, 30%以上, 没有诉讼. */
const CHOSEN_BY =
  "\\d(?:[件次起条个项家]|%|万元?)?(?:以[上下内])?|(?:没有?|无|未|从未|有过?|为0|是0|不为0|为零)[^,。?!;的年]{0,12}";
const ALONE = "(?=[有是占呢,。?!]|名单|一共|总共|分别|$)";

/** What a number of places stands behind, or behind the city that they lie in: 2023年岳阳四个县. */
const OPENS = "(?:^|[年的,。列度查看占])(?:(?![这那有前后第最某])[一-鿿]{2,3}[市州盟]?)?|(?:^|[年的,。列度查看前第])";

/** One after the other, each with what stands for it. */
const WORDINGS = [
  // 市局里谁最多, 各县局: those of the level itself. 市局 alone, after a bureau of a district, is the city's of that duty.
  [
    pattern(
      /(?<=(?:各个?|所有|全部|哪些|[哪几两三四五六七八九十]个)[市县区])局(?![一-鿿]{0,4}局)|(?<=(?:^|[年度,。在])[市县区])局(?=里|[当之]?中|谁)/g,
    ),
    "直局",
  ],
  // 岳阳九县市区政府, 六县区, 三区政府.
  [pattern(new RegExp(`(?<![十百第\\d])(${COUNT})(?=${LEVELS}|[县区]${GOVERNMENT})`, "g")), "$1个"],
  // 各县的部门, 各县市区局.
  [pattern(new RegExp(`(?<=(?:${MANY})[县区])的?(?=部门|委办局)`, "g")), "直"],
  [pattern(new RegExp(`${LEVELS}的?(?=各?(?:局(?!部|面|长|限)|部门|委办局))`, "g")), "区县"],
  // 县级市的人民政府, 各县级市: their governments.
  [pattern(/县级市的?(?:人民政府|政府)?(?![一-鿿]{0,8}[局委办]|部门|单位|机关|街道|[镇乡])/g), "县级市政府"],
  // 甲市和乙市的政府: as 甲市和乙市政府 says it.
  [pattern(new RegExp(`(?<=[一-鿿]{2,4}[市县区](?:和|与|跟|、)[一-鿿]{2,4}[市县区])的(?=${GOVERNMENT})`, "g")), ""],
  // 岳阳市本级, 市本级政府: the government itself. 本级各部门 are others.
  [
    pattern(
      /(?<=[一-鿿]{2}[省市县区州旗])(?:[省市县区州旗]本级|本级)的?(?:人民)?(?:政府)?(?=的?(?:(?:19|20)\d\d|[去今前]年|收|办|公|申|复|诉|行|不|予|主|年|一共|总共|是|有|呢|[,。?]|$))/g,
    ),
    "政府",
  ],
  // 区里的政府呢: of the place that was spoken of.
  [pattern(/(?<=^|[那,。])([市区县])里面?的?(?=(?:人民)?政府)/g), "$1"],
  // 哪个区的政府, 四个县的县政府.
  [
    pattern(
      new RegExp(`(${MANY}|(?:${COUNT})个)(${LEVELS}|[县区市旗])的(?:${LEVELS}|[县区市旗])?(?=${GOVERNMENT})`, "g"),
    ),
    "$1$2",
  ],
  // 哪个市的教育局最多 is asked of the bureaus, and not of the cities.
  [pattern(new RegExp(`哪一?个(${LEVELS}|[县区市旗])的?(${BUREAU})`, "g")), "各$1$2里哪个"],
  // 各县区的民政局.
  [pattern(new RegExp(`(${MANY})(${LEVELS}|[县区市旗])的(?=${BUREAU})`, "g")), "$1$2"],
  // 哪家县政府 has the measure word of other bodies.
  [pattern(new RegExp(`(哪|几|(?:${COUNT}))家(?=(?:${LEVELS}|[县区市旗])${GOVERNMENT})`, "g")), "$1个"],
  // 申请最多的那个县, 最多的区政府: whichever of them all it is.
  [pattern(/(?<=最[多高大少低小]的)那一?个(?=[县区市镇乡街])/g), ""],
  [pattern(/(?<=最[多高大少低小]的)区(?:人民政府|(?=是|有|呢|的|收|[,。?!]|$))/g), "区政府"],
  // 在各区县里排第几.
  [pattern(new RegExp(`(?<=在(?:${MANY})?)${LEVELS}(?=里|[当之]?中|排)`, "g")), "县区政府"],
  [pattern(new RegExp(`${LEVELS}(?=${GOVERNMENT})`, "g")), "县区"],
  // 超过150件的区县, 没有诉讼的县区: chosen by what they report.
  [pattern(new RegExp(`(?<=(?:${CHOSEN_BY})的)${LEVELS}${ALONE}`, "g")), "县区政府"],
  // 200件以上的有哪些区县.
  [
    pattern(
      new RegExp(`(?<=\\d(?:[件次起条个项]|%)?(?:以[上下内])?的?)(?:都|分别)?[有是]哪[些几]个?${LEVELS}${ALONE}`, "g"),
    ),
    "有哪些县区政府",
  ],
  // 有没有区县没收到申请.
  [pattern(new RegExp(`(?<=有没有|有无|是否有)${LEVELS}(?=没|未|被|收|超|的?(?:申请|诉讼|复议))`, "g")), "县区政府"],
  // 最多的三个区县分别占多少.
  [
    pattern(new RegExp(`(?<=最[多高大少低小]的前?(?:${COUNT})个)${LEVELS}(?=分别|各自?占|占|[合总]计)`, "g")),
    "县区政府",
  ],
  // 2023年区县平均多少, 区县2024年合计.
  [
    pattern(
      new RegExp(
        `(?<=^|(?:19|20)\\d\\d年度?)${LEVELS}(?=平均|(?:(?:19|20)\\d\\d年度?)?[^,。?!;区县政街镇乡局委部单]{0,8}(?:合计|一共|总共|总[数计量和]|平均))`,
        "g",
      ),
    ),
    "县区政府",
  ],
  // 八个县市区收到多少, 最多的三个县.
  [
    pattern(new RegExp(`(?<=${OPENS}|\\d)((?:${COUNT})个)${LEVELS}(?!${GOVERNMENT}|[一-鿿]?级|[里内直])${OWN}`, "g")),
    "$1县区政府",
  ],
  [
    pattern(
      new RegExp(
        `(?<=${OPENS})((?:${COUNT})个[县区])(?!${GOVERNMENT}|[县市区级里内直域])(?=[^,。?!;]*(?:多少|几件|合计|总[数共计和量]|一共|平均|排|最)|[?。]*$)${OWN}`,
        "g",
      ),
    ),
    "$1政府",
  ],
] as const;

/** 三区一市四县: all places of a county's level, counted by their kinds. */
const BY_KINDS = pattern(
  new RegExp(
    `(?<![一-鿿](?<![年的市州省]))(一|${COUNT})[区县市](一|${COUNT})[区县市](?:(一|${COUNT})[区县市])?(?:的?${GOVERNMENT})?`,
  ),
);

/**
 * Governments of a county's level in one wording: 哪个区县的政府, 各县市区政府 and 三区一市四县 are 哪个县区政府, 各县区政府
 * and 8个县区政府.
 *
 * @param text normalised
 * @example withPlainGovernments("2024年哪家县政府申请最多") // "2024年哪个县政府申请最多"
 */
export function withPlainGovernments(text: string): string {
  const summed = BY_KINDS.replace(text, (_, ...counts) => `${sumOf(counts.slice(0, 3))}个县区政府`);
  return WORDINGS.reduce((text, [sought, by]) => sought.replace(text, by), summed);
}

function sumOf(counts: readonly (string | undefined)[]): number {
  return counts.reduce((sum, count) => sum + (count === undefined ? 0 : (parseWholeNumber(count) ?? 0)), 0);
}
