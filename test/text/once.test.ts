import { describe, expect, it } from "vitest";
import { once } from "../../src/text/once.ts";

describe("what is made when it is first asked for", () => {
  it("is not made before", () => {
    let made = 0;
    once(() => ++made);
    expect(made).toBe(0);
  });

  it("is made once, whatever it is", () => {
    let made = 0;
    const nothing = once(() => {
      made++;
      return undefined;
    });
    expect([nothing(), nothing(), made]).toEqual([undefined, undefined, 1]);
  });
});
