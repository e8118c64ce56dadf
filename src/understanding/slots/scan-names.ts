import type { Lexicon } from "../lexicon/lexicon.ts";
import { NAME_MASK } from "../lexicon/phrase-finder.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { findAgencies } from "../names/find-agencies.ts";
import { findKind, findLevel, type KindMention, ofKind } from "../names/kinds/find-kind.ts";
import { governmentWithBodies } from "../names/kinds/government-with-bodies.ts";
import { withBoardsAlike } from "../names/namesakes.ts";
import { ofEachCounty } from "../names/of-each-county.ts";
import type { AgencyMention } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import { findOwnPlace } from "./conditions/find-place.ts";
import { mayLeaveOut } from "./left-out/left-out-words.ts";

/** Whom a message names. */
export interface ScannedNames {
  readonly named: readonly AgencyMention[];
  /** A kind of agencies that is spoken of together; it may be one of which the store has nobody. */
  readonly kind: KindMention | undefined;
  /** The message with all of these blotted out; positions are the same. */
  readonly masked: string;
}

/** Looks for the names of agencies in the raw text, before anything else is looked for there. */
export function scanNames(text: string, index: AgencyIndex, lexicon: Lexicon): ScannedNames {
  const agencies = findAgencies(text, index).map((mention) =>
    ofEachCounty(text, withBoardsAlike(text, mention, lexicon.bodies.noLine, index), index),
  );
  const find = agencies.some(({ match }) => match === "exact") ? findLevelBeside : findKind;
  const kind = governmentWithBodies(text, agencies, index) ?? find(text, lexicon.bodies, index);
  if (kind === undefined) return { named: agencies, kind, masked: maskAll(text, agencies) };
  // 沙市区教育系统 is no slip of 沙市区教育局.
  const apart = agencies.filter(({ span }) => !overlaps(span, kind.span)).map((mention) => ofKind(mention, kind));
  const named = kind.kind.ids.length === 0 ? [ofNobody(kind, text)] : apart;
  return { named, kind, masked: mask(maskAll(text, apart), kind.span) };
}

/**
 * The bodies of a level among which an agency that is named stands, or of which it is left out: 公安局在市直部门里排第几,
 * 市直部门除公安局外.
 */
function findLevelBeside(text: string, words: Lexicon["bodies"], index: AgencyIndex): KindMention | undefined {
  return findOwnPlace(text) === undefined && !mayLeaveOut(text) ? undefined : findLevel(text, words, index);
}

/** The store has no agency of a kind that is asked about. */
function ofNobody({ span }: KindMention, text: string): AgencyMention {
  return { named: text.slice(span.start, span.end), span, ids: [], match: "unknown" };
}

function maskAll(text: string, mentions: readonly AgencyMention[]): string {
  return mentions.reduce((masked, { span }) => mask(masked, span), text);
}

/** Blots out a stretch; positions are the same. */
export function mask(text: string, { start, end }: Span): string {
  return text.slice(0, start) + NAME_MASK.repeat(end - start) + text.slice(end);
}
