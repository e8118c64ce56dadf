import type { Agency } from "../../report/agency.ts";
import { squash } from "../../text/normalise.ts";

/** Endings under which streets, towns and townships are named, besides the bare short name. */
const ENDINGS: { readonly [T in Agency["type"]]?: readonly string[] } = {
  street: ["", "办事处", "办"],
  town: ["", "人民政府", "政府"],
  township: ["", "人民政府", "政府"],
};

const SHORTENED = /简称[:"“]?([\p{Script=Han}]{2,12})["”)]/gu;

/** A longer name that begins with `form` is not `form`: 辛店街道办 in 辛店街道办事处. */
function stands(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (!text.startsWith("事处", at + form.length)) return true;
  }
  return false;
}

/** What the agency may be called besides its name: short name and endings, with and without its places. */
function possibleForms(agency: Omit<Agency, "aliases">): readonly string[] {
  const endings = ENDINGS[agency.type] ?? [""];
  const region = agency.region;
  const places = ["", ...region.map((_, i) => region.slice(i).join(""))];
  const government = agency.type === "government" && agency.short.endsWith("人民政府");
  const bodies = government
    ? [agency.short, agency.short.replace("人民政府", "政府")].map((body) => body.slice(region.at(-1)?.length ?? 0))
    : endings.map((ending) => agency.short + ending);
  const prefixes = government ? places.slice(1) : places;
  const outer = region.at(-1);
  const forms = prefixes.flatMap((place) => bodies.map((body) => place + body));
  return agency.type === "street" && outer ? [...forms, `${outer}人民政府${agency.short}办事处`] : forms;
}

/** 经济开发区 is 经开区 for short, as is the 经济技术开发区 that the same city may have. */
function zoneForms({ name, short, region }: Omit<Agency, "aliases">): readonly string[] {
  const zone = /^(.+)经济开发区$/.exec(region.at(-1) ?? "")?.[1];
  if (zone === undefined) return [];
  return [name, short, ...(short.startsWith(zone) ? [] : [`${zone}经济开发区${short}`])].flatMap((form) =>
    form.includes("经济开发区") ? [form.replace("经济开发区", "经开区")] : [],
  );
}

/**
 * The other forms of its name that an agency's own report uses, its short name left out.
 *
 * @param text the report's prose
 * @param others names found elsewhere, such as the signature
 */
export function findAliases(
  agency: Omit<Agency, "aliases">,
  text: string,
  others: readonly string[],
): readonly string[] {
  const body = squash(text);
  const shortened = [...body.matchAll(SHORTENED)].map(([, form]) => form ?? "").filter((form) => isOwn(form, agency));
  const found = possibleForms(agency).filter((form) => form.length > 2 && stands(body, form));
  return [...new Set([...found, ...shortened, ...others, ...zoneForms(agency)])].filter(
    (form) => form !== agency.name && form !== agency.short,
  );
}

/** 我街道 and 本机关 name nobody, and the short form of a law is not an agency's. */
function isOwn(form: string, agency: Omit<Agency, "aliases">): boolean {
  return !/^[我本该]/.test(form) && [...form].every((character) => agency.name.includes(character));
}
