import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import type { LeftOutKind } from "../../lexicon/lexicon.ts";
import { keepLongest, type PhraseFinder } from "../../lexicon/phrase-finder.ts";
import type { RegionMention } from "../../names/find-regions.ts";
import type { LeftOut } from "../../scope.ts";
import type { AgencyMention } from "../../slots.ts";
import { type Span, spanOfMatch } from "../../span.ts";
import { leftOutOf, mayLeaveOut } from "./left-out-words.ts";

/** Agencies, regions and kinds of agencies that are left out of the many that are spoken of. */
export interface FoundLeftOut {
  readonly agencies: readonly AgencyMention[];
  readonly regions: readonly RegionMention[];
  /** Regions and kinds; `null` for none. */
  readonly leftOut: LeftOut | null;
  readonly spans: readonly Span[];
}

type Thing =
  | { readonly is: "agency"; readonly span: Span; readonly agency: AgencyMention }
  | { readonly is: "region"; readonly span: Span; readonly region: RegionMention }
  | { readonly is: "kind"; readonly span: Span; readonly kind: LeftOutKind };

/** 临淄区其余单位, where some are left out, are those that remain. */
const OTHERS = /(?:其[他它余]|剩[下余])的?(?:[几两三四五六]家|(?=各?个?(?:单位|机关|街道|部门|乡镇|[镇乡局])))/g;

const NONE: FoundLeftOut = { agencies: [], regions: [], leftOut: null, spans: [] };

/**
 * What a question leaves out: 除桓台县外, 不含区政府, 矿区街道不算. A name that is not certain leaves all of it as it stands,
 * so that its words remain.
 *
 * @param masked the question, names of agencies masked
 */
export function findLeftOut(
  masked: string,
  agencies: readonly AgencyMention[],
  regions: readonly RegionMention[],
  kinds: PhraseFinder<LeftOutKind>,
): FoundLeftOut {
  if (!mayLeaveOut(masked)) return NONE;
  const things: Thing[] = [
    ...agencies.map((agency): Thing => ({ is: "agency", span: agency.span, agency })),
    ...regions.map((region): Thing => ({ is: "region", span: region.span, region })),
    ...keepLongest(kinds.findAll(masked)).map(
      ({ meaning, spans: [span] }): Thing => ({ is: "kind", span, kind: meaning }),
    ),
  ];
  const stretches = leftOutOf(masked, things);
  const out = gather(stretches, (stretch) => stretch.things);
  const left = gather(out, (thing) => (thing.is === "agency" ? [thing.agency] : []));
  if (out.length === 0 || left.some(({ match }) => match !== "exact")) return NONE;
  const outRegions = gather(out, (thing) => (thing.is === "region" ? [thing.region] : []));
  const outKinds = gather(out, (thing) => (thing.is === "kind" ? [thing.kind] : []));
  const leftOut: LeftOut = {
    regions: outRegions.map(({ name }) => name),
    types: gather(outKinds, (kind) => (kind.kind === "type" ? [kind.type] : [])),
    governments: gather(outKinds, (kind) => (kind.kind === "governments" ? [kind.group] : [])),
  };
  return {
    agencies: left,
    regions: outRegions,
    leftOut: outRegions.length + outKinds.length > 0 ? leftOut : null,
    spans: [...stretches.map(({ span }) => span), ...allMatches(masked, OTHERS).map(spanOfMatch)],
  };
}
