import type { AgencyType } from "../../report/agency.ts";
import { belongsTo } from "../../report/government-group.ts";
import { gather } from "../../text/gather.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex, KnownAgency } from "../names/agency-index.ts";
import { BARE_KINDS } from "../names/bare-kinds.ts";
import { toldOfNamesakes, unplacedNamesakes } from "../names/unplaced-namesakes.ts";
import type { Query, Target } from "../query.ts";
import type { AbsentYears, Choice } from "../understanding.ts";
import type { Built } from "./built.ts";
import { agencyChoices, MOST_CHOICES, yearChoices } from "./choices.ts";
import { placeChoices } from "./place-choices.ts";
import { type Resolved, resolveTargets } from "./resolve-targets.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** A kind of agency that is spoken of by itself: 街道2021年收到多少申请 is about a street. */
const KIND_WORDS: readonly (readonly [RegExp, kind: string])[] = [
  [/街道|镇街|街办/, "街道"],
  [/乡镇/, "乡镇"],
  [/(?:^|[这那该个我本])镇(?!街)/, "镇"],
  [/(?:^|[这那该个我本])乡(?!镇)/, "乡"],
  [/(?:^|[这那该个我本些别分数])(?:局|部门)/, "局"],
];

function kindsIn(text: string): readonly AgencyType[] {
  const kind = KIND_WORDS.find(([word]) => word.test(text))?.[1];
  return BARE_KINDS[kind ?? ""] ?? [];
}

/** The first agencies that a question without a name may be about, no more than are offered. */
export function fittingAgencies(
  { scope }: Frame,
  text: string,
  wanted: readonly number[] | null,
  index: AgencyIndex,
  most = MOST_CHOICES,
): string[] {
  const { region, governments, named } = scope;
  const types = scope.types.length > 0 ? scope.types : kindsIn(text);
  const there = region ? new Set(index.inRegion(region)) : null;
  const among = named ? new Set(named.ids) : null;
  const fitting: string[] = [];
  for (const { agency, years } of index.all) {
    if (fitting.length >= most) break;
    if (types.length > 0 && !types.includes(agency.type)) continue;
    if (among && !among.has(agency.id)) continue;
    if (governments && !belongsTo(agency, governments)) continue;
    if (there && !there.has(agency.id)) continue;
    if (!wanted || wanted.some((year) => years.has(year))) fitting.push(agency.id);
  }
  return fitting;
}

/** The years that a place, or a kind of agencies, has no report of, and those that it has. */
function absentThere({ frame, slots, index }: Situation, years: readonly number[]): AbsentYears {
  const { region, governments } = frame.scope;
  const types = frame.scope.types.length > 0 || governments ? frame.scope.types : kindsIn(slots.text);
  if (region === null && types.length === 0 && governments === null) return { agency: null, years, known: index.years };
  const spoken: Frame = { ...frame, agencies: [], years: { kind: "open" }, scope: { ...frame.scope, types } };
  const there = region === null ? null : new Set(index.inRegion(region));
  const held = index.all.filter(
    ({ agency }) =>
      (there?.has(agency.id) ?? true) &&
      (types.length === 0 || types.includes(agency.type)) &&
      (!governments || belongsTo(agency, governments)),
  );
  const known = [...new Set(held.flatMap((one) => [...one.years.keys()]))].sort((a, b) => a - b);
  return { agency: null, where: scopeOf(spoken, index).label.replace(/的报告.*$/, ""), years, known };
}

/** Runs `build` on the reports that the question is about, `fewest` of them at least, or asks for what is open. */
export function withTargets(
  situation: Situation,
  build: (targets: readonly Target[]) => Query,
  openYear: "ask" | "latest" | "all",
  fewest = 1,
): Built {
  const { frame, index } = situation;
  if (frame.agencies.length === 0 && frame.proposed) {
    const { named, id } = frame.proposed;
    return { obstacle: { kind: "which_agency", named, choices: agencyChoices(situation, [id]) } };
  }
  if (frame.candidates.length > 1)
    return { obstacle: { kind: "which_agency", named: null, choices: agencyChoices(situation, frame.candidates) } };
  if (frame.agencies.length === 0) {
    const wanted = frame.years.kind === "years" ? frame.years.years : null;
    const fitting = fittingAgencies(frame, situation.slots.text, wanted, index);
    if (fitting.length === 0 && wanted)
      return { obstacle: { kind: "unknown_year", absent: [absentThere(situation, wanted)], choices: [] } };
    return {
      obstacle: {
        kind: "which_agency",
        named: null,
        choices: placeChoices(situation, fitting),
      },
    };
  }
  const resolved: Resolved = resolveTargets(frame, situation.slots.years.length > 0, index, openYear, fewest);
  switch (resolved.kind) {
    case "targets":
      return { query: build(resolved.targets), notes: [...resolved.notes, ...namesakeNotes(situation)] };
    case "which_year":
      return whichYear(situation, resolved.known);
    case "unknown_year": {
      const absent = resolved.absent.map(({ known, years }) => ({
        agency: known.agency,
        years,
        known: [...known.years.keys()],
      }));
      return {
        obstacle: {
          kind: "unknown_year",
          absent,
          choices: [
            ...namesakeChoices(situation, absent),
            ...yearChoices(
              situation,
              gather(frame.agencies, (id) => index.get(id) ?? []),
            ),
          ],
        },
      };
    }
  }
}

/** The same of those that may be the one agency that is asked about. */
function namesakeChoices(situation: Situation, absent: readonly AbsentYears[]): readonly Choice[] {
  const [only, ...others] = absent;
  const { frame, entries } = situation;
  if (!only?.agency || others.length > 0 || frame.agencies.length > 1) return [];
  const alike = unplacedNamesakes(entries, only.agency, only.years).map(({ agency }) => agency.id);
  return agencyChoices({ ...situation, frame: { ...frame, agencies: [] } }, alike);
}

/** Told beside the years that an agency has no report of. */
function namesakeNotes({ frame: { agencies, years }, index, entries }: Situation): readonly string[] {
  if (years.kind !== "years") return [];
  return gather(agencies, (id) => index.get(id) ?? []).flatMap(({ agency, years: held }) => {
    const lacking = years.years.filter((year) => !held.has(year));
    return lacking.length > 0 ? toldOfNamesakes(entries, agency, lacking) || [] : [];
  });
}

/** Of several agencies the years that all of them have a report of: none of them is left out of what is asked back. */
function whichYear(situation: Situation, first: KnownAgency): Built {
  const all = gather(situation.frame.agencies, (id) => situation.index.get(id) ?? []);
  const shared = all.length > 1 ? yearChoices(situation, all) : [];
  return {
    obstacle: {
      kind: "which_year",
      agency: shared.length > 0 ? null : first.agency,
      choices: shared.length > 0 ? shared : yearChoices(situation, [first]),
    },
  };
}
