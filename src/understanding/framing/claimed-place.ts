import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { governmentOf } from "../names/governments.ts";
import type { Slots } from "../slots.ts";
import { NOWHERE, type Span } from "../span.ts";
import type { ClaimedPlace } from "../wishes.ts";
import { type Claim, maySayClaim, readClaim } from "./read-claim.ts";

/** Any agency: no kind of them. */
const ANYBODY = /^(?:各|所有|全部)?(?:[一那这]?[个家]|单位|机关|公开机关|行政机关)?$/;
const KINDS = /(?:[县区旗镇乡局委办家个市]|街道|部门|单位|机关|政府|地方)$/;
/** Places of a county's level, whose governments are held against one another. */
const COUNTIES =
  /(?:县市区|区市县|县区市|市县区|市区县|县、市、区|区、县|县、区|区县|县区|地方|地区)(?:的?(?:人民)?政府)?$/;
const ONE_LEVEL = /(?<=^|[市省各有])([县区])$/;

/** A question for the place of one that is said to hold a certain one. */
export interface PlaceClaim {
  readonly claimed: ClaimedPlace;
  /** 甲区2023年申请在县区政府里排第几. */
  readonly text: string;
}

/**
 * Whether somebody is the first of its kind, or holds another place: 甲区是2023年申请最多的区县吗. Such a question asks where that
 * one stands among all of them, and never who comes first of what lies inside it.
 *
 * @returns `undefined` where no single agency or district is said to hold a place
 */
export function claimedPlace(slots: Slots, previous: Frame | null, index: AgencyIndex): PlaceClaim | undefined {
  const { text, agencies, scope, columns } = slots;
  if (!maySayClaim(text)) return undefined;
  const spans: readonly Span[] = [...agencies.map(({ span }) => span), ...scope.regionSpans];
  if (spans.length === 0) return ofSpoken(text, previous, index);
  for (const span of spans) {
    const claim = readClaim(text, span);
    const isAgency = agencies.some((mention) => mention.span === span);
    const name = claim && nameOf(text.slice(span.start, span.end), isAgency, claim, index);
    // 自然人申请最多吗 may be asked among those who applied.
    if (claim && name !== undefined && (claim.kind !== "" || columns.length === 0)) {
      const around = scope.regionSpans
        .filter((other) => other !== span)
        .map(({ start, end }) => text.slice(start, end));
      return asked(name, claim, around);
    }
  }
  return undefined;
}

const SPOKEN_OF = /^(?:那么?)?(?:它们?|他们?|该[局区县市镇乡]|该?单位|这[个家](?:单位|区|县|局)?)/;

/** 是区县里最多的吗, after one agency. */
function ofSpoken(text: string, previous: Frame | null, index: AgencyIndex): PlaceClaim | undefined {
  const [id, ...others] = previous?.agencies ?? [];
  const spoken = id === undefined || others.length > 0 ? undefined : index.get(id);
  const claim = spoken && readClaim(text.replace(SPOKEN_OF, ""), NOWHERE);
  if (!spoken || !claim || claim.kind === "" || !KINDS.test(claim.kind)) return undefined;
  return asked(spoken.label, claim, []);
}

/** The question for the place; a region that is named beside tells where the others lie. */
function asked(name: string, claim: Claim, around: readonly string[]): PlaceClaim {
  const [place = ""] = around.filter((region) => claim.rest.includes(region));
  const rest = place === "" ? claim.rest : claim.rest.replace(place, "");
  return { claimed: claim.claimed, text: `${name}${rest}${amongOf(claim.kind, place)}${standing(claim)}` };
}

function standing({ order }: Claim): string {
  return order === "least" ? "倒数第几" : "排第几";
}

/** By what name it is asked about; `undefined` where it can hold no such place. A district among agencies is its government. */
function nameOf(said: string, isAgency: boolean, { kind }: Claim, index: AgencyIndex): string | undefined {
  if (kind !== "" && !KINDS.test(kind)) return undefined;
  if (isAgency) return said;
  const government = governmentOf(said, index);
  if (!government) return undefined;
  return kind !== "" && ANYBODY.test(kind) ? government.agency.name : said;
}

function amongOf(kind: string, place: string): string {
  if (ANYBODY.test(kind)) return place === "" ? "" : `在${place}`;
  const counties = kind.replace(COUNTIES, "县区政府").replace(ONE_LEVEL, "$1政府");
  return `在${place}${counties}里`;
}
