import type { Lexicon } from "../lexicon/lexicon.ts";
import { isTalk, NARROWS, SEEMING, SUBJECT_OF_PAPER } from "./talk.ts";

/** What ends a clause of a story told before the question. */
const CLAUSES = /(?<=[,。?!;:])/;
const SEVERAL = /[,。?!;:]./s;
const GREETING = /^(?:[你您]们?好|大家好|各位|老师|领导|同志|师傅|嗨|哈喽|请教)/;
/** Who says so or who wants to know, in the clause of the question itself: 听邻居说, 老爷子让我问问. */
const HEARSAY =
  /^(?:(?:我|俺)?听[^,。;\d]{1,8}?(?:说起|说过|说|讲)|(?:网上|群里|村里|外面|街上)?有人(?:说|讲|传|问)|[^,。;\d]{1,8}?(?:让|叫|托|催)(?:我们?|俺|咱们?)(?:帮忙|帮着|来|去)?(?:问问|问一[下声]|问下|问|查查|查一?下|查|打听一?下|打听|了解一?下|了解))/;
const IS = /[是为做当在]|我们?$/;
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
  const text = withoutSeeming(withoutHearsay(whole, lexicon), lexicon);
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
