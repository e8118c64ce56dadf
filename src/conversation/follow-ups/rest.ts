import { findCell, isFactId } from "../../form/facts.ts";
import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedFigure } from "../../understanding/querying/asked-words.ts";
import type { Memory, SpokenOf } from "../memory/sessions.ts";
import { lastRun } from "../memory/spoken.ts";
import { saidBriefly, unspaced } from "./said-briefly.ts";
import { toldOfOne } from "./told-of-one.ts";

const LONGEST = 12;
/** 剩下的呢, 其他的呢: what is left of whatever was told. */
const REST =
  /^(?:那么?|那些)*(?:剩下|剩余|其余|其[他它](?!街|镇|乡|单|部|局|[县区市])|余下|另外)的?(?:几[个项类种]|那些|申请人)?(?:的)?(?:呢|是多少|多少|各多少|几件|有多少|怎么样|啊|呀|[?。!])*$/;
/** 除了它, 去掉政府: somebody is left out of nobody knows whom. */
const WITHOUT =
  /^(?:那么?|如果|要是|把)*(?:除了?|除去|除开|除掉|去掉|扣除|扣掉|剔除|不算|不含|排除)(它|这家|这个|[各级人民]*政府|街道|乡镇|[镇乡]|部门)(?:以外|之外|外|的话|呢|[?。!])*$/;

/**
 * 剩下的呢, after figures of some columns of a row, 个人多少，企业多少: those of the other columns.
 *
 * @returns `null` where the message says anything else, or where no such figures were told
 */
export function spellOutRest(
  message: string,
  { frame, spoken = [] }: Pick<Memory, "frame" | "spoken">,
  entries: readonly ReportEntry[],
): string | null {
  const results = restOfResults(message, frame, entries);
  if (results !== null) return results;
  if (!frame || message.length > LONGEST || !REST.test(unspaced(message))) return null;
  const [agency, ...others] = frame.agencies;
  const year = onlyYear(frame.years);
  const ids = [...new Set([...toldBefore(frame, spoken), ...frame.facts.map(({ ids: [id] }) => id)])];
  const rows = new Set(ids.map((id) => id.slice(0, id.lastIndexOf("."))));
  const [row] = rows;
  if (agency === undefined || others.length > 0 || year === undefined || rows.size !== 1 || !row) return null;
  const isPart = row.startsWith("applications.") && ids.every((id) => !id.endsWith(".total"));
  const name = askedNameOf(entries, agency);
  const total = `${row}.total`;
  const whole = isPart && isFactId(total) ? askedFigure(total) : undefined;
  const labels = ids.flatMap((id) => findCell(id)?.column.label ?? []);
  if (name === undefined || whole === undefined || labels.length !== ids.length) return null;
  return `${name}${year}年${whole}除${labels.join("、")}外${frame.byRate ? "各占多少" : "各多少"}`;
}

/** 自然人占比, before 企业的呢: figures of the same row, asked for one by one in the same way. */
function toldBefore({ agencies, byRate }: Frame, spoken: readonly SpokenOf[]): readonly string[] {
  const run = lastRun(spoken);
  if (run?.by !== "what" || run.of.at(-1)?.agency !== agencies[0]) return [];
  return run.of.flatMap(({ measure }) => {
    if (measure === undefined || (measure.kind === "rate") !== byRate) return [];
    return measure.kind === "rate" ? [measure.rate.numerator] : [measure.fact.ids[0]];
  });
}

/** 剩下的呢, 剩下没公开的都是什么情况, 其余的怎么处理的. */
const REST_OF_RESULTS =
  /^(?:那么?|那些)*(?:剩下|剩余|其余|余下)的?(?:(?:没有?|未)公开的?)?(?:那些|申请|几件)*(?:又|都|分?别)*(?:是|有|怎么样?|如何|什么|啥|哪些|多少|几件)*(?:情况|情形|结果|(?:处理|办理|办|答复)(?:了|的)*)?(?:的|呢|啊|呀|吗|[?。!])*$/;
const RESULT = /^applications\.(?:granted|partially_granted|denied|unavailable|rejected|other)\.total$/;

/** After one result of the applications of a year: all of them, the others with it. */
function restOfResults(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const said = unspaced(message);
  if (!frame || message.length > LONGEST_OF_RESULTS || frame.intent !== "value" || !REST_OF_RESULTS.test(said))
    return null;
  const [agency, ...others] = frame.agencies;
  const year = onlyYear(frame.years);
  const name = agency === undefined ? undefined : askedNameOf(entries, agency);
  const isResult = frame.facts.length > 0 && frame.facts.every(({ ids: [id] }) => RESULT.test(id));
  // Of a year that was not named, the same is taken once more.
  const isOpen = frame.years.kind === "open" || frame.years.kind === "latest";
  if (name === undefined || others.length > 0 || (year === undefined && !isOpen) || !isResult || frame.unheard)
    return null;
  return `${name}${year === undefined ? "" : `${year}年`}的申请是怎么处理的`;
}

const LONGEST_OF_RESULTS = 20;

/** What may be meant where it is not plain: 除了它, 去掉政府 and 其他的呢, after one figure of one agency. */
export function restMeant(
  message: string,
  { frame, spoken = [] }: Pick<Memory, "frame" | "spoken">,
  entries: readonly ReportEntry[],
): readonly string[] {
  const said = saidBriefly(message, LONGEST);
  const [, without] = WITHOUT.exec(said) ?? [];
  const told = toldOfOne(frame, entries);
  if (!told || (without === undefined && !REST.test(said))) return [];
  if (restOfResults(message, frame, entries) !== null) return [];
  const { agency, name, year, figure } = told;
  const one = without === undefined || /^(?:它|这)/.test(without) ? name : without;
  const place = agency.region.at(-1) ?? "";
  const others = spellOutRest(message, { frame, spoken }, entries);
  const own = without === undefined ? [...(others === null ? [] : [others]), `${name}${year}年年报摘要`] : [];
  return [...own, `${year}年除${one}外${place}各单位${figure}排名`, `${year}年除${one}外各单位${figure}排名`];
}
