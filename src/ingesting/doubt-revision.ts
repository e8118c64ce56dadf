import { readTitle } from "../parsing/identity/read-title.ts";
import { displayName } from "../report/agency.ts";
import type { Cell } from "../report/cell.ts";
import type { Report } from "../report/report.ts";

/** Why a report may not be the corrected one of another that bears the same agency and year. */
export interface Doubt {
  /** Whose report it is rests on too little to put it over the other. */
  readonly refused: boolean;
  /** One sentence in Chinese, without its full stop. */
  readonly reason: string;
}

/** With fewer figures than this beside the noughts, one application more may change them all. */
const FEWEST_FIGURES = 8;
/** A corrected report keeps most of its figures; those of two agencies are alike by chance only. */
const SHARE_KEPT = 0.1;

/**
 * Doubts that a report corrects the one that is in the store: hardly a figure of it is the same.
 *
 * @returns `undefined` where there is no doubt
 */
export function doubtRevision(known: Report, read: Report): Doubt | undefined {
  if (known.source.sha256 === read.source.sha256 || !isWhollyOther(known, read)) return undefined;
  const name = `${displayName(read.agency)}${read.year}年`;
  const found = `库中已有${name}的报告（${known.source.file}），两份的数字几乎都不相同`;
  const lacking = lackingIn(read);
  return lacking === undefined
    ? { refused: false, reason: `${found}，请核对是否同一机关、同一年度的报告` }
    : { refused: true, reason: `看不出是哪个机关的报告：${found}，而这份${lacking}，可能是另一机关的，没有收入` };
}

/** What would make it certain whose report this is. */
function lackingIn({ title, agency }: Report): string | undefined {
  if (!readTitle(title)?.agency) return "的标题没有写明机关";
  return agency.region.length === 0 ? "没有写明机关在哪里" : undefined;
}

function isWhollyOther(known: Report, read: Report): boolean {
  const before = new Map(known.facts.map(({ id, cell }) => [id, figureOf(cell)]));
  const pairs = read.facts
    .map(({ id, cell }) => [before.get(id), figureOf(cell)] as const)
    .filter(([a, b]) => a !== undefined && b !== undefined && (a !== 0 || b !== 0));
  const kept = pairs.filter(([a, b]) => a === b);
  return pairs.length >= FEWEST_FIGURES && kept.length <= pairs.length * SHARE_KEPT;
}

function figureOf(cell: Cell): number | undefined {
  return cell.state === "number" ? cell.value : undefined;
}
