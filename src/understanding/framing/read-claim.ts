import { parseWholeNumber } from "../../text/numerals.ts";
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../span.ts";
import type { ClaimedPlace } from "../wishes.ts";

/** Stands for whoever is said to hold the place. */
const X = "\uE001";
const NUMBER = "(?:[一二三四五六七八九十]|\\d{1,2})";
/** 最多, 排第一, 前三名: the place that is claimed. */
const HELD = `(?<held>最[多高大少低小]|(?:排名?|位[列居]|名列|居|列)?在?(?:倒数)?第${NUMBER}(?:名|位|多|高|大|少|低)?|(?:排在?|进入?|位列|挤?进了?)?(?:倒数)?前${NUMBER}(?:名|位|强)?)`;
const IS = "(?:是不是|是否是?|算不算|算是?|就是|应该是|确实是|并?不是|并非|是)";
const END = "(?:[,是对吗吧么嘛]|不[是对]|[真假]的|没错|属实)*[?。!]*$";
const WORDS = "[^,。?!;\uE001]*?";
const AMONG = "(?:里面?|[之当]?中|内|范围内)";

const WORDINGS = [
  // 甲区是2023年申请最多的区县吗, 甲区2023年申请在区县里最多吗.
  new RegExp(`^(?<before>${WORDS})${X}(?<behind>${WORDS})${HELD}的?(?<kind>[^,。?!;是\uE001]{0,14}?)${END}`),
  // 2023年申请最多的区县是甲区吗.
  new RegExp(
    `^(?<before>${WORDS})${HELD}的(?<kind>[^,。?!;\uE001]{0,10}?)(?<behind>(?:在?\\d{4}年)?),?(?<is>${IS})${X}的?${END}`,
  ),
] as const;
/** 是区县里最多的, 在区县里2023年申请最多: those that the place is held among stand before it. */
const KIND_BEFORE = new RegExp(`(?:${IS}|在|,)(?<kind>[^,。?!;是在\\d]{1,12}?)${AMONG}的?(?:${IS}|都)?(?=[^,]*$)`);
/** 进了区县前三. */
const KIND_ENTERED = new RegExp(`(?:${IS}|[在进入]了?|跻身|位[居列]|名列)(?<kind>[^,。?!;是在进入\\d]{1,10})$`);
const SAID = pattern(/最[多高大少低小]|第[一二三四五六七八九十\d]|前[一二三四五六七八九十\d]/);
const YES_OR_NO = pattern(/是不是|是否|对不对|算不算|真的假|属实|[吗吧么嘛][?。!]*$/);
/** Another question: of somebody who is not named, of years, of a change, or of how something goes on. */
const OTHER =
  /[增降涨跌]幅|增[加长速量]|减少|下降|上升|变化|谁|哪|什么|啥|多少|几|还是|为什么|怎么|一直|连续|每年|历年|始终|各年|从来|[那这的一]年[吗吧么是,?。]|年[份里中]|差|[比较]|超过|告诉|[查列]|知道|看看|介绍|[能帮想]|(?<!申)请|可以|麻烦/;
/** 是不是2021年最多: of years, where nobody is named that the place is held among. */
const OF_YEARS = /[是在]\d{4}年/;
const DENIES = /(?<!是)不是|并非/;

/** What is said of somebody, in the parts of its wording. */
export interface Claim {
  readonly claimed: ClaimedPlace;
  readonly order: "most" | "least";
  /** Those that the place is held among, in the words of the question; empty where they are not said. */
  readonly kind: string;
  /** What remains: the year and the figure. */
  readonly rest: string;
}

/** May a message say that somebody holds a place, and ask whether it is so? */
export function maySayClaim(text: string): boolean {
  return SAID.test(text) && YES_OR_NO.test(text) && !OTHER.test(text);
}

/**
 * Reads what a message says of the one whose name stands at `span`.
 *
 * @param text normalised
 * @example 甲区是2023年申请最多的区县吗 // { kind: "区县", rest: "2023年申请", order: "most", claimed: { place: 1 } }
 */
export function readClaim(text: string, { start, end }: Span): Claim | undefined {
  const masked = `${text.slice(0, start)}${X}${text.slice(end)}`.replace(/(?<=年(?:度)?),/, "");
  for (const wording of WORDINGS) {
    const parts = wording.exec(masked)?.groups;
    if (!parts) continue;
    const { before = "", behind = "", held = "", kind = "", is = "" } = parts;
    if (kind === "" && OF_YEARS.test(behind)) return undefined;
    const last = /第|前/.test(held) ? (parseWholeNumber(/[一二三四五六七八九十]+|\d+/.exec(held)?.[0] ?? "") ?? 1) : 1;
    return {
      claimed: {
        place: last,
        ...(/前/.test(held) && { within: true as const }),
        ...(DENIES.test(`${before}${behind}${is}`) && { denied: true as const }),
      },
      order: /[少低小]|倒数/.test(held) ? "least" : "most",
      ...withKindBefore(`${before}${behind}`, kind.replace(/之一$/, ""), held),
    };
  }
  return undefined;
}

/** Those that the place is held among, wherever they stand. */
function withKindBefore(said: string, kind: string, held: string): Pick<Claim, "kind" | "rest"> {
  if (kind !== "") return { kind, rest: plain(said) };
  const entered = /第|前/.test(held) ? KIND_ENTERED.exec(said) : null;
  const inside = KIND_BEFORE.exec(said) ?? entered;
  if (!inside) return { kind, rest: plain(said) };
  const behind = said.slice(inside.index + inside[0].length);
  return { kind: inside.groups?.kind ?? "", rest: plain(`${said.slice(0, inside.index)}${behind}`) };
}

const SAYS_SO = new RegExp(`^,|${IS}|,$`, "g");

function plain(words: string): string {
  return words.replace(SAYS_SO, "").replace(/的$/, "");
}
