import { gather } from "../../text/gather.ts";
import type { Lexicon, Signal } from "../lexicon/lexicon.ts";
import type { Found } from "../lexicon/phrase-finder.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { kindsTogether, type NamedKinds } from "../names/bare-kinds.ts";
import { type BareGovernments, bareGovernments, SPEAKS_OF_MANY, sideBySide } from "../names/find-regions.ts";
import { kindsIn } from "../names/kinds/find-kind.ts";
import type { NamedKind } from "../scope.ts";
import { type Span, spanOfMatch } from "../span.ts";
import { findAsides } from "./accounted/asides.ts";
import { betweenNamed } from "./accounted/between.ts";
import type { Coverage } from "./accounted/coverage.ts";
import { findTalk } from "./accounted/find-talk.ts";
import { thatPart } from "./accounted/that-part.ts";
import { accountsFor } from "./accounted-signals.ts";
import { type FoundChange, findChange, findComparedChange } from "./conditions/find-change.ts";
import { type FoundLasting, findLasting } from "./conditions/find-lasting.ts";
import { type FoundPlace, findPlace } from "./conditions/find-place.ts";
import { bodiesOf, type FoundPortion, findPortion } from "./conditions/find-portion.ts";
import { wholeRegion } from "./conditions/groupings.ts";
import { quotientIn } from "./conditions/quotient.ts";
import { reachingSpans } from "./conditions/reaching.ts";
import { isOfYears } from "./conditions/which-reports.ts";
import type { Heard } from "./conditions/whole-at.ts";
import type { Conditions } from "./read-conditions.ts";
import { LIMIT } from "./read-signals.ts";
import type { Scan } from "./scan-message.ts";
import { mask } from "./scan-names.ts";
import { sinceSpans } from "./years/since-when.ts";

/** Finds that only matter once it is known whom a message asks about. */
export interface Settled {
  /** Words for many agencies stand there, and none is named. */
  readonly many: boolean;
  /** In how many years a condition is to hold. */
  readonly lasting: FoundLasting | undefined;
  /** What of a ranking other than its top. */
  readonly place: FoundPlace | undefined;
  /** Changes of many agencies that are set against one another. */
  readonly change: FoundChange | undefined;
  /** What many reports figures are a part of. */
  readonly portion: FoundPortion | undefined;
  /** Words for how many places are wanted: 前三名. */
  readonly places: readonly Span[];
  /** Governments named by their kind alone: 区政府. */
  readonly bare: BareGovernments | undefined;
  /** Kinds of agencies side by side: 街道和乡镇. */
  readonly sides: NamedKinds | undefined;
}

const ENDS =
  /^(?:(?:年份)?(?:是|有|都有)?(?:哪[几些]?|几|多少)个?年|(?:对不对|(?:对|是|没错|(?:是否)?属实|是?真的)?[吗么吧呢])|没有|没|么|[,。?!]|$)/;

/** Signals that may stand in talk as well. */
const OF_TALK: ReadonlySet<Signal["kind"]> = new Set(["term", "time", "dialogue"]);

/** Marks what a scan and its conditions account for, and finds what stands beside them: places, kinds, remarks. */
export function coverScan(
  scan: Scan,
  { agencies, everyone, chosen, limited, holding, signals }: Conditions,
  { cover, covered }: Coverage,
  index: AgencyIndex,
  lexicon: Lexicon,
): Settled {
  const { text, masked, named, kind, years, regions, excluded, wholeYear, found, tornOff, echoes } = scan;
  const alone = agencies.length === 0;
  cover(named.map(({ span }) => span));
  if (kind) cover([kind.span]);
  cover(excluded.spans);
  for (const { phrase, spans } of tornOff) if (phrase.startsWith("个")) cover(spans);
  cover(years.map(({ span }) => span));
  cover(wholeYear);
  cover(betweenNamed(masked, agencies.length, years));
  for (const { spans } of [...found, ...echoes, ...signals.filter(accountsFor)]) cover(spans);
  cover(regions.map(({ span }) => span));
  if (chosen) cover(chosen.spans);
  cover(holding);
  const lasting = findLasting(masked, scan.signals, years, alone);
  if (lasting) cover(lasting.spans);
  if (alone) cover(wholeRegion(masked, regions, index, sideBySide(masked, regions).length, signals));
  // 两次以上申请的人 is no condition on a figure of one agency.
  const behind = limited ? masked.slice(limited.span.end) : "";
  if (limited && (alone || endsThere(behind, lexicon.counted) || isOfYears(behind))) cover([limited.span]);
  cover(quotientIn({ text, agencies, years })?.words ?? []);
  if (limited) cover(sinceSpans(masked));
  cover(scan.occasions);
  const places = gather([LIMIT.exec(masked)], (match) => (match ? [spanOfMatch(match)] : []));
  cover(places);
  const place = findPlace(masked, agencies.length === 1);
  if (place) cover(place.spans);
  // 哪年增加最多 is of one agency as well.
  const ofYears = agencies.length === 1 && /哪(?:一|个)?年/.test(masked);
  const reaching = reachingSpans(masked);
  cover(reaching);
  const unreached = (): string => reaching.reduce(mask, masked);
  const ofMany = alone || ofYears ? findChange(unreached(), limited) : undefined;
  const change = chosen ? undefined : agencies.length > 1 ? findComparedChange(unreached()) : ofMany;
  if (change) cover(change.spans);
  const heard = (): Heard => ({
    regions,
    signals: scan.signals,
    kinds: [
      ...everyoneIn(scan, everyone),
      ...(kind ? [kind] : []),
      ...(alone ? [] : kindsIn(masked, lexicon.bodies, index)),
    ],
  });
  const portion = chosen ? undefined : findPortion(masked, heard, alone);
  if (portion) cover(portion.spans);
  // 后3名街道: places, with no other word for an order; 街道占乡镇总量多少.
  const many =
    alone &&
    (chosen !== undefined ||
      limited !== undefined ||
      places.length > 0 ||
      (portion !== undefined && bodiesOf(portion) !== undefined) ||
      signals.some(speaksOfMany));
  const bare = many ? bareGovernments(masked, covered) : undefined;
  if (bare) cover([bare.span]);
  const sides = alone ? kindsTogether(excluded.spans.reduce(mask, masked)) : undefined;
  if (sides) cover(sides.spans);
  cover(thatPart(masked));
  cover(findAsides(masked, covered, lexicon.asides));
  cover(
    findTalk(masked, () =>
      gather([...found, ...signals.filter(({ meaning }) => !OF_TALK.has(meaning.kind))], ({ spans }) => spans),
    ),
  );
  return { many, lasting, place, change, portion, places, bare, sides };
}

/** Where all agencies of a name stand that several bear. */
export function everyoneIn({ named }: Pick<Scan, "named">, everyone: NamedKind | null): Heard["kinds"] {
  return gather(named, ({ ids, span }) => (ids === everyone?.ids ? [{ kind: everyone, span }] : []));
}

/** 街道办事处的申请汇总: words for a sum or an order, though they be no more than a trigger. */
function speaksOfMany({ meaning }: Found<Signal>): boolean {
  const isTrigger = meaning.kind === "trigger" && (meaning.intent === "aggregate" || meaning.intent === "rank");
  return isTrigger || SPEAKS_OF_MANY.has(meaning.kind);
}

/** Does a limit that the figure of one agency is held against end the question: 超过10件了吗, 超过10件申请吗? */
function endsThere(behind: string, counted: readonly string[]): boolean {
  const rest = behind.replace(/^[了的]/, "");
  return ["", ...counted].some((thing) => rest.startsWith(thing) && ENDS.test(rest.slice(thing.length)));
}
