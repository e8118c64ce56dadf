import { allMatches } from "../../../text/all-matches.ts";
import type { RowMention } from "../../slots.ts";
import { overlaps, spanOfMatch } from "../../span.ts";
import type { Named } from "./name-mentions.ts";

/** 公开 of applications that are spoken of: 个人的里面公开了几件. */
const AMONG = /(?<=里面?|其中|当中)(?:被|给)?公开了?(?=(?:的有|的)?(?:多少|几)件)/g;

/** What was made public among the applications of somebody that the message names: those that were granted. */
export function grantedAmong(text: string, namings: readonly Named[]): RowMention[] {
  const ofApplicants = namings.some(({ naming }) => naming.kind === "applicant" || naming.kind === "legal_persons");
  const others = namings.some(({ naming }) => naming.kind === "row" && !naming.id.startsWith("applications."));
  if (!ofApplicants || others) return [];
  return allMatches(text, AMONG)
    .map(spanOfMatch)
    .filter((span) => !namings.some((named) => overlaps(named.span, span)))
    .map((span) => ({ id: "applications.granted", weak: false, span }));
}
