import { type Agency, displayName } from "../../report/agency.ts";
import { isCommittee } from "../../report/government-group.ts";
import { joinedNames } from "../../report/joined-region.ts";
import { withoutPeoples } from "../../text/peoples.ts";
import { branchNames } from "./branch-names.ts";
import type { ShortenNames } from "./shorten-names.ts";

/** How a kind of agency is written after its stem. */
const KINDS: Readonly<Partial<Record<Agency["type"], { readonly ending: RegExp; readonly forms: readonly string[] }>>> =
  {
    street: { ending: /街道$/, forms: ["街道", "街道办", "街道办事处", "办事处", "街办"] },
    town: { ending: /镇$/, forms: ["镇", "镇政府", "镇人民政府"] },
    township: { ending: /乡$/, forms: ["乡", "乡政府", "乡人民政府"] },
  };
const REGION_ENDING =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|林区|省|市|区|县|旗|盟)$/;
/** Districts that are called without 新区; 东部 of 东部新区 names none. */
const NEW_AREA = /^(浦东|滨海|两江|雄安)新区$/;
const AUTONOMY = /自治[区州县旗]$/;
const GOVERNMENT = /^(.+?)(?:自治)?[省市区县旗州]人民政府$/;

/** Every full way to name an agency: its own names, its kind written otherwise, parts of the name shortened or left out. */
export function formalNames(agency: Agency, shorten: ShortenNames): readonly string[] {
  const own = [agency.name, agency.short, displayName(agency), ...agency.aliases];
  const kind = KINDS[agency.type];
  const stem = stemOf(agency);
  const forms = kind && stem ? kind.forms.map((form) => `${stem}${form}`) : [];
  const branch = branchNames(agency, ownRegionNames(agency));
  const named = [...own, ...branch, ...own.flatMap((name) => withoutPeopleOf(name, agency))];
  return [...forms, ...shorten([...named, ...governmentsOf(agency), ...withoutCity(named, agency)])];
}

/** 辛店 of 辛店街道, 金岭 of 金岭回族镇; `undefined` for agencies that are not named by a place. */
export function stemOf(agency: Agency): string | undefined {
  const kind = KINDS[agency.type];
  if (!kind?.ending.test(agency.short)) return undefined;
  return (withoutPeoples(agency.short) ?? agency.short).replace(kind.ending, "");
}

/**
 * 临淄区 and 临淄; 大厂县, 大厂 and 大厂回族 for 大厂回族自治县; of a zone that carries its city's name, 枣庄高新区, also 高新区.
 */
export function regionNames(region: string, above: string | undefined): string[] {
  const city = above ? stemOfRegion(above) : "";
  const own = city !== "" && region !== above && region.startsWith(city) ? [region.slice(city.length)] : [];
  const plain = withoutPeoples(region);
  // 鄂伦春自治旗 is called 鄂伦春旗 as well.
  const unruled = AUTONOMY.test(region) ? [region.replace("自治", "")] : [];
  const spoken = plain === undefined ? unruled : [plain, plain.replace("自治", ""), region.replace(AUTONOMY, "")];
  const area = NEW_AREA.exec(region)?.[1];
  return [region, ...spoken, stemOfRegion(plain ?? region), ...(area === undefined ? [] : [area]), ...own];
}

/** The names of the place that an agency is of itself, not of one above it. */
export function ownRegionNames({ region }: Agency): readonly string[] {
  const last = region.at(-1);
  return last === undefined ? [] : [...regionNames(last, region.at(-2)), ...joinedNames(region)];
}

function stemOfRegion(region: string): string {
  const stem = region.replace(REGION_ENDING, "");
  return stem.length >= 2 ? stem : region;
}

function withoutPeopleOf(name: string, { region }: Agency): string[] {
  const last = region.at(-1) ?? "";
  const [, ...spoken] = withoutPeoples(last) === undefined ? [] : regionNames(last, region.at(-2));
  const places = last !== "" && name.includes(last) ? spoken.map((place) => name.replace(last, () => place)) : [];
  return [...places, ...[name, ...places].flatMap((each) => withoutPeoples(each) ?? [])];
}

/** 桓台政府 for 桓台县人民政府. */
function governmentsOf({ type, short }: Agency): string[] {
  const stem = type === "government" ? GOVERNMENT.exec(withoutPeoples(short) ?? short)?.[1] : undefined;
  return stem !== undefined && stem.length >= 2 ? [`${stem}人民政府`] : [];
}

/** 桓台县府 for 桓台县人民政府: so short that only the very word is it, and nothing that is one slip away. */
export function shortestName({ type, short }: Agency): string | undefined {
  return type === "government" && GOVERNMENT.test(short) ? short.replace(/人民政府$/, "府") : undefined;
}

/** 高新区管委会 for 淄博高新区管委会: committees are called by the name of their zone alone. */
function withoutCity(names: readonly string[], agency: Agency): string[] {
  const above = agency.region.at(-2);
  if (above === undefined || !isCommittee(agency)) return [];
  const cities = [above, stemOfRegion(above)];
  return names.flatMap((name) => {
    const city = cities.find((each) => name.startsWith(each));
    return city === undefined ? [] : [name.slice(city.length)];
  });
}
