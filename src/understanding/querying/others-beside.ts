import { onlyYear } from "../framing/year-wish.ts";
import { askedName } from "../names/asked-name.ts";
import type { Obstacle } from "../understanding.ts";
import type { Situation } from "./situation.ts";

const OTHERS = /^其[他它余]$/;

/**
 * 自然人、企业、其他: the column of that name, or all columns that are not named. The list of all who applied tells both.
 */
export function othersBeside({ slots, frame, index, entries }: Situation): Obstacle | null {
  const words = slots.unexplained.map(({ text }) => text);
  const [known, ...more] = frame.agencies.flatMap((id) => index.get(id) ?? []);
  const year = onlyYear(frame.years);
  const listed = slots.columns.filter(({ kind }) => kind === "applicant").length > 1;
  const ofApplications = frame.facts.every(({ ids: [id] }) => id.startsWith("applications.received."));
  if (words.length === 0 || !words.every((word) => OTHERS.test(word)) || !listed || !ofApplications) return null;
  if (!known || more.length > 0 || year === undefined) return null;
  const question = `${askedName(entries, known.agency)}${year}年收到的申请按申请人分别多少`;
  return { kind: "unplaced", words, choices: [{ label: "按申请人", question }], together: true };
}
