import type { ReportEntry } from "../../store/store.ts";
import { pattern } from "../../text/pattern.ts";
import type { Frame } from "../../understanding/frame.ts";
import type { Understander } from "../../understanding/understand.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 16;
/** 公开了几件, of applications. */
const GRANTED = pattern(/^(?:最后|结果|都|又)?公开了?(?:有|是)?(?:多少|几)件?(?:申请)?[?。]*$/);
/** The applications of some: those of one column. */
const CUT = /^applications\.[a-z_]+\.(?!total$)/;

/**
 * 不予公开几件, after 企业申请几件, and nothing else: of these, or of all applications? Said with 呢 it leans on what was asked, and
 * both are told.
 *
 * @returns `null` where no figure of some applicants was asked for, or something is said beside the outcome
 */
export function spellOutOutcome(
  message: string,
  frame: Frame | null,
  _: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const said = saidBriefly(message, LONGEST);
  if (said === "" || frame?.intent !== "value" || !frame.facts.some(({ ids: [id] }) => CUT.test(id))) return null;
  if (GRANTED.test(said)) return `${said.replace(/[?。]+$/, "")}呢`;
  const { slots } = understander.understand(said, null);
  if (!slots || slots.dialogue.size > 0 || slots.rows.length === 0 || slots.columns.length > 0) return null;
  const { agencies, years, unexplained, scope, triggers } = slots;
  const beside = agencies.length + years.length + unexplained.length + scope.regionSpans.length + scope.types.length;
  const asksMore = [...triggers.keys()].some((intent) => intent !== "value");
  const isOutcome = slots.rows.every(({ id }) => id.startsWith("applications.") && id !== "applications.received");
  return beside > 0 || asksMore || scope.all || !isOutcome ? null : `${said.replace(/[?。]+$/, "")}呢`;
}
