import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";
import { rememberSpoken } from "../memory/spoken.ts";
import { unspaced } from "./said-briefly.ts";
import { SUM } from "./sum-words.ts";

const LONGEST = 40;
const TOGETHER = `(?:${SUM}|共)(?:收到|收|是|有|又|为)*(?:多少|几)?[件条次个项元]?`;
const ASKS_SUM = new RegExp(TOGETHER);
const TAIL = "[呢呀啊吧吗?。!]*$";
/** 加上乙呢, 再加上乙的一共几件, 和乙加起来呢. */
const ADDS = [
  new RegExp(`^(?:那么?|再|也|还|把|如果|要是|,)*(?:加上?|算上|添上|连上|连同)(.+?)的?,?(?:${TOGETHER})?${TAIL}`),
  new RegExp(`^(?:那么?|再)*[和跟与同](.+?)的?,?${TOGETHER}${TAIL}`),
  // 丙的也加上, 把丙算进来.
  new RegExp(
    `^(?:那么?|再|把)*(.{2,}?)的?(?:数据)?(?:也|都|一起|一并)*(?:给我)?(?:加上|加进[来去]|算上|算进[来去]|添上|带上)${TAIL}`,
  ),
];

/**
 * 加上乙的一共几件, after a figure of 甲: the question for the sum of both, with their names.
 *
 * @returns `null` where the message adds no agency, or where the figure before it cannot be told of both
 */
export function spellOutAdded(
  message: string,
  { spoken = [], frame }: Pick<Memory, "spoken" | "frame">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const last = spoken.at(-1);
  if (message.length > LONGEST || !frame || !last?.measure || last.region !== undefined) return null;
  if (!frame.agencies.includes(last.agency) || (frame.agencies.length > 1 && !isOfOneYear(frame, last.year)))
    return null;
  const added = addedIn(unspaced(message));
  if (added === undefined) return null;
  const { understanding, slots } = understander.understand(`${added}呢`, frame);
  if (understanding.kind !== "query" || understanding.query.intent !== "value") return null;
  // 加上乙和丙, of which 丙 has no report of that year, is no sum of 甲 and 乙.
  // 樊城的也加上: the one of that name there.
  const [places, names] = [slots?.places.length ?? 0, slots?.agencies.length ?? 0];
  if (names !== 1 && !(names === 0 && places === 1)) return null;
  const [other, ...others] = rememberSpoken([], understanding.query);
  if (!other || others.length > 0 || frame.agencies.includes(other.agency)) return null;
  if (other.year !== last.year || other.asked !== last.asked) return null;
  const all = [...frame.agencies, other.agency].flatMap((id) => askedNameOf(entries, id) ?? []);
  const figure = askedMeasure(last.measure);
  if (figure === undefined || all.length <= frame.agencies.length) return null;
  if (staysSideBySide(frame, message)) return `比较${all.join("、")}${last.year}年${figure}`;
  return `${all.join("和")}${last.year}年${figure}${last.measure.kind === "fact" ? "一共" : "分别是"}多少`;
}

/** 加上丙, after 甲 and 乙 were held against one another: one more beside them, where no word asks for a sum. */
function staysSideBySide({ intent, agencies }: Frame, message: string): boolean {
  return intent === "compare" && agencies.length > 1 && !ASKS_SUM.test(message);
}

function isOfOneYear({ years, pairs }: Frame, year: number): boolean {
  return pairs === null && years.kind === "years" && years.years.every((one) => one === year);
}

function addedIn(message: string): string | undefined {
  return ADDS.map((adds) => adds.exec(message)?.[1]).find((name) => name !== undefined);
}
