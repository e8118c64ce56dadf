import { findCell, isFactId } from "../form/facts.ts";
import type { ReportEntry } from "../store/store.ts";
import { normalise } from "../text/normalise.ts";
import type { Frame } from "../understanding/frame.ts";
import { onlyYear } from "../understanding/framing/year-wish.ts";
import { agencyOf, askedNameOf } from "../understanding/names/asked-name.ts";
import { askedFigure, askedMeasure } from "../understanding/querying/asked-words.ts";
import { measureOf } from "./measure-of.ts";
import type { Memory } from "./sessions.ts";

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
export function spellOutRest(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const results = restOfResults(message, frame, entries);
  if (results !== null) return results;
  if (!frame || message.length > LONGEST || !REST.test(normalise(message).replaceAll(" ", ""))) return null;
  const [agency, ...others] = frame.agencies;
  const year = onlyYear(frame.years);
  const ids = frame.facts.map(({ ids: [id] }) => id);
  const rows = new Set(ids.map((id) => id.slice(0, id.lastIndexOf("."))));
  const [row] = rows;
  if (agency === undefined || others.length > 0 || year === undefined || rows.size !== 1 || !row) return null;
  const isPart = row.startsWith("applications.") && ids.every((id) => !id.endsWith(".total"));
  const name = askedNameOf(entries, agency);
  const total = `${row}.total`;
  const whole = isPart && isFactId(total) ? askedFigure(total) : undefined;
  const labels = ids.flatMap((id) => findCell(id)?.column.label ?? []);
  if (name === undefined || whole === undefined || labels.length !== ids.length) return null;
  return `${name}${year}年${whole}除${labels.join("、")}外各多少`;
}

/** 剩下的呢, 剩下没公开的都是什么情况, 其余的怎么处理的. */
const REST_OF_RESULTS =
  /^(?:那么?|那些)*(?:剩下|剩余|其余|余下)的?(?:(?:没有?|未)公开的?)?(?:那些|申请|几件)*(?:又|都|分?别)*(?:是|有|怎么样?|如何|什么|啥|哪些|多少|几件)*(?:情况|情形|结果|(?:处理|办理|办|答复)(?:了|的)*)?(?:的|呢|啊|呀|吗|[?。!])*$/;
const RESULT = /^applications\.(?:granted|partially_granted|denied|unavailable|rejected|other)\.total$/;

/** After one result of the applications of a year: all of them, the others with it. */
function restOfResults(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const said = normalise(message).replaceAll(" ", "");
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
  { frame }: Pick<Memory, "frame">,
  entries: readonly ReportEntry[],
): readonly string[] {
  const said = message.length > LONGEST ? "" : normalise(message).replaceAll(" ", "");
  const [, without] = WITHOUT.exec(said) ?? [];
  const [id, ...others] = frame?.agencies ?? [];
  const measure = frame && measureOf(frame);
  const year = frame ? onlyYear(frame.years) : undefined;
  const agency = id === undefined ? undefined : agencyOf(entries, id);
  const name = id === undefined ? undefined : askedNameOf(entries, id);
  const figure = measure ? askedMeasure(measure) : undefined;
  if (restOfResults(message, frame, entries) !== null) return [];
  if ((without === undefined && !REST.test(said)) || others.length > 0) return [];
  if (!agency || name === undefined || year === undefined || figure === undefined) return [];
  const one = without === undefined || /^(?:它|这)/.test(without) ? name : without;
  const place = agency.region.at(-1) ?? "";
  const own = without === undefined ? [`${name}${year}年年报摘要`] : [];
  return [...own, `${year}年除${one}外${place}各单位${figure}排名`, `${year}年除${one}外各单位${figure}排名`];
}
