import type { ReportEntry } from "../../store/store.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import type { Memory } from "../memory/sessions.ts";

const LONGEST = 40;
const IT = "它(?!们)|[这那]家|[这那]个?(?:单位|机关|街道|[镇乡局])";
/** 除了它呢, 不算它谁最多, 它除外呢; 它2023年排第几. */
const OF_IT = [
  new RegExp(`(?:除[了去开掉]?|去掉|扣除|扣掉|剔除|排除|抛开|不[算含]|别算)(${IT})`),
  new RegExp(`(${IT})(?=除外|不算)`),
  new RegExp(`^(?:那么?)?(${IT})(?=[^,。?!]{0,10}(?:排?第几|排名|名次|位次))`),
];

/**
 * 除了它呢 and 它2023年排第几, after who has most: the message with the name of whoever came first, so that the others are ranked or it is
 * told where that one stands among the same.
 *
 * @returns `null` where the message says anything else, or where a ranking did not tell of one alone
 */
export function spellOutFirst(
  message: string,
  { frame }: Pick<Memory, "frame">,
  entries: readonly ReportEntry[],
): string | null {
  if (message.length > LONGEST) return null;
  const [words, it] = OF_IT.map((of) => of.exec(message)).find((match) => match !== null) ?? [];
  const [first, ...others] = frame?.agencies.length === 0 ? (frame.ranked ?? []) : [];
  const name = first === undefined || others.length > 0 ? undefined : askedNameOf(entries, first);
  if (words === undefined || it === undefined || name === undefined) return null;
  const said = words.replace(it, () => name);
  // 除了它，谁最多 is one question.
  return message.replace(words, () => said).replace(/^([^,，]*)[,，](?=谁|哪|最)/, "$1");
}
