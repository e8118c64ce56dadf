import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { madeReport } from "../../support/made-report.ts";
import { converseOnSamples } from "./support/real-world.ts";
import { createWebWorld, type WebWorld } from "./support/web-world.ts";

const ASKERS = 200;
const NAMES = [..."甲乙丙丁戊己庚辛壬癸"];

/** Everyone asks of an agency of their own and then follows up: an answer to the wrong person names another's figure. */
const agencies = NAMES.flatMap((first) => NAMES.map((second) => `${first}${second}街道`));
const received = (at: number, year: number): number => 1000 + at * 10 + (year - 2020);
const reports = agencies.flatMap((short, at) =>
  [2020, 2021].map((year) => madeReport({ short, year, cells: { "applications.received.total": received(at, year) } })),
);

let world: WebWorld;
beforeAll(async () => {
  world = await createWebWorld({ reports, converse: converseOnSamples });
});
afterAll(() => world.end());

const reply = z.object({ status: z.string(), values: z.array(z.object({ agency: z.string(), value: z.number() })) });

async function walk(asker: number): Promise<void> {
  const at = asker % agencies.length;
  const short = agencies[at];
  const first = await world.ask(`${short}2020年收到多少件申请`);
  const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
  const second = await world.ask("那2021年呢", { cookie });
  const expected = [2020, 2021].map((year) => ({ agency: short, value: received(at, year) }));
  const told = [reply.parse(await first.json()), reply.parse(await second.json())].map(({ values }) => values[0]);
  expect(told, `asker ${asker}`).toEqual(expected);
}

test(`${ASKERS} people at once: nothing is lost, and nobody gets another's answer`, async () => {
  await Promise.all(Array.from({ length: ASKERS }, (_, asker) => walk(asker)));
  expect(world.log.lines.filter((line) => line.includes('"error"'))).toEqual([]);
  expect((await world.get("/healthz")).status).toBe(200);
});
