import { anyOf } from "../../text/all-matches.ts";

/** What ends a clause. */
export const CLAUSE_END = /[,。?!;:()~…]/;

const OPENS =
  "(?:唉|哎呀?|嗯|呃|那个|其实|说实话|另外|此外|顺便说一?下?|顺便一提|因为|由于|主要是?|而且|再说|反正|就是|毕竟|昨[天晚]|前[两几]天|刚才|今天)*";
/** The asker speaks of himself or of why he asks: 我是临淄的居民, 领导让写个材料. */
const PERSONAL = new RegExp(
  `^${OPENS}(?:我(?!们?(?:[想要只就光])?[知看查问找说指算数])|你(?:上次|刚才|之前|说|答|讲)|本人|俺|咱|她|他|领导|单位|公司|学校|老师|家里|同事|朋友|是这样|事情是|情况是|听[^,]*[说讲]|据[说传悉闻]|网上(?:有人|都?[说传讲]|看到|看见|流传)|网传|群里(?:有人|都?[说传讲问])|村里(?:有人|都?[说传讲])|坊间|传言|有人[说讲问]|老[爹妈爸公婆伴]|老爷子|老太太|老人家|孩子|儿子|女儿|邻居|亲戚|甲方|客户|主任|科长|局长|[明后今]天|[明今]儿|下周|马上|待会|一会|等下|上次(?:你|您|我|问|查|说)|为了|因为?工作|急(?:用|需|等|[,!])|在[写做弄搞]|正在[写做弄搞]|气死|急死|烦死|累死|等了)`,
);
/** 正在写一篇关于教育系统信息公开的稿子: what the paper is about is not what is asked. */
const PAPER =
  /[写做搞弄编](?:了|着)?(?:一?[篇个份项组期])?(?:(?:关于|有关|围绕)?[^,]*的)?(?:稿子|稿件|报道|新闻|专题|选题|毕业论文|论文|课题|文章|研究|作业|调研|材料|节目|综述|简报)$/;
/** What the asker writes, and about what. */
export const SUBJECT_OF_PAPER = /(?<!帮[^,]*|[给替请能会][^,]{0,4})写一?篇|(?:关于|有关|围绕)[^,]*的/g;
/** 我是残疾人: whoever asks, and not who applied. */
const SELF = /^(?:我|俺|本人)(?:就|也|们)?(?:叫[^,]{1,4}|[是系](?![说指问想要看只])[^,]*[^的,])$/;
/** 作为一名纳税人: in what capacity somebody asks; 作为企业 may as well tell who applied. */
const CAPACITY =
  /^(?:我|俺|本人)?(?:作为|身为)(?![^,]*(?:企业|公司|机构|组织|法人|协会|团体|律所|研究所|高校))(?:一?[名个位])?[^,\d]{1,12}$/;
/** How long it has been going on, and where something was heard. */
const IDLE_PARTS =
  /[等跑找忙拖问查弄搞][了过](?:好几?|[一两二三四五六七八九十半几\d]+)个?(?:多)?(?:小时|星期|[天月年周趟遍回次久])|(?:[昨今明前后]|前两|前几)天|[昨今明]晚|(?:在)?(?:网上|群里|新闻里|报纸上|电视上|村里|外面|街上)(?=都?[看听说传讲]|有人)|[没有]人(?=[理说讲问管])|(?:街坊)?邻居家?|老人家/g;
/** What may say what of the figure is wanted: such a clause is never passed over. */
const ASKED_PARTS: readonly RegExp[] = [
  // Doings of which there are figures, and ways of doing them.
  /申请|公开|答复|复议|诉讼|[提交递寄]|现场|当面|窗口|信函|传真|平台|代[办理]|委托|通过|加急|超期|逾期|退回/,
  // Limits.
  /只|仅|除|不算|不含|不包|关于|涉及|有关|限|其中|里面|单独|专门|按|属于|来自|针对|围绕|范围|包括|包含|算上|加上|都是|全是|均|以[内外上下]|之[内外]|比|超过/,
  /说的|问的是|[指要]的|关注|关心|在意|感兴趣|指的?是?|(?:我们?|俺|咱们?|你|您)?是[说指问想要]|[想要]?[看查]一?[下看]|[想要只就光还也][看查问找算数挑选]|挑出/,
  // Numbers and parts of a year.
  /\d|半年|季|[上下中]旬|月|年[初中底末]|春节|节假|期间|以来/,
  // Places and people.
  /我们?(?:村|社区|街道|镇|县|区|市|厂|校|家)(?!里?(?:有人)?[说讲传让])|社区的|户口|户籍|农村|城镇|外地|本地|国人|[女男]|人(?![家说问理讲催急管])|[老青中少幼]年|[农市村居]民|(?<!记|作|读)者|工人/,
  /[^问样]的$/,
];
export const NARROWS = anyOf(ASKED_PARTS);
/** Words that say something, where a bare name (土地征收) would be one more limit. */
const SAYS = /[了着得]|(?<!通)过|[在让叫想是有去来忙急等给帮忘丢看说问写做用理]|不|没|疼|死|很|太/;

/**
 * Does a clause speak of whoever asks or of the situation, so that nothing in it changes what is asked?
 *
 * @param clause without the sign that ends it
 * @param told does another such clause stand before it?
 */
export function isTalk(clause: string, told: boolean): boolean {
  if (SELF.test(clause) || CAPACITY.test(clause)) return true;
  const paper = PAPER.test(clause);
  const words = clause.replace(IDLE_PARTS, "");
  if (paper && !NARROWS.test(words.replace(/关于|有关|围绕|公开|的/g, ""))) return true;
  if (!(told || PERSONAL.test(clause)) || NARROWS.test(words)) return false;
  return words === "" || SAYS.test(clause);
}

const DEGREE = "(?:很|太|挺|蛮|好|非常|特别|比较|相当|越来越)(?:大|多|少|小|高|低|忙|快|慢|猛)";
const COURSE =
  "(?:一直|都|也|还|又|已经?|在|有所|明显|大幅|逐年)*(?:上去|上来|下来|下去|多起来|少下来|涨|降|跌|升|增加|减少|增长|下降|上升|回落|猛增|激增)";

/** What somebody says of how many there were before he asks: 很大, 上去了. */
export const SEEMING = `(?:${DEGREE}|${COURSE})了?`;
