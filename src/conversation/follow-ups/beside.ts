import type { ReportEntry } from "../../store/store.ts";
import { normalise } from "../../text/normalise.ts";
import type { Frame } from "../../understanding/frame.ts";
import { agencyOf } from "../../understanding/names/asked-name.ts";
import { governmentsAmong } from "./governments-among.ts";

const LONGEST = 20;
/** 跟融安比呢, 和融安县比一下. */
const BESIDE =
  /^(?:那么?|再)*([和跟与同])([^,。?!和跟与同比]{2,10}?)(?:相比|相比较|比较|对比|比)(?:(?:一?下|起来|较|呢|如何|怎么样|咋样|怎样|[?。])*)$/;

/**
 * 跟融安比呢, after a figure of a government: a county that is named beside it stands for its government, as it does in 比融安多吗.
 *
 * @returns `null` where no government was asked about, or where the name is not that of one county
 */
export function spellOutBeside(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const [, joint, named = ""] = message.length > LONGEST ? [] : (BESIDE.exec(normalise(message)) ?? []);
  const [id, ...others] = frame?.agencies ?? [];
  if (joint === undefined || id === undefined || others.length > 0) return null;
  if (agencyOf(entries, id)?.type !== "government") return null;
  const meant = governmentsAmong(entries, (county) => isCalled(county, named));
  const [only, ...more] = meant;
  return only && more.length === 0 && only.id !== id ? `${joint}${only.name}比一下` : null;
}

/** 融安 is 融安县, and no beginning of another name. */
function isCalled(county: string, named: string): boolean {
  return (
    county === named ||
    (/^(?:[一-鿿]+族)?(?:自治)?[县市区旗]$/.test(county.slice(named.length)) && county.startsWith(named))
  );
}
