import data from "./gazetteer.json" with { type: "json" };

/** A county or, where `county` is empty, a city or province. `city` is empty for what stands directly under a province. */
export interface Place {
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

const provinces: { readonly [province: string]: { readonly [city: string]: string | undefined } } = data;

const PEOPLES = /(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|维吾尔)族|蒙古族?|柯尔克孜|哈萨克|维吾尔/g;

/** 山东省 is 山东 in names, 内蒙古自治区 is 内蒙古; what follows must then tell that the place is meant. */
function shortProvince(name: string): string {
  return name.replace(/(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/, "");
}

/** 枣庄市 is 枣庄; a prefecture's name without the peoples it is named for still says that it is one: 延边州. */
function shortCity(name: string): { readonly stem: string; readonly says: boolean } {
  const prefecture = name.endsWith("自治州");
  const stem = name.replace(/(?:市|地区|盟|自治州)$/, "").replace(prefecture ? PEOPLES : /$^/, "");
  return prefecture ? { stem: `${stem}州`, says: true } : { stem, says: false };
}

/** A name that a place goes by. */
export interface PlaceName {
  readonly place: Place;
  /** The name alone tells that the place is meant; 枣庄 does so only before a county or a zone. */
  readonly full: boolean;
}

type Names = ReadonlyMap<string, readonly PlaceName[]>;

function collect(entries: readonly (readonly [string, PlaceName])[]): Names {
  const names = new Map<string, PlaceName[]>();
  for (const [name, entry] of entries) {
    const known = names.get(name);
    if (known) known.push(entry);
    else names.set(name, [entry]);
  }
  return names;
}

function provinceEntries(): (readonly [string, PlaceName])[] {
  return Object.keys(provinces).flatMap((province) => {
    const place = { province, city: "", county: "" };
    return [
      [province, { place, full: true }],
      [shortProvince(province), { place, full: false }],
    ] as const;
  });
}

function cityEntries(): (readonly [string, PlaceName])[] {
  return Object.entries(provinces).flatMap(([province, cities]) =>
    Object.keys(cities)
      .filter((city) => city !== "")
      .flatMap((city) => {
        const place = { province, city, county: "" };
        const { stem, says } = shortCity(city);
        return [
          [city, { place, full: true }],
          [stem, { place, full: says }],
        ] as const;
      }),
  );
}

function countyEntries(): (readonly [string, PlaceName])[] {
  return Object.entries(provinces).flatMap(([province, cities]) =>
    Object.entries(cities).flatMap(([city, counties]) =>
      (counties ?? "")
        .split(" ")
        .filter((county) => county !== "")
        .map((county) => [county, { place: { province, city, county }, full: true }] as const),
    ),
  );
}

/** Names of provinces, cities and counties, each with every place that bears it. */
export const gazetteer: { readonly provinces: Names; readonly cities: Names; readonly counties: Names } = {
  provinces: collect(provinceEntries()),
  cities: collect(cityEntries()),
  counties: collect(countyEntries()),
};

/** The everyday name of a city: 枣庄 for 枣庄市. */
export function cityStem(city: string): string {
  return shortCity(city).stem;
}
