import type { Frame } from "../../understanding/frame.ts";
import { BODIES } from "../../understanding/framing/ranked-by.ts";
import { saysManyOrPlace, setsAgainst } from "../../understanding/framing/says-of-many.ts";
import type { Query } from "../../understanding/query.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";

/** A message in two steps: who comes first, and what is asked of that one. */
export interface OfTheWinner {
  readonly ranking: string;
  /** Leans on the answer to the ranking: 它的电话多少. */
  readonly asked: string;
  /** The same in the words of the message. */
  readonly said: string;
}

const LONGEST = 80;
const WHOM =
  "(?:它(?!们)|其(?![他它余])|[这那]家|[这那]个(?:单位|机关|街道|部门|镇|乡|局)|该(?:单位|机关|街道|部门|镇|乡|局))?的?";
/** 哪个街道申请最多，它复议几件. */
const IN_CLAUSES = new RegExp(`^(.{4,}?最[^,，。?？;；]*)[,，。?？;；\\s]+(?:那么?)?${WHOM}([^,，。?？;；]{2,})$`);
/** 申请最多的街道电话多少, 申请最多的街道是哪个，它复议几件, 申请第二多的街道复议几件. */
const OF_THE_FIRST = new RegExp(
  `^(.*?(?:最[多高大少低小]|第[二三四五六七八九十]名?[多高大少低小]?)的(?:(?:那?一?[家个])?${BODIES}|那一?[家个]))${WHOM}([^,，。?？;；]{2,})$`,
);
/** 甲申请最多的一年主动公开多少条, 甲复议最多那一年的诉讼. */
const OF_THE_YEAR = /^(.*?)最([多高大少低小])的?(?:[那哪]?一?年|年份)的?([^,，。?？;；]{2,})$/;
/** 甲哪年申请最多，那年公开了几件. */
const YEAR_IN_CLAUSES =
  /^(.{2,}?(?:哪一?个?年|年份)[^,，。?？;；]*最[^,，。?？;；]*|.{4,}?最[^,，。?？;；]*(?:哪一?个?年|年份))[,，。?？;；\s]+(?:那么?)?[那当这该]一?年的?([^,，。?？;；]{2,})$/;
/** 公开了几件, of applications: what was granted. */
const GRANTED = /(?<![予动不未没分]|信息)公开了?(?=几件|多少件?)/;
/** 占它总受理量的多少: a share of what the winner has itself. */
const SHARE_OF_OWN =
  /^占(?:了|到)?(?:它(?!们)|其(?![他它余中])|自己|自身|本(?:单位|机关|级)|该(?:单位|机关|街道|部门|镇|乡|局))的?[^,，。?？;；]{2,}/;
const OF_APPLICATIONS = /申请|不予公开|部分公开|不予处理|无法提供|办[结理]|结转/;
/** Others than the one that comes first are asked about as well, or who it is. */
const OF_OTHERS =
  /谁|哪|[排各每全都占差]|比(?!上年|上一年|去年|前年|前一年|20)|平均|合计|一共|总共|名次|多少[家个]|第[一二三四五六七八九十\d]/;

/**
 * 2024年哪个街道主动公开最多，收到申请几件: a ranking, and another figure that is asked of whoever comes first in it. Ranked by itself
 * that figure would be somebody else's.
 *
 * @returns `null` for any other message
 */
export function ofTheWinner(message: string, previous: Frame | null, understander: Understander): OfTheWinner | null {
  if (message.length > LONGEST) return null;
  return splitAt(message, understander).find((steps) => isRankedFirst(steps, previous, understander)) ?? null;
}

function splitAt(message: string, understander: Understander): readonly OfTheWinner[] {
  const text = understander.reworded.winner(message.replace(/[?？。!！\s]+$/, ""));
  const [, clause, of] = IN_CLAUSES.exec(text) ?? [];
  const reasons = of !== undefined && REASONS.test(of);
  const asked = (ranking: string, said: string) => ({
    asked: SHARE_OF_OWN.test(said) ? said : `它${grantedIn(ranking, said)}`,
    said,
  });
  const [, first, ofFirst] = OF_THE_FIRST.exec(text) ?? [];
  const [, whose, end, inYear] = OF_THE_YEAR.exec(text) ?? [];
  const [, whichYear, inThatYear] = YEAR_IN_CLAUSES.exec(text) ?? [];
  return [
    ...(whichYear && inThatYear ? [ofYear(whichYear, inThatYear)] : []),
    ...(clause && of ? [{ ranking: clause, ...asked(clause, of), ...(reasons && { asked: "理由是什么" }) }] : []),
    ...(first && ofFirst ? [{ ranking: `${first}是哪家`, ...asked(first, ofFirst) }] : []),
    ...(whose && end && inYear ? [ofYear(`${whose}最${end}的是哪年`, inYear)] : []),
  ];
}

function ofYear(ranking: string, said: string): OfTheWinner {
  return { ranking, asked: `那一年${grantedIn(ranking, said)}`, said };
}

/** 公开了几件 of who received most is of applications. */
function grantedIn(ranking: string, said: string): string {
  return OF_APPLICATIONS.test(ranking) ? said.replace(GRANTED, "予以公开") : said;
}

function isRankedFirst(
  { ranking, said: words }: OfTheWinner,
  previous: Frame | null,
  understander: Understander,
): boolean {
  const said = grantedIn(ranking, words);
  if (OF_OTHERS.test(said) && !SHARE_OF_OWN.test(said)) return false;
  const { understanding, slots: ranked } = understander.understand(ranking, previous);
  const rest = understander.understand(said, null).slots;
  return (
    understanding.kind === "query" &&
    isOfOne(understanding.query) &&
    ranked !== null &&
    rest !== null &&
    (SHARE_OF_OWN.test(said) || isAskedOfOne(rest)) &&
    (asksElse(rest, ranked) || (REASONS.test(said) && ranked.rows.some(({ id }) => WITH_REASONS.test(id))))
  );
}

/** One comes first, or second: an agency of many, or a year of one agency. */
function isOfOne(query: Query): boolean {
  if (query.intent === "trend") return query.extreme !== undefined;
  if (query.intent !== "rank" || query.claims !== undefined) return false;
  return query.place === undefined ? query.limit === 1 : query.place.kind === "nth";
}

/** 理由是什么, 主要是什么原因: of what is ranked by. */
const REASONS =
  /^(?:主要|具体|都|分别)*(?:是|有|因为)?(?:(?:什么|啥|哪些)(?:原因|理由|情形)|(?:的)?(?:原因|理由)(?:是什么|是啥|有哪些|分别是什么|呢)?)$/;
/** Results of which the form prints the reasons. */
const WITH_REASONS = /^applications\.(?:denied|unavailable|rejected)/;

function isAskedOfOne(slots: Slots): boolean {
  const { agencies, summed, scope } = slots;
  return agencies.length === 0 && !saysManyOrPlace(scope) && !summed && !setsAgainst(slots);
}

/** Another figure than the one that is ranked by, another year of it, or something that is no figure. */
function asksElse(
  { rows, columns, rates, breakdowns, contact, topics, years, triggers }: Slots,
  ranked: Slots,
): boolean {
  // 比上年多几件.
  if (rows.length === 0 && years.length > 0 && triggers.has("compare")) return true;
  if (columns.length + rates.length + breakdowns.length + contact.length + topics.length > 0) return true;
  return rows.some(({ id }) => !ranked.rows.some((row) => row.id === id)) || (rows.length > 0 && years.length > 0);
}
