import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

const NEW_MEDIA = "(?:政务)?新媒体|微信公众号|公众号";
const WEBSITE = "(?:政府|门户)?网站";
const PUBLISHED = "(?:上)?(?:发布|公开|发|推送)?(?:的)?(?:政府)?(?:信息|消息|内容)?(?:条数|数量|数)?";
const MORE = "(?:都|还|更|要)*([多少])(?=的|[?。!]*$)";
const YEAR = "((?:19|20)\\d\\d年度?)";

/** 新媒体发布的信息比网站还多的, 网站公开占比2024年多少, 四年诉讼分别几起: each in the words that are read elsewhere. */
export const withChannelsAndYears = rewording(
  [pattern(new RegExp(`(${NEW_MEDIA})${PUBLISHED}比(${WEBSITE})${PUBLISHED}${MORE}`)), "$1比$2$3"],
  [pattern(new RegExp(`(${WEBSITE})${PUBLISHED}比(${NEW_MEDIA})${PUBLISHED}${MORE}`)), "$1比$2$3"],
  // 占比2024年多少: a year between a share and what is asked of it would be a part of the share.
  [pattern(new RegExp(`^([^,。?!;\\d]{2,24}?占比)${YEAR}(?=[是为有]?(?:多少|几成|百分之几|多大)?[?。!呢]*$)`)), "$2$1"],
  // 四年诉讼分别几起: so many years, the last ones.
  [
    pattern(
      /(?<=^[^,。?!;\d近前后这过]{2,12})(?<![年第每满近前后过头续这那])([三四五])年(?:的|里|来)?(?=[^,。?!;年\d]{2,12}(?:分别|各自?|各)(?:是|有|为)?(?:几|多少))/,
    ),
    "近$1年",
  ],
  [
    pattern(
      /(?:少数)?民族自治县(?:的)?(?:人民)?(?:政府)?(?=(?:19|20)\d\d年|[^,。?!;]{0,10}(?:合计|一共|总共|平均|最[多少高低]))/,
    ),
    "各自治县政府",
  ],
  [pattern(/(?<=^|年|年度)自治县政府(?=[^,。?!;]{0,10}(?:合计|一共|总共|平均|最[多少高低]))/), "各自治县政府"],
);
