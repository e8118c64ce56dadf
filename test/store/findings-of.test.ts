import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findingsIn } from "../../src/store/findings-of.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { madeReport } from "../support/made-report.ts";

const earlier = madeReport({ year: 2021, cells: { "applications.carried_out.total": 3 } });
const later = madeReport({ year: 2022, cells: { "applications.carried_in.total": 2 } });

let root = "";
let store: Store;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-findings-"));
  store = await openStore(`file:${root}`);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe("findingsIn()", () => {
  const broken = { relation: 5, expected: 3, found: 2, previousReport: earlier.id };

  it("finds a break between two years from either of them", async () => {
    await store.put([earlier, later, madeReport({ short: "乙街道", year: 2021 })]);
    expect(await findingsIn(store, later)).toMatchObject([broken]);
    expect(await findingsIn(store, earlier)).toMatchObject([broken]);
  });

  it("finds nothing between years where one of them is not in the store, or belongs to another agency", async () => {
    await store.put([
      later,
      madeReport({ short: "乙街道", year: 2021, cells: { "applications.carried_out.total": 3 } }),
    ]);
    expect(await findingsIn(store, later)).toEqual([]);
  });

  it("gives the findings within the report first", async () => {
    const within = { relation: 1, expected: 1, found: 2, facts: [], message: "不平" } as const;
    await store.put([earlier, later]);
    expect(await findingsIn(store, { ...later, findings: [within] })).toMatchObject([within, broken]);
  });

  it("sets a draft against the store without keeping it", async () => {
    await store.put([earlier]);
    expect(await findingsIn(store, later)).toMatchObject([broken]);
    expect(store.entries()).toHaveLength(1);
  });
});
