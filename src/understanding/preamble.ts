import type { Lexicon } from "./lexicon/lexicon.ts";

/** What ends a clause of a story told before the question. */
const CLAUSES = /(?<=[,。?!;:])/;
const SEVERAL = /[,。?!;:]./s;
const GREETING = /^(?:[你您]们?好|大家好|各位|老师|领导|同志|师傅|嗨|哈喽|请教)/;
/** The asker speaks of himself or of why he asks: 我是临淄的居民, 领导让写个材料. */
const PERSONAL =
  /^(?:那个)?(?:我(?!们?(?:[想要只就光])?[知看查问找说指算数])|本人|俺|咱|她|他|领导|单位|公司|学校|老师|家里|同事|朋友|是这样|事情是|情况是|听[^,]*[说讲]|据[说传悉闻]|网上(?:有人|都?[说传讲]|看到|看见|流传)|网传|群里(?:有人|都?[说传讲问])|村里(?:有人|都?[说传讲])|坊间|传言|有人[说讲问]|老[爹妈爸公婆伴]|老爷子|老太太|老人家|孩子|儿子|女儿|邻居|亲戚|甲方|客户|主任|科长|局长|[明后今]天|[明今]儿|下周|马上|待会|一会|等下|为了|因为?工作|急(?:用|需|等|[,!])|在[写做弄搞]|正在[写做弄搞])/;
/** Such a clause may say what of the figure is wanted, and is kept: 我只看女性的. */
const NARROWS =
  /申请|公开|答复|复议|诉讼|[想要]?[看查]一?[下看]|[想要只光][看查问算数]|只|仅|关于|涉及|有关|不算|除|指|限|其中|说的|问的是|\d|半年|季|[上下中]旬|月|村|社区的|[^问样]的[,。?!;:]$/;
/** Who says so or who wants to know, in the clause of the question itself: 听邻居说, 老爷子让我问问. */
const HEARSAY =
  /^(?:(?:我|俺)?听[^,。;\d]{1,8}?(?:说起|说过|说|讲)|(?:网上|群里|村里|外面|街上)?有人(?:说|讲|传|问)|[^,。;\d]{1,8}?(?:让|叫|托|催)(?:我们?|俺|咱们?)(?:帮忙|帮着|来|去)?(?:问问|问一[下声]|问下|问|查查|查一?下|查|打听一?下|打听|了解一?下|了解))/;
const IS = /[是为做当在]|我们?$/;
const MOST_CLAUSES = 6;

/**
 * The question without the story that goes before it: 我是临淄的居民，前两天去办事没看成，想问一下辛店街道2021年收到多少件申请. A
 * clause that might narrow what is asked for ends the story.
 *
 * @param whole normalised
 * @returns the text itself where there is no such story
 */
export function withoutPreamble(whole: string, lexicon: Lexicon): string {
  const text = withoutHearsay(whole, lexicon);
  if (!SEVERAL.test(text)) return text;
  const clauses = text.split(CLAUSES);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES + 1) return text;
  let told = 0;
  let personal = false;
  for (const clause of clauses.slice(0, -1)) {
    personal ||= PERSONAL.test(clause);
    if (!(personal || GREETING.test(clause)) || NARROWS.test(clause) || namesFigure(clause, lexicon)) break;
    told++;
  }
  return personal ? clauses.slice(told).join("") : text;
}

function withoutHearsay(text: string, lexicon: Lexicon): string {
  const words = HEARSAY.exec(text)?.[0];
  if (words === undefined) return text;
  return NARROWS.test(words) || namesFigure(words, lexicon) ? text : text.slice(words.length);
}

/** Who asks (居民, 律师) is no figure; anything else that the form or the prose holds is. */
function namesFigure(clause: string, { namings }: Lexicon): boolean {
  return namings.findAll(clause).some(({ meaning, spans: [{ start }] }) => {
    const asker = meaning.kind === "applicant" || meaning.kind === "legal_persons";
    return !asker || !IS.test(clause.slice(0, start));
  });
}
