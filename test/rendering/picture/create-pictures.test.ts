import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createPictures } from "../../../src/rendering/picture/create-pictures.ts";
import { drawPicture } from "../../../src/rendering/picture/draw-picture.ts";
import { ensureBuilt } from "../../support/ensure-built.ts";
import { readPngHeader } from "./drawn.ts";
import { madeMark, madePicture } from "./made-picture.ts";

beforeAll(ensureBuilt);

const named = (title: string) => madePicture("bars", [madeMark("甲", 1), madeMark("乙", 0)], { title });

describe("createPictures()", () => {
  it("draws in another thread what drawPicture() draws here, in both schemes and widths and as PNG", async () => {
    const pictures = createPictures();
    const picture = named("辛店街道2020年");
    expect(await pictures.svg(picture, "light")).toBe(drawPicture(picture, "light"));
    expect(await pictures.svg(picture, "dark")).toBe(drawPicture(picture, "dark"));
    expect(await pictures.svg(picture, "dark", "narrow")).toBe(drawPicture(picture, "dark", "narrow"));
    expect(readPngHeader(await pictures.png(picture)).width).toBe(1080);
  });

  it("leaves this thread free while it draws", async () => {
    const pictures = createPictures();
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await Promise.all(Array.from({ length: 5 }, (_, index) => pictures.png(named(`第${index}幅`))));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });
});

describe("createPictures() with a thread that", () => {
  const program = resolve("test/rendering/picture/hanging-thread.mjs");

  it("draws: equal pictures are drawn once, as long as they are remembered", async () => {
    const pictures = createPictures({ program, mostRemembered: 2 });
    const draw = (title: string) => pictures.svg(named(title), "light");
    expect(await Promise.all([draw("a"), draw("a"), draw("b")])).toEqual([
      "<svg>a 1</svg>",
      "<svg>a 1</svg>",
      "<svg>b 2</svg>",
    ]);
    expect(await draw("a")).toBe("<svg>a 1</svg>");
    expect([await draw("c"), await draw("b"), await draw("c")]).toEqual([
      "<svg>c 3</svg>",
      "<svg>b 4</svg>",
      "<svg>c 3</svg>",
    ]);
  });

  it("draws again what has failed before, instead of remembering the failure", async () => {
    const pictures = createPictures({ program });
    const failing = () => pictures.svg(named("fail"), "light");
    await expect(failing()).rejects.toMatchObject({ message: "Cannot draw a picture", cause: "no ink" });
    await expect(failing()).rejects.toThrow("Cannot draw a picture");
    expect(await pictures.svg(named("a"), "light")).toBe("<svg>a 1</svg>");
  });

  it.each([
    ["throws", "throw"],
    ["exits", "exit"],
  ])("%s fails that picture alone; the next has a new thread", async (_, title) => {
    const pictures = createPictures({ program });
    await expect(pictures.svg(named(title), "light")).rejects.toThrow("The drawing thread ended");
    expect(await pictures.svg(named("a"), "light")).toBe("<svg>a 1</svg>");
  });

  it("hangs is stopped; those that wait behind it are drawn all the same", async () => {
    const pictures = createPictures({ program, timeLimitMs: 3000 });
    const [bad, good] = await Promise.allSettled([
      pictures.svg(named("hang"), "light"),
      pictures.svg(named("a"), "light"),
    ]);
    expect(bad).toMatchObject({ status: "rejected", reason: { message: "A picture was not drawn within 3000 ms" } });
    expect(good).toEqual({ status: "fulfilled", value: "<svg>a 1</svg>" });
  });

  it("has too much to do refuses what is more, and draws the rest", async () => {
    const pictures = createPictures({ program, mostWaiting: 3 });
    const all = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => pictures.svg(named(`p${at}`), "light")));
    expect(all.map(({ status }) => status)).toEqual([...Array(4).fill("fulfilled"), ...Array(6).fill("rejected")]);
    expect(all.at(-1)).toMatchObject({ reason: { message: "3 pictures are waiting already" } });
  });

  it("is missing fails with the cause", async () => {
    const pictures = createPictures({ program: resolve("no-such-program.mjs") });
    await expect(pictures.png(named("a"))).rejects.toThrow("The drawing thread ended");
  });
});
