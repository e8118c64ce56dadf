import type { Lexicon } from "../lexicon/lexicon.ts";
import { isTalk, NARROWS, SEEMING, SUBJECT_OF_PAPER } from "./talk.ts";

/** What ends a clause of a story told before the question. */
const CLAUSES = /(?<=[,。?!;:])/;
const SEVERAL = /[,。?!;:]./s;
const GREETING = /^(?:[你您]们?好|大家好|各位|老师|领导|同志|师傅|嗨|哈喽|请教)/;
/** Who says so or who wants to know, in the clause of the question itself: 听邻居说, 老爷子让我问问. */
const HEARSAY =
  /^(?:(?:我|俺)?听[^,。;\d]{1,8}?(?:说起|说过|说|讲)|(?:网上|群里|村里|外面|街上)?有人(?:说|讲|传|问)|(?:网上|群里|村里|外面|街上|坊间)(?:有人|都|在|一直)?(?:疯|盛|流)?[说讲传](?![输来递真过给的])|据(?:称|传|报道)|[^,。;\d]{1,8}?(?:让|叫|托|催)(?:我们?|俺|咱们?)(?:帮忙|帮着|来|去)?(?:问问|问一[下声]|问下|问|查查|查一?下|查|打听一?下|打听|了解一?下|了解))/;
const IS = /[是系为做当在]|我们?$/;
/** 老家在马桥镇, 投诉过城管局: what the asker has to do with the one that the next clause asks about, whose name alone is kept. */
const OWN_TIES =
  /^(?:(?:我|俺|咱|本人)?们?(?:(?:曾经?|以前|之前|上次|上回|最近|刚刚?)?(?:投诉|举报|咨询|联系|打听|反映)过|的?(?:老家|娘家|婆家|户口|户籍|家)就?(?:住在?|在|是))|(?:我|俺|咱|本人)们?就?(?:住在?|生活在|工作在|在))([^,。;?!\d]{2,20}?)(?:这边|那边|这里|那里)?(?:的|上班|工作|生活|居住|住|上学|读书|办事|做生意)?[,。;]/;
/** 申请量很大, before something else is asked of the same agency. */
const SEEMS = new RegExp(
  `的?(?:新收)?(?:政府信息公开|信息公开|公开)?申请(?:总?量|数量?|件数)?${SEEMING}(?=,.*(?:多少|几|百分之))`,
);
const MOST_CLAUSES = 6;

/**
 * The question without the story that goes before it: 我是临淄的居民，前两天去办事没看成，想问一下辛店街道2021年收到多少件申请. A
 * clause that might narrow what is asked for ends the story.
 *
 * @param whole normalised
 * @returns the text itself where there is no such story
 */
export function withoutPreamble(whole: string, lexicon: Lexicon): string {
  const text = withoutSeeming(withoutOwnTies(withoutHearsay(whole, lexicon), lexicon), lexicon);
  if (!SEVERAL.test(text)) return text;
  const clauses = text.split(CLAUSES);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES + 1) return text;
  let told = 0;
  let personal = false;
  for (const ended of clauses.slice(0, -1)) {
    const clause = ended.slice(0, -1);
    const talk = isTalk(clause, personal);
    const greets = GREETING.test(clause) && !NARROWS.test(clause);
    if (!(talk || greets) || namesFigure(clause.replace(SUBJECT_OF_PAPER, ""), lexicon)) break;
    personal ||= talk;
    told++;
  }
  return personal ? clauses.slice(told).join("") : text;
}

function withoutHearsay(text: string, lexicon: Lexicon): string {
  const words = HEARSAY.exec(text)?.[0];
  if (words === undefined) return text;
  return NARROWS.test(words) || namesFigure(words, lexicon) ? text : text.slice(words.length);
}

function withoutOwnTies(text: string, lexicon: Lexicon): string {
  const [words, name] = OWN_TIES.exec(text) ?? [];
  if (words === undefined || name === undefined || namesFigure(name, lexicon)) return text;
  const rest = text.slice(words.length);
  // 我家在马桥镇,镇政府: that of the place that was named.
  const own = new RegExp(`^(?:我们?|咱们?)?${name.at(-1)}(?=(?:人民)?政府)`).exec(rest)?.[0];
  return own !== undefined && /[省市区县旗镇乡]$/.test(name) ? `${name}${rest.slice(own.length)}` : `${name},${rest}`;
}

function withoutSeeming(text: string, { namings }: Lexicon): string {
  const match = SEEMS.exec(text);
  if (!match) return text;
  const rest = text.slice(match.index + match[0].length);
  const asked = namings.findAll(rest).some(({ meaning }) => meaning.kind === "row" && !meaning.weak);
  return asked ? text.slice(0, match.index) + rest : text;
}

/** Who asks (居民, 律师) is no figure; anything else that the form or the prose holds is. */
function namesFigure(clause: string, { namings }: Lexicon): boolean {
  return namings.findAll(clause).some(({ meaning, spans: [{ start }] }) => {
    const asker = meaning.kind === "applicant" || meaning.kind === "legal_persons";
    return !asker || !IS.test(clause.slice(0, start));
  });
}
