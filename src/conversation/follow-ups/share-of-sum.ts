import type { ReportEntry } from "../../store/store.ts";
import { gather } from "../../text/gather.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedFigure, askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Memory } from "../memory/sessions.ts";
import { saidBriefly } from "./said-briefly.ts";
import { SUM } from "./sum-words.ts";

const LONGEST = 28;
const SHARE = "(占(?:了|到)?[^,。?!;]{1,14}(?:多少|几成|百分之几|比例|比重|份额|百分比)[呢啊呀吗?。]*)$";
/** 占办结的多少, after a sum of figures. */
const OF_SUM = new RegExp(`^(?:那么?|它们?|这)*(?:${SUM})?${SHARE}`);
/** 这三个加起来占全市街道多少, after a ranking. */
const OF_FIRST = new RegExp(
  `^(?:那么?)?[这那前]?([两二三四五六七八九十]|\\d{1,2})(?:个|家|名|者|个?单位)${SUM}${SHARE}`,
);

/**
 * 占办结的多少, after two figures of one report were added up, and 这三个加起来占全市街道多少, after the first three of a ranking: the share
 * of what they come to together.
 *
 * @returns `null` where the message says anything else, or where nothing was added up and no so many were ranked
 */
export function spellOutShareOfSum(
  message: string,
  { frame, listed }: Pick<Memory, "frame" | "listed">,
  entries: readonly ReportEntry[],
): string | null {
  const said = saidBriefly(message, LONGEST);
  if (said === "" || frame === null || frame.unheard) return null;
  const ofSum = OF_SUM.exec(said);
  if (ofSum) return frame.added && frame.intent === "value" ? ofFigures(frame, ofSum[1] ?? "", entries) : null;
  const [, count = "", share = ""] = OF_FIRST.exec(said) ?? [];
  return share === "" ? null : ofFirst(frame, listed, parseWholeNumber(count), share, entries);
}

/** 甲2023年予以公开和部分公开加起来占办结的多少. */
function ofFigures(frame: Frame, share: string, entries: readonly ReportEntry[]): string | null {
  const [agency, ...others] = frame.agencies;
  const year = onlyYear(frame.years);
  const name = agency === undefined || others.length > 0 ? undefined : askedNameOf(entries, agency);
  const figures = gather(frame.facts, ({ ids: [id] }) => askedFigure(id) ?? []);
  if (name === undefined || year === undefined || figures.length < 2 || figures.length < frame.facts.length)
    return null;
  return `${name}${year}年${figures.join("和")}加起来${share}`;
}

function ofFirst(
  frame: Frame,
  listed: Memory["listed"],
  count: number | undefined,
  share: string,
  entries: readonly ReportEntry[],
): string | null {
  const items = listed?.kind === "ranking" ? listed.items : [];
  const measure = frame.intent === "rank" ? measureOf(frame) : null;
  const figure = measure?.kind === "fact" ? askedMeasure(measure) : undefined;
  const year = onlyYear(frame.years);
  const names = gather(items, ({ agency }) => askedNameOf(entries, agency) ?? []);
  if (figure === undefined || year === undefined || count !== items.length || names.length < items.length) return null;
  return `${names.join("、")}${year}年${figure}加起来${share}`;
}
