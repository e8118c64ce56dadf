import { pattern } from "../../text/pattern.ts";

/** Applications are spoken of. */
const OF_APPLICATIONS = pattern(/申请|收到|新收|接到|收了|\d件|办结|答复/);
const ASKING = "(?:吗|么|吧|没有?|呢|对|是|,|\\?|。|$)";
/** 公开 by itself, and no part of 主动公开, 不予公开 or 信息公开. */
const BARE = "(?<!予以|[动予开不没未分请息媒依法站微])(?:给|被)?公开";

/** 公开了14件, behind what came in or in the words of 申请公开了14件. */
const OF_CASES = new RegExp(
  `(?:${BARE}|(?<=\\d件申请)公开)(?=(?:了|过|的)*(?:是|有)?\\d{1,6}件(?![规文许处建提信]))|(?<=\\d{1,6}件(?:申请)?(?:都|全部?|是|也|均|已经?)?)(?:被|给)?公开(?=(?:了|的|出去)+${ASKING})`,
  "g",
);
/** 收到37件申请,都公开了吗: all of them. */
const ALL_OF_THEM = new RegExp(
  `(?<=(?:^|[,。?!;]|件申请|件|申请里?)(?:那么?|这些|其中|最后|是不是|是否|有没有|难道)*(?:都|全|全部|全都|统统|通通)(?:给|被|是)?)公开(?=(?:出来|出去|了|过|的)*${ASKING})`,
  "g",
);
/** 公开了一半吗, 公开过半了没. */
const HALF_OF_THEM = new RegExp(
  `(?:${BARE}|(?<=申请)公开)(?=(?:了|的|出去)*(?:有|是)?(?:超过?|达到?|到|占|不到|不足)?了?(?:一半|半数|大半|多半|过半|五成|大部分|多数))`,
  "g",
);
/** 申请都处理了吗, 收到37件,都回复了吗: whether they are dealt with. */
const ALL_DEALT_WITH =
  /(?<=(?:申请|\d件)[^。?!;\d]{0,6}(?:都|全|全部|全都|统统))(?:被|给)?(?:答复|回复|处理|办理|办|回应)(?:过|完|好)?(?:了)?(?=[吗么吧]|没有?$)/g;
/** 公开过半了吗. */
const OVER_HALF = /(?<![动予开不没未分息])公开(?:的|了|数)?(?:是否|有没有)?(?:已经?)?(?:过半|超半|达半)数?/g;
/** 有一半公开了吗. */
const HALF_AGREED = /(?:有没有|有|是不是)?(一半|半数|大半|多半|大部分|多数)(?:以上)?(?:都|是)?(?:被|给)?公开了?(?!的)/g;
/** 73件申请里公开了几件, 申请里有多少公开了. */
const AMONG =
  /(?<=申请(?:里面?|中|当中|之中|里头)(?:有|面|,)?|收到\d{1,6}件申请,)(?:其中|最后|最终|后来|到底|究竟)*(?:(多少|几件|多少件)(?:是|被|给)*公开了?(?:的)?|公开(?=(?:了|的|出去)*(?:有|是)?(?:多少|几)))/g;
/** 有多少公开了、多少没公开: the one beside the other. */
const OR_NOT =
  /(?<![动予])(?:有?(多少|几)件?(?:是)?公开了?的?)[,、和与,]?(?:有)?(?:多少|几)件?(?:是)?(?:没有?|未|不予?)公开的?/g;

/** 收到37件申请都公开了吗, 收到37件公开30件: the figure that came in, and what is asked or said of it. */
const OF_SO_MANY =
  /(?:收到|新收|接到|收了?)?(?:的|了|过)?(\d{1,6})件(申请)?(?:里面?|中|当中)?,?(?=(?:是不是|是否|有没有)?(?:都|全部?(?!申请)|统统|通通)(?!是))/g;
/** 73件申请里公开了几件. */
const AMONG_SO_MANY =
  /(?:收到|新收|接到|收了?)?(?:的|了|过)?(?<!\d)(\d{1,6})件申请(?:里面?|中|当中|之中|里头),?(?=\S)/g;
/** The same with a second figure, which stands in a clause of its own. */
const AND_SO_MANY = /((?:收到|新收|接到|收了?)(?:的|了|过)?\d{1,6}件(?:申请)?)(?=[^,。?!;\d、和及与跟]{2,8}\d{1,6}件)/g;

/**
 * What was made public of applications, in the words of the form: 收到37件,其中公开14件 speaks of 予以公开. Where nothing speaks of
 * applications 公开 is left as it is: it may as well be what was published.
 *
 * @param text normalised
 */
export function withGrantedVerbs(text: string): string {
  if (!OF_APPLICATIONS.test(text)) return text;
  const apart = text
    .replace(AND_SO_MANY, "$1,")
    .replace(AMONG_SO_MANY, "收到$1件申请,")
    .replace(OF_SO_MANY, setApart)
    .replace(ALL_DEALT_WITH, "办结了");
  if (!apart.includes("公开")) return apart;
  return apart
    .replace(OR_NOT, "予以公开多少件、没公开多少件")
    .replace(AMONG, (_all, count?: string) => (count === undefined ? "予以公开" : `予以公开${count}`))
    .replace(OF_CASES, "予以公开")
    .replace(ALL_OF_THEM, "予以公开")
    .replace(OVER_HALF, "予以公开了一半")
    .replace(HALF_AGREED, "予以公开了$1")
    .replace(HALF_OF_THEM, "予以公开");
}

/** 37件申请都: as many came in; 5件许可都 is another matter. */
function setApart(all: string, count: string, applications: string | undefined): string {
  return applications || /^[收新接]/.test(all) ? `收到${count}件申请,` : all;
}
