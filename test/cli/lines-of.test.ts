import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf } from "../../src/cli/lines-of.ts";

async function linesIn(chunks: readonly (Buffer | string)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks, { objectMode: true }))) lines.push(line);
  return lines;
}

it.each([
  ["", []],
  ["a", ["a"]],
  ["a\n", ["a"]],
  ["a\r\nb\r\n\r\nc", ["a", "b", "", "c"]],
  ["\ufeffa\nb", ["a", "b"]],
  ["a\u2028b\rc\nd", ["a\u2028b\rc", "d"]],
])("linesOf() cuts %j at line feeds only", async (text, lines) => {
  expect(await linesIn([Buffer.from(text)])).toEqual(lines);
});

it("linesOf() gives the same lines however the bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("汉", "a", "\n", "😀", "\r\n")),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      async (pieces, sizes) => {
        const bytes = Buffer.from(pieces.join(""));
        const chunks: Buffer[] = [];
        for (let [at, n] = [0, 0]; at < bytes.length; n++) {
          const size = sizes[n % sizes.length] ?? 1;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(await linesIn(chunks)).toEqual(await linesIn([bytes]));
      },
    ),
  );
});
