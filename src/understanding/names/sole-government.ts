import { allMatches } from "../../text/all-matches.ts";
import { gather } from "../../text/gather.ts";
import type { AgencyMention } from "../slots.ts";
import { overlaps, spanOfMatch } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";

/**
 * 市政府 with no place said: 各市政府, 县市政府 and 南宁市政府 are others, and so are 市政府部门, 市政府办 and 市政府采购.
 */
const BARE =
  /(?<=^|[^一-鿿]|除了?|除去|除开|除掉|[扣剔排]除|去掉|撇开|不[算含计]|不包[括含]|年(?:以来|以后|之后|至今|开始|[起后])|[年度月的和与跟同比及对问查看是在被把给让由向说要想那我们咱本])[省市区县旗](?:人民)?政府(?!信息|网|门户|采购|公报|工作|部门|办|各|所属|所辖|下属|系统|机关|职能|直属|组成|集中)/g;

/** What a question leaves out is named surely; the answer says whom it left out. */
const LEFT_OUT = /(?:除了?|除去|除开|除掉|[扣剔排]除|去掉|撇开|不[算含计]|不包[括含])$/;

/**
 * Adds the one government that 市政府 can mean, where the store has no other of that level: whatever is asked of it, it is the
 * same as with its whole name. It is told for whom it was taken.
 *
 * @param mentions names that were found already; a bare one inside of them is a part of theirs
 */
export function withSoleGovernments(
  text: string,
  mentions: readonly AgencyMention[],
  index: AgencyIndex,
): readonly AgencyMention[] {
  const isLeftOut = (start: number): boolean => LEFT_OUT.test(text.slice(0, start));
  const bare = gather(allMatches(text, BARE), (match): readonly AgencyMention[] => {
    const span = spanOfMatch(match);
    const [id, ...others] = governmentsOf(match[0].charAt(0), index);
    const isNamed = mentions.some((other) => overlaps(other.span, span));
    return id === undefined || others.length > 0 || isNamed
      ? []
      : [{ named: match[0], span, ids: [id], match: isLeftOut(span.start) ? "exact" : "near" }];
  });
  return bare.length === 0 ? mentions : [...mentions, ...bare].sort((a, b) => a.span.start - b.span.start);
}

function governmentsOf(level: string, index: AgencyIndex): readonly string[] {
  return index.all.flatMap(({ agency }) =>
    agency.type === "government" && agency.region.at(-1)?.endsWith(level) ? [agency.id] : [],
  );
}
