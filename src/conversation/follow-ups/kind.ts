import { displayName } from "../../report/agency.ts";
import type { ReportEntry } from "../../store/store.ts";
import { agenciesOf, askedNameOf } from "../../understanding/names/asked-name.ts";
import type { Memory } from "../memory/sessions.ts";

const KIND = "街道办事处|街道办|街道|乡镇|镇|乡";
/** 不是镇 是街道, 不对 是街道, 错了，街道: the kind alone of the agency that was meant. */
const MEANS_KIND = new RegExp(
  `^(?:不是(?:${KIND})|不对|错了?|搞错了|说错了)[\\s,，。;；!！]*(?:我(?:要|问|说|指|查)的)?(?:应该|应当)?(?:而是|是)?(${KIND})[的呢吧啊呀。!！]*$`,
);
/** 我说的是镇不是街道, 不是街道，是镇: the other kind of the many that were spoken of. */
const MEANS_KIND_OF_MANY = new RegExp(
  `^(?:不对|错了?|那)?[,，、]?(?:(?:我)?(?:要|问|说|指|查)的?(?:应该|应当)?是?(${KIND})[,，、]?(?:而)?不是(?:${KIND})|不是(?:${KIND})[,，、]?(?:而)?是(${KIND}))[的呢吧啊呀。!！]*$`,
);
const OWN_KIND = /(?:街道办事处|街道办|街道|镇|乡)$/;
/** 刚才那个中心的地址呢: an agency that was asked about, by what its name ends in, with whatever is asked of it. */
const THAT_KIND =
  /^(?:那么?|还是|再|又|看|查)*(?:刚才|刚刚|前面|之前|上面)(?:说|问|查)?的?那一?[个家]([\u4e00-\u9fff]{0,6}?(?:中心|政府|街道|医院|学校|小学|中学|公司|[局委办处院校所站镇乡县区市]))的(?!时候)(.+)$/;
const SCHOOL = /[小中大]学$/;

/**
 * 不是镇 是街道, after 龙泉镇, and 刚才那个中心的地址呢: the message with the agency put in that its kind tells.
 *
 * @returns `null` where the message says anything else, or where it tells no single one
 */
export function spellOutKind(
  message: string,
  { visited = [], frame }: Pick<Memory, "visited" | "frame">,
  entries: readonly ReportEntry[],
): string | null {
  const kind = MEANS_KIND.exec(message.trim())?.[1];
  const [present, ...others] = frame?.agencies ?? [];
  if (kind !== undefined && present !== undefined && others.length === 0) return otherKind(present, kind, entries);
  const [, one, other] = MEANS_KIND_OF_MANY.exec(message.trim()) ?? [];
  if (frame !== null && frame.agencies.length === 0 && frame.scope.types.length > 0 && (one ?? other) !== undefined)
    return `各${(one ?? other)?.replace(/办(?:事处)?$/, "")}呢`;
  if (one !== undefined && present !== undefined && others.length === 0) return otherKind(present, one, entries);
  const [, words, asked] = THAT_KIND.exec(message) ?? [];
  if (words === undefined || asked === undefined) return null;
  const fitting = visited.filter((id) => isCalled(nameOf(id, entries) ?? "", words));
  const [only, ...more] = fitting;
  const name = only === undefined || more.length > 0 ? undefined : askedNameOf(entries, only);
  return name === undefined ? null : `${name}${asked}`;
}

/** The one agency that is called as the present one, but for its kind: 龙泉街道, after 龙泉镇. */
function otherKind(present: string, kind: string, entries: readonly ReportEntry[]): string | null {
  const stem = nameOf(present, entries)?.replace(OWN_KIND, "");
  if (stem === undefined) return null;
  const wanted = `${stem}${kind.startsWith("街道") ? "街道" : kind}`;
  const called = agenciesOf(entries).filter((agency) => agency.short === wanted && agency.id !== present);
  const [only, ...others] = called;
  return only === undefined || others.length > 0 ? null : `${askedNameOf(entries, only.id)}呢`;
}

function nameOf(id: string, entries: readonly ReportEntry[]): string | undefined {
  const agency = agenciesOf(entries).find((one) => one.id === id);
  return agency && displayName(agency);
}

/** Are the words the end of a name, however much of it is left out in between (自然资源局)? */
function isCalled(name: string, words: string): boolean {
  if (words === "学校") return SCHOOL.test(name) || name.endsWith(words);
  let at = 0;
  for (const character of name) if (character === words.charAt(at)) at++;
  return at === words.length && name.endsWith(words.slice(-1));
}
