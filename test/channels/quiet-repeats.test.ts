import { expect, test } from "vitest";
import { quietRepeats } from "../../src/channels/quiet-repeats.ts";
import { createRecordedLog } from "./support/recorded-log.ts";

test("quietRepeats() tells a fault once, another at once, and the first again after ten minutes with its count", () => {
  const log = createRecordedLog();
  let nowMs = 0;
  const tell = quietRepeats(log, () => nowMs);
  for (let time = 0; time < 500; time++) tell(new Error("no network"), "微信出错");
  tell(new Error("logged out"), "微信出错");
  nowMs = 10 * 60_000;
  tell(new Error("no network"), "微信出错");
  const told = log.lines.map((line) => JSON.parse(line));
  expect(told.map(({ fault, repeated }) => [fault, repeated])).toEqual([
    ["Error: no network", undefined],
    ["Error: logged out", undefined],
    ["Error: no network", 499],
  ]);
});
