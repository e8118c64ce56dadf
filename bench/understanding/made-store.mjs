import { YEARS } from "./real-agencies.mjs";

/** Figures that a made-up report prints: small, with many zeros, as in real ones. */
function figureAt(seed) {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) >>> 0;
  return mixed % 3 === 0 ? mixed % 50 : 0;
}

/**
 * A store in memory with a report of every agency and year. What is known without reading is the embedded store's
 * `ReportEntry`; the reports themselves have made-up figures.
 *
 * @param form `cellsOf` and `orderOnForm` of the form
 */
export function madeStore(agencies, { cellsOf, orderOnForm, reportId }) {
  const entries = YEARS.flatMap((year) =>
    agencies.map((agency) => {
      const id = reportId(agency.id, year);
      return {
        id,
        agency,
        year,
        edition: year < 2021 ? "2019" : "2021",
        title: `${agency.name}${year}年政府信息公开工作年度报告`,
        published: `${year + 1}-01-28`,
        source: { file: `${id}.txt`, sha256: id },
        revision: 1,
        findings: [],
      };
    }),
  );
  const byId = new Map(entries.map((entry, at) => [entry.id, at]));
  const columns = new Map();
  const factsOf = (edition, at) =>
    cellsOf(edition).map(({ id, row, column, section }, order) => {
      const value = figureAt(at * 331 + order);
      const where = { section, row: row.label, column: column.label, line: order + 10 };
      return { id, cell: { state: "number", value, raw: String(value) }, where };
    });
  return {
    version: "made",
    entries: () => entries,
    column(fact) {
      const known = columns.get(fact);
      if (known) return known;
      const column = new Float64Array(entries.length);
      const [before, since] = [orderOnForm(fact, "2019"), orderOnForm(fact, "2021")];
      const changed = entries.findIndex(({ edition }) => edition === "2021");
      for (let at = 0; at < column.length; at++) {
        const order = at < changed ? before : since;
        column[at] = order === undefined ? Number.NaN : figureAt(at * 331 + order);
      }
      columns.set(fact, column);
      return column;
    },
    async read(id) {
      const at = byId.get(id);
      if (at === undefined) return undefined;
      const { agency, year, edition, title, published, source, findings } = entries[at];
      return {
        ...{ id, agency, year, edition, title, published, source, findings },
        period: { from: `${year}-01-01`, to: `${year}-12-31`, stated: true },
        contact: { address: null, postcode: null, telephone: null, email: null, website: null },
        facts: factsOf(edition, at),
        sections: { 一: [], 五: [{ text: "公开内容不够全面。", line: 300 }], 六: [] },
        alignments: [],
        remarks: [],
      };
    },
    put: async () => [],
    revisions: async () => [],
    findSource: () => undefined,
    refresh: async () => false,
    close: async () => {},
  };
}
