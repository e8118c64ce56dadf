import type { AgencyType } from "../../../report/agency.ts";
import { pattern } from "../../../text/pattern.ts";
import { BARE_KIND, BODIES_OF_LEVEL } from "../../body-words.ts";
import type { NamedKind } from "../../scope.ts";
import type { AgencyMention } from "../../slots.ts";
import type { AgencyIndex } from "../agency-index.ts";
import { KINDS_BY_NAME } from "../bare-kinds.ts";
import type { KindMention } from "./find-kind.ts";
import { ownBodiesOf } from "./kind-members.ts";

/** 政府及其部门, 政府和所属单位: its own bodies with it; 政府和街道 may as well be two that are set side by side. */
const ITS_OWN =
  "(?:及其|[和与跟及、](?:其|它的?|他的?|所属|下属|下设|下辖|辖区|组成|工作|职能|直属|本级)|以及其?|连同其?)";
const JOINED = "[和与跟及、]";
const KIND = `(${BODIES_OF_LEVEL}|${BARE_KIND}|单位|机关)`;
const BETWEEN = "(?:所属|下属|下设|下辖|辖区|组成|工作|职能|直属|本级|内设|各个?|全部|所有|内|的)*";
const ENDS = "(?![长员局委])";
const WITH_OWN = new RegExp(`^${ITS_OWN}${BETWEEN}${KIND}${ENDS}`);
const WITH_KIND = new RegExp(`^${JOINED}${BETWEEN}${KIND}${ENDS}`);
/** Both are added up, and not held against one another. */
const SUMMED = pattern(/合计|一共|总共|共计|总[数量计和]|加起来|加在一起|之和/);
const APART = /谁|哪|比(?![例重率])|相差|差多少|分别|各自|各(?=[有是多收])/;

/**
 * The government of a place with its departments or its streets: 红花岗区政府及其部门. They are one kind, whose reports are asked
 * about together.
 *
 * @param agencies the names in the text
 * @returns `undefined` where no government stands beside bodies of its own
 */
export function governmentWithBodies(
  text: string,
  agencies: readonly AgencyMention[],
  index: AgencyIndex,
): KindMention | undefined {
  for (const { span, ids, match } of agencies) {
    const [id, ...others] = ids;
    const agency = id === undefined ? undefined : index.get(id)?.agency;
    if (match !== "exact" || others.length > 0 || agency?.type !== "government") continue;
    const behind = text.slice(span.end);
    const isSum = SUMMED.test(text) && !APART.test(text);
    const [words, kind] = WITH_OWN.exec(behind) ?? (isSum ? WITH_KIND.exec(behind) : null) ?? [];
    const place = agency.region.at(-1);
    if (words === undefined || kind === undefined || place === undefined) continue;
    const name = text.slice(span.start, span.end) + words;
    const bodies = bodiesThere(place, kind, index);
    const lacking = bodies.ids.length === 0 ? `；库中没有${place}这些单位的报告` : "";
    const told = `“${name}”按${agency.name}和${bodies.told}算${lacking}`;
    return {
      kind: { name, ids: [agency.id, ...bodies.ids], told },
      span: { start: span.start, end: span.end + words.length },
    };
  }
  return undefined;
}

/** The departments of a place itself, or all of its streets and towns. */
function bodiesThere(place: string, kind: string, index: AgencyIndex): Required<Pick<NamedKind, "ids" | "told">> {
  const types: readonly AgencyType[] | undefined = /部门|局/.test(kind) ? undefined : KINDS_BY_NAME[kind];
  if (types !== undefined) {
    const ids = index.inRegion(place).filter((id) => types.includes(index.get(id)?.agency.type ?? "other"));
    return { ids, told: `${place}的各${kind}` };
  }
  const isAny = /单位|机关/.test(kind);
  const { ids } = ownBodiesOf([place], isAny ? "any" : "department", index);
  return { ids, told: `${place}本级的${isAny ? "部门和事业单位" : "局、委、办等部门"}` };
}
