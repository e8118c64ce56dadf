import { gather } from "../../text/gather.ts";
import { type Built, withNotes } from "./built.ts";
import { mainCompared } from "./main-compared.ts";
import { atNewest } from "./newest-of-most.ts";
import { withTargets } from "./query-targets.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** What one report says, or in numbers what many of them do. */
export function summaryQuery(situation: Situation): Built {
  return withNotes(mainCompared(situation) ?? summaryOf(situation), wholeTold(situation));
}

function summaryOf(situation: Situation): Built {
  const { frame, slots, index } = situation;
  const { table } = slots;
  const ofMany = frame.agencies.length === 0 && (frame.scope.wanted || frame.years.kind === "years");
  if (table === null && ofMany)
    return { query: { intent: "summary", of: { kind: "scope", scope: scopeOf(frame, index) } }, notes: [] };
  const section = table === null ? {} : { table };
  return withTargets(
    atNewest(situation),
    (targets) => ({ intent: "summary", of: { kind: "reports", targets }, ...section }),
    "latest",
  );
}

/** 土地 of 总结一下2022年土地的年报: a summary is of the whole report, whatever it is asked for. */
function wholeTold({ slots: { unexplained } }: Situation): readonly string[] {
  const words = gather(unexplained, ({ text, narrows }) => (narrows ? [] : [`“${text}”`]));
  return words.length === 0 ? [] : [`没有按${[...new Set(words)].join("、")}挑选，概括的是整份报告`];
}
