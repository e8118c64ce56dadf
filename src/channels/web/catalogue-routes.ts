import { type Context, Hono } from "hono";
import { type Overview, overviewOfAgencies, overviewOfYears } from "../../answering/overview.ts";
import { AGENCY_TYPE_LABELS, isAgencyType } from "./agency-types.ts";
import type { CatalogueQuery, Listed } from "./catalogue.ts";
import { renderAgencyPage } from "./pages/agency-page.ts";
import { renderCataloguePage } from "./pages/catalogue-page.ts";
import { renderComparisonPage } from "./pages/comparison-page.ts";
import { NO_SUCH_AGENCY, renderProblemPage } from "./pages/problem-page.ts";
import type { PictureType } from "./send-picture.ts";
import type { WebParts } from "./web-parts.ts";

/** Agencies that are set side by side at most. */
const MOST_COMPARED = 8;
const LONGEST_NAME = 60;
const LONGEST_REGION = 120;

/** The catalogue's query in an address, as anyone may have typed it; what makes no sense is not asked. */
function readCatalogueQuery(context: Context): CatalogueQuery {
  const { name = "", region = "", type = "", year = "" } = context.req.query();
  return {
    name: name.trim().slice(0, LONGEST_NAME),
    region: region.trim().slice(0, LONGEST_REGION),
    type: isAgencyType(type) ? type : "",
    year: /^\d{4}$/.test(year) ? year : "",
  };
}

/** The 1-based number of a page in an address. */
function pageIn(context: Context): number {
  const page = context.req.query("page") ?? "";
  return /^\d{1,6}$/.test(page) ? Math.max(1, Number(page)) : 1;
}

/** The catalogue, an agency's own page, and agencies side by side. */
export function catalogueRoutes({ catalogue, store, sendPicture, pictures }: WebParts): Hono {
  const routes = new Hono();
  const draws = pictures !== undefined;

  routes.get("/reports", (context) => {
    const query = readCatalogueQuery(context);
    return context.html(
      renderCataloguePage({
        query,
        page: pageIn(context),
        found: catalogue.search(query),
        years: catalogue.years(),
        regions: regionsAround(query.region),
        types: AGENCY_TYPE_LABELS,
        isEmpty: store.entries().length === 0,
      }),
    );
  });

  /** Regions to choose from: the outermost, and along the one that is chosen the next step inwards each time. */
  function regionsAround(region: string): readonly string[] {
    const steps = region === "" ? [] : region.split("/");
    const paths = steps.map((_, index) => steps.slice(0, index + 1).join("/"));
    const within = (path: string) => catalogue.regionsIn(path).map((name) => (path === "" ? name : `${path}/${name}`));
    const all = ["", ...paths].flatMap(within);
    return [...new Set(all)].sort();
  }

  const yearsOf = ({ entries }: Listed): readonly number[] => entries.map(({ year }) => year);
  const overview = (listed: Listed): Promise<Overview> => overviewOfYears(store, listed.agency, yearsOf(listed));

  routes.get("/agencies/:key", async (context) => {
    const listed = catalogue.find(context.req.param("key"));
    if (!listed) return context.html(renderProblemPage(NO_SUCH_AGENCY), 404);
    return context.html(renderAgencyPage({ listed, overview: await overview(listed), draws }));
  });

  function compared(context: Context): { readonly listed: readonly Listed[]; readonly year: number | undefined } {
    const keys = [...new Set(context.req.queries("agency") ?? [])];
    const listed = keys.flatMap((key) => catalogue.find(key) ?? []).slice(0, MOST_COMPARED);
    const asked = Number(context.req.query("year") ?? Number.NaN);
    const years = listed.flatMap(yearsOf);
    const count = (year: number): number => years.filter((other) => other === year).length;
    // The newest of the years that most of them have a report for.
    const [best] = [...new Set(years)].sort((a, b) => count(b) - count(a) || b - a);
    return { listed, year: years.includes(asked) ? asked : best };
  }

  routes.get("/compare", async (context) => {
    const { listed, year } = compared(context);
    const agencies = listed.map(({ agency }) => agency);
    return context.html(
      renderComparisonPage({
        listed,
        most: MOST_COMPARED,
        draws,
        ...(year !== undefined && { year, overview: await overviewOfAgencies(store, agencies, year) }),
      }),
    );
  });

  for (const type of ["svg", "png"] as const satisfies readonly PictureType[]) {
    routes.get(`/agencies/:key/picture.${type}`, async (context) => {
      const listed = catalogue.find(context.req.param("key"));
      return sendPicture(context, listed && (await overview(listed)).picture, type);
    });
    routes.get(`/compare/picture.${type}`, async (context) => {
      const { listed, year } = compared(context);
      if (year === undefined) return context.notFound();
      const agencies = listed.map(({ agency }) => agency);
      return sendPicture(context, (await overviewOfAgencies(store, agencies, year)).picture, type);
    });
  }
  return routes;
}
