import { derivedRows } from "../../form/derived.ts";
import type { Frame } from "../../understanding/frame.ts";
import { withNumberedRows } from "../../understanding/spelling/numbered-rows.ts";
import { unspaced } from "./said-briefly.ts";

const LONGEST = 16;
/** 那其中的, which leads over to a part of what was told. */
const AMONG = /^(?:那么?|其中|里面|里边|当中|这里面|的|里|中|,)+/;

/**
 * 第4项呢, after what was asked of a group of the form: its row of that number.
 *
 * @returns `null` where the message names no such row, or no one group was spoken of
 */
export function spellOutNumbered(message: string, frame: Frame | null): string | null {
  if (frame?.intent !== "value" || message.length > LONGEST) return null;
  const groups = new Set(frame.facts.map(({ ids: [id] }) => groupOf(id)));
  const [group] = groups;
  if (groups.size !== 1 || group === undefined) return null;
  const whole = `${group}${unspaced(message).replace(AMONG, "")}`;
  const spelled = withNumberedRows(whole);
  return spelled === whole || spelled.startsWith(group) ? null : spelled;
}

/** The printed name of the group that a figure of table 三 is the total or a row of. */
function groupOf(id: string): string | undefined {
  const [, row = ""] = id.split(".");
  const found = derivedRows.find(
    ({ id: group, table, rows }) =>
      table === "applications" && (group === row || (rows as readonly string[]).includes(row)),
  );
  return found?.label.replace(/^（.）/, "");
}
