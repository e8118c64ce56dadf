import type { ReportEntry } from "../../store/store.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import type { Memory } from "../memory/sessions.ts";

const LONGEST = 40;
const FORMER = /前者|(?<!最)前一[家个](?!月|季|年|问题)/;
const LATTER = /后者|(?<!最)后一[家个](?!月|季|年|问题)/;

/**
 * 前者和后者哪个多, 后者比前者多几件: the message with the names of the two agencies that were spoken of.
 *
 * @returns `null` where the message does not speak of both, or where it is not plain which two it means
 */
export function spellOutPair(
  message: string,
  { pair = [] }: Pick<Memory, "pair">,
  entries: readonly ReportEntry[],
): string | null {
  if (message.length > LONGEST || !FORMER.test(message) || !LATTER.test(message)) return null;
  const [former, latter, ...others] = pair.map(({ agency, year }) => {
    const name = askedNameOf(entries, agency);
    return name === undefined ? undefined : `${name}${year === undefined ? "" : `${year}年`}`;
  });
  if (former === undefined || latter === undefined || others.length > 0) return null;
  return message.replace(FORMER, () => former).replace(LATTER, () => latter);
}
