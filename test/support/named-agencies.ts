import { agencyType } from "../../src/parsing/identity/agency-type.ts";
import { parseAgencyName, shortName } from "../../src/parsing/identity/name-agency.ts";
import { regionOf } from "../../src/parsing/identity/parse-place.ts";
import { type Agency, displayName } from "../../src/report/agency.ts";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import type { ReportEntry } from "../../src/store/store.ts";
import { madeReport } from "./made-report.ts";
import { memoryStore } from "./memory-store.ts";

const YEARS = [2020, 2021] as const;

/** An agency as its name tells it. */
export function agencyOf(name: string): Agency {
  const { places, beyond, rest } = parseAgencyName(name);
  const [place] = places;
  const region = [...(place ? regionOf(place) : []), ...beyond];
  const short = shortName(rest, region);
  return { id: [...region, short].join("/"), name, short, region, type: agencyType(rest), aliases: [] };
}

/** Two reports of each; every figure is its own, so that one agency's is never taken for another's. */
export function reportsOf(names: readonly string[]): readonly Report[] {
  return names.map(agencyOf).flatMap((agency, at) =>
    YEARS.map((year) => {
      const received = 100 + at * 2 + (year - 2020);
      const cells = {
        "applications.received.natural_person": received,
        "applications.received.total": received,
        "applications.granted.natural_person": received,
        "applications.granted.total": received,
        "applications.handled_total.natural_person": received,
        "applications.handled_total.total": received,
      };
      const report = madeReport({ short: displayName(agency), year, cells });
      return {
        ...report,
        id: reportId(agency.id, year),
        title: `${agency.name}${year}年政府信息公开工作年度报告`,
        agency,
      };
    }),
  );
}

/** What a store holds of agencies with these names. */
export function storeOfNames(names: readonly string[]): readonly ReportEntry[] {
  return memoryStore(reportsOf(names)).entries();
}
