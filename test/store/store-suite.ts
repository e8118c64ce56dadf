import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { figureOf } from "../../src/report/cell.ts";
import type { Report } from "../../src/report/report.ts";
import type { Store } from "../../src/store/store.ts";
import { anyReport, madeReport, type Wanted } from "../support/made-report.ts";

/** How the suite gets at one engine. */
export interface Engine {
  /** Opens the store at an address; the same address is the same store. */
  readonly open: (url: string) => Promise<Store>;
  /** The address of a store that does not exist yet. */
  readonly freshUrl: () => Promise<string>;
  /** Takes away what `freshUrl` made. */
  readonly cleanUp: () => Promise<void>;
}

/** What every engine of the store does. */
export function describeStore(name: string, engine: Engine): void {
  describe(`${name}: every store`, () => {
    let url = "";
    let store: Store;

    beforeEach(async () => {
      url = await engine.freshUrl();
      store = await engine.open(url);
    });
    afterEach(async () => {
      await store.close();
      await engine.cleanUp();
    });

    it("is empty at first", async () => {
      expect(store.entries()).toEqual([]);
      expect(store.column("applications.received.total")).toHaveLength(0);
      expect(await store.read("2020-0123456789")).toBeUndefined();
      expect(await store.revisions("2020-0123456789")).toEqual([]);
      expect(store.findSource("00")).toBeUndefined();
      expect(await store.put([])).toEqual([]);
    });

    it("put() keeps a report whole: read() gives an equal one, also after opening again", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyReport, { maxLength: 6 }), async (reports) => {
          const fresh = await engine.freshUrl();
          const writer = await engine.open(fresh);
          const outcomes = await writer.put(reports);
          const reader = await engine.open(fresh);
          for (const [at, { id, revision, status }] of outcomes.entries()) {
            if (status === "unchanged") continue;
            expect(await writer.read(id, revision)).toEqual(reports[at]);
            expect(await reader.read(id, revision)).toEqual(reports[at]);
          }
          expect(reader.version).toBe(writer.version);
          expect(reader.entries()).toEqual(writer.entries());
          await Promise.all([writer.close(), reader.close()]);
        }),
        { numRuns: 25 },
      );
    });

    it("entries() have the city that other agencies of a county tell; ids and reports stay as they were put", async () => {
      const reports = [["岚浦市", "汀禾区"], ["汀禾区"]].map((region, at) => {
        const { agency, ...report } = madeReport({ short: `街道${at}` });
        return { ...report, agency: { ...agency, id: [...region, agency.short].join("/"), region } };
      });
      await store.put(reports.slice(1));
      expect(store.entries().map(({ agency }) => agency.region)).toEqual([["汀禾区"]]);
      await store.put(reports.slice(0, 1));
      const reopened = await engine.open(url);
      for (const each of [store, reopened]) {
        expect(each.entries().map(({ agency }) => agency.region)).toEqual(reports.map(() => ["岚浦市", "汀禾区"]));
        for (const { id, agency } of reports) {
          expect(each.entries().find((entry) => entry.id === id)?.agency.id).toBe(agency.id);
          expect((await each.read(id))?.agency).toEqual(agency);
        }
      }
      expect((await reopened.put(reports)).map(({ status }) => status)).toEqual(["unchanged", "unchanged"]);
      await reopened.close();
    });

    it("entries() come by year, then id, and tell what is known without reading", async () => {
      const reports = [
        madeReport({ short: "乙街道", year: 2021 }),
        madeReport({ short: "甲街道", year: 2021 }),
        madeReport({ short: "甲街道", year: 2019 }),
      ];
      await store.put(reports);
      const ordered = [...reports].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
      expect(store.entries()).toEqual(
        ordered.map(({ id, agency, year, edition, title, published, source, findings }) => ({
          id,
          agency,
          year,
          edition,
          title,
          published,
          source,
          findings,
          revision: 1,
        })),
      );
    });

    it("column() is parallel to entries(), with NaN where a report has no figure", async () => {
      const fact = "proactive.fees.amount";
      await store.put([
        madeReport({ short: "甲街道", year: 2021, cells: { [fact]: 12.5 } }),
        madeReport({ short: "乙街道", year: 2021, cells: { [fact]: { state: "blank", raw: "/" } } }),
        madeReport({ short: "甲街道", year: 2019 }),
      ]);
      const byReport = store
        .entries()
        .map(({ agency, year }, at) => `${agency.short}${year}: ${store.column(fact)[at]}`)
        .sort();
      expect(byReport).toEqual(["甲街道2019: NaN", "甲街道2021: 12.5", "乙街道2021: NaN"].sort());
    });

    it.each([0, -1, 12.5, 32767, 32768, -32767, -32768, 2 ** 31, 123456789.01])(
      "column() has the figure %d",
      async (figure) => {
        await store.put([madeReport({ edition: "2019", cells: { "proactive.procurement.amount": figure } })]);
        await store.put([madeReport({ short: "乙街道" })]);
        expect([...store.column("proactive.procurement.amount")]).toContain(figure);
      },
    );

    it("column() agrees with read() for every fact of any report, put with others or after them", async () => {
      const reports = fc.sample(anyReport, { numRuns: 12, seed: 5 });
      const [first] = reports;
      const corrected = first && { ...first, source: { file: "corrected.txt", sha256: "c".repeat(64) } };
      for (const some of [reports.slice(0, 8), reports.slice(8), corrected ? [corrected] : []]) await store.put(some);
      for (const [at, { id }] of store.entries().entries()) {
        const report = await store.read(id);
        for (const { id: fact, cell } of report?.facts ?? []) {
          expect([fact, store.column(fact)[at]]).toEqual([fact, figureOf(cell) ?? Number.NaN]);
        }
      }
    });

    it("put() says added, then unchanged for the same source, then updated for another one", async () => {
      const first = madeReport({ source: "first", cells: { "applications.received.total": 1 } });
      const second = madeReport({ source: "second", cells: { "applications.received.total": 2 } });
      const { id } = first;
      expect(await store.put([first])).toEqual([{ id, status: "added", revision: 1 }]);
      expect(await store.put([first])).toEqual([{ id, status: "unchanged", revision: 1 }]);
      expect(await store.put([second])).toEqual([{ id, status: "updated", revision: 2 }]);
      expect(await store.put([first])).toEqual([{ id, status: "unchanged", revision: 1 }]);
      expect(store.entries().map(({ revision, source }) => [revision, source.file])).toEqual([[2, "second.txt"]]);
      expect([...store.column("applications.received.total")]).toEqual([2]);
    });

    it("read() and revisions() still give the earlier revisions", async () => {
      const first = madeReport({ source: "first", cells: { "applications.received.total": 1 } });
      const second = madeReport({ source: "second", cells: { "applications.received.total": 2 } });
      await store.put([first, second]);
      expect(await store.read(first.id)).toEqual(second);
      expect(await store.read(first.id, 2)).toEqual(second);
      expect(await store.read(first.id, 1)).toEqual(first);
      expect(await store.read(first.id, 3)).toBeUndefined();
      expect(await store.revisions(first.id)).toEqual([
        { revision: 1, source: first.source },
        { revision: 2, source: second.source },
      ]);
    });

    it("put() settles several reports of one agency and year within one call, in their order", async () => {
      const [first, second] = [madeReport({ source: "first" }), madeReport({ source: "second" })];
      const outcomes = await store.put([first, second, first]);
      expect(outcomes.map(({ status, revision }) => [status, revision])).toEqual([
        ["added", 1],
        ["updated", 2],
        ["unchanged", 1],
      ]);
    });

    describe("put() with replace", () => {
      const reading = (source: string, received: number, wanted: Wanted = {}) =>
        madeReport({ ...wanted, source, cells: { "applications.received.total": received } });
      const again = (...reports: Report[]) => store.put(reports, { replace: true });
      /** What a store that is opened anew holds. */
      const held = async () => {
        const reader = await engine.open(url);
        const column = [...reader.column("applications.received.total")];
        const all = reader.entries().map(({ id, revision, source }, at) => [id, revision, source.file, column[at]]);
        await reader.close();
        return all;
      };

      it("gives a new reading the place of the earlier one, with its number as a revision", async () => {
        const [first, better] = [reading("first", 1), reading("first", 2)];
        await store.put([first]);
        expect(await again(better)).toEqual([{ id: first.id, status: "updated", revision: 1 }]);
        expect(await store.read(first.id)).toEqual(better);
        expect(await store.revisions(first.id)).toEqual([{ revision: 1, source: first.source }]);
        expect(await held()).toEqual([[first.id, 1, "first.txt", 2]]);
        const best = reading("first", 3);
        await again(best);
        expect(await store.read(first.id, 1)).toEqual(best);
        expect(await held()).toEqual([[first.id, 1, "first.txt", 3]]);
      });

      it("leaves the newest revision the newest when an earlier one is read again", async () => {
        const [first, second, better] = [reading("first", 1), reading("second", 2), reading("first", 3)];
        await store.put([first, second]);
        await again(better);
        expect(await store.read(first.id, 1)).toEqual(better);
        expect(await store.read(first.id)).toEqual(second);
        expect(await held()).toEqual([[first.id, 2, "second.txt", 2]]);
      });

      it.each([
        ["agency", { short: "乙街道" }],
        ["year", { year: 2022 }],
      ])("moves a source that turns out to be of another %s", async (_, wanted) => {
        const [wrong, right] = [reading("first", 1), reading("first", 1, wanted)];
        await store.put([wrong]);
        expect(await again(right)).toEqual([{ id: right.id, status: "updated", revision: 1 }]);
        expect(await store.read(wrong.id)).toBeUndefined();
        expect(await store.revisions(wrong.id)).toEqual([]);
        expect(store.findSource(right.source.sha256)).toEqual({ id: right.id, revision: 1 });
        expect(await held()).toEqual([[right.id, 1, "first.txt", 1]]);
      });

      it("gives back the revision before, when the newest one is moved away", async () => {
        const [first, wrong] = [reading("first", 1), reading("second", 2)];
        const right = reading("second", 2, { short: "乙街道" });
        await store.put([first, wrong]);
        await again(right);
        expect(await store.read(first.id)).toEqual(first);
        const expected = [
          [first.id, 1, "first.txt", 1],
          [right.id, 1, "second.txt", 2],
        ];
        expect(await held()).toEqual(expected.sort());
      });

      it("adds what is new, and takes a source that comes twice for one", async () => {
        const [first, second] = [reading("first", 1), reading("second", 2, { short: "乙街道" })];
        await store.put([first]);
        const better = reading("first", 5);
        const outcomes = await again(better, second, better);
        expect(outcomes.map(({ status, revision }) => [status, revision])).toEqual([
          ["updated", 1],
          ["added", 1],
          ["unchanged", 1],
        ]);
      });
    });

    it("findSource() knows the files of all revisions", async () => {
      const [first, second] = [madeReport({ source: "first" }), madeReport({ source: "second" })];
      await store.put([first, second]);
      expect(store.findSource(first.source.sha256)).toEqual({ id: first.id, revision: 1 });
      expect(store.findSource(second.source.sha256)).toEqual({ id: second.id, revision: 2 });
      expect(store.findSource("ff")).toBeUndefined();
    });

    it("version is the same for the same contents, and another one for others", async () => {
      const reports = [madeReport({ short: "甲街道" }), madeReport({ short: "乙街道" }), madeReport({ year: 2020 })];
      const other = await engine.open(await engine.freshUrl());
      const empty = store.version;
      expect(other.version).toBe(empty);
      await store.put(reports);
      for (const report of [...reports].reverse()) await other.put([report]);
      expect(store.version).not.toBe(empty);
      expect(other.version).toBe(store.version);
      await store.put(reports);
      expect(other.version).toBe(store.version);
      await store.put([madeReport({ source: "correction" })]);
      expect(other.version).not.toBe(store.version);
      await other.close();
    });

    it("refresh() takes notice of what another one has put, and says whether anything changed", async () => {
      const writer = await engine.open(url);
      expect(await store.refresh()).toBe(false);
      await writer.put([madeReport({ short: "乙街道" })]);
      expect(store.entries()).toEqual([]);
      expect(await store.refresh()).toBe(true);
      expect(store.entries()).toEqual(writer.entries());
      expect(store.version).toBe(writer.version);
      expect(await store.refresh()).toBe(false);
      await writer.close();
    });

    it("two writers lose nothing of one another", async () => {
      const writer = await engine.open(url);
      const streets = Array.from({ length: 12 }, (_, at) => madeReport({ short: `第${at}街道` }));
      await Promise.all(streets.map((report, at) => (at % 2 ? store : writer).put([report])));
      await Promise.all([store.refresh(), writer.refresh()]);
      expect(store.entries().map(({ id }) => id)).toEqual(streets.map(({ id }) => id).sort());
      expect(writer.entries()).toEqual(store.entries());
      await writer.close();
    });

    it("what was handed out before a put does not change under the reader's hands", async () => {
      await store.put([madeReport({ short: "甲街道" })]);
      const entries = store.entries();
      const column = store.column("applications.received.total");
      await store.put([madeReport({ short: "乙街道" })]);
      expect(entries).toHaveLength(1);
      expect(column).toHaveLength(1);
      expect(store.column("applications.received.total")).toHaveLength(2);
    });
  });
}
