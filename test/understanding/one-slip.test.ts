import fc from "fast-check";
import { it } from "vitest";
import { editDistance } from "../../src/text/edit-distance.ts";
import { isOneSlip } from "../../src/understanding/names/one-slip.ts";

const name = fc
  .array(fc.constantFrom("辛", "店", "街", "道"), { maxLength: 5 })
  .map((characters) => characters.join(""));

it("says of any two names what their edit distance says", () => {
  fc.assert(
    fc.property(name, name, (a, b) => isOneSlip(a, b) === (editDistance(a, b, 1) === 1)),
    { numRuns: 2000 },
  );
});
