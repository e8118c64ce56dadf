import type { ReportEntry } from "../store/store.ts";
import { askedNameOf } from "../understanding/names/asked-name.ts";
import type { Memory } from "./sessions.ts";

const LONGEST = 40;
/** 除了它呢, 不算它谁最多, 它除外呢. */
const WITHOUT_IT =
  /(?:除[了去开掉]?|去掉|扣除|扣掉|剔除|排除|抛开|不[算含]|别算)(它(?!们)|[这那]家|[这那]个?(?:单位|机关|街道|[镇乡局]))|(它(?!们)|[这那]家)(?=除外|不算)/;

/**
 * 除了它呢, after who has most: the message with the name of whoever came first, so that the others are ranked.
 *
 * @returns `null` where the message says anything else, or where a ranking did not tell of one alone
 */
export function spellOutWithout(
  message: string,
  { frame }: Pick<Memory, "frame">,
  entries: readonly ReportEntry[],
): string | null {
  const [words, behind, before] = (message.length > LONGEST ? null : WITHOUT_IT.exec(message)) ?? [];
  const [first, ...others] = frame?.agencies.length === 0 ? (frame.ranked ?? []) : [];
  const name = first === undefined || others.length > 0 ? undefined : askedNameOf(entries, first);
  if (words === undefined || name === undefined) return null;
  const said = words.replace(behind ?? before ?? "", () => name);
  // 除了它，谁最多 is one question.
  return message.replace(words, () => said).replace(/^([^,，]*)[,，](?=谁|哪|最)/, "$1");
}
