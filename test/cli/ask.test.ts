import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand, type Setting } from "../support/run-command.ts";
import { SAMPLES } from "../support/sample-files.ts";

let root = "";
let store = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-ask-"));
  store = `file:${join(root, "store")}`;
  await runCommand(["ingest", SAMPLES, "--store", store]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const ask = (argv: readonly string[], setting?: Setting) => runCommand(["ask", ...argv, "--store", store], setting);
const QUESTION = "辛店街道2020年依申请公开多少件？";
const FACT = "applications.received.total";

async function batch(lines: readonly (object | string)[]): Promise<string> {
  const file = join(root, `${Math.random()}.jsonl`);
  await writeFile(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  return file;
}

describe("gongkai ask QUESTION", () => {
  it("--json gives one object with all that the interface promises", async () => {
    const { status, lines } = await ask([QUESTION, "--json"]);
    expect([status, lines.length]).toEqual([0, 1]);
    expect(lines[0]).toMatchObject({
      question: QUESTION,
      status: "answered",
      intent: "value",
      text: expect.stringContaining("2件"),
      values: [{ agency: "辛店街道", year: 2020, fact: FACT, value: 2, unit: "件", report: expect.any(String) }],
      citations: [expect.objectContaining({ section: "三", column: "总计", line: expect.any(Number) })],
      findings: expect.any(Array),
      options: [],
    });
  });

  it("takes words that were not put into quotation marks for one question", async () => {
    expect((await ask(["辛店街道", "2020年依申请公开多少件", "--json"])).lines[0]).toMatchObject({
      question: "辛店街道 2020年依申请公开多少件",
      values: [{ value: 2 }],
    });
  });

  it("without --json prints the text", async () => {
    const { status, stdout } = await ask([QUESTION]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2件.*\n出处：/);
  });

  it("--explain tells after the answer how the question was understood, and in the JSON step by step", async () => {
    const { stdout } = await ask(["--explain", QUESTION]);
    expect(stdout).toMatch(/^2件[\s\S]*\n\n【理解过程】\n规范化：[\s\S]*报告：辛店街道2020年/);
    const [reply] = (await ask(["--explain", "--json", QUESTION])).lines;
    expect(reply?.["explain"]).toContainEqual({ step: "规范化", lines: ["辛店街道2020年依申请公开多少件?"] });
    expect((await ask(["--json", QUESTION])).lines[0]).not.toHaveProperty("explain");
  });

  it("gives every answer the same id each time, and keeps beside the reports what it stands for", async () => {
    const [first, again] = [await ask(["--json", QUESTION]), await ask(["--json", QUESTION])];
    expect(first.lines[0]?.["id"]).toMatch(/^[0-9A-Za-z]{10}$/);
    expect(again.stdout).toBe(first.stdout);
    const id = String(first.lines[0]?.["id"]);
    const file = join(root, "store", "questions", `${id.slice(0, 2).toLowerCase()}.jsonl`);
    expect(await readFile(file, "utf8")).toContain(JSON.stringify({ id, questions: [QUESTION] }));
  });

  it("links into the page when it has a public address, and nowhere otherwise", async () => {
    const PUBLIC_URL = "https://gongkai.example.com";
    expect((await ask([QUESTION], { env: { PUBLIC_URL } })).stdout).toContain(`${PUBLIC_URL}/reports/2020-`);
    expect((await ask([QUESTION])).stdout).not.toContain("http");
  });

  it.each([
    ["an unknown agency", "不存在街道2020年收到多少件申请"],
    ["100,000 characters", "辛店街道".repeat(25_000)],
    ["control characters", "\u0000\u001b[2J\ud800"],
  ])("answers %s without a fault and without a figure", async (_, question) => {
    const { status, lines } = await ask([question, "--json"]);
    expect(status).toBe(0);
    expect(lines[0]?.values).toEqual([]);
    expect(lines[0]?.status).not.toBe("answered");
  });

  it("without a question chats, line by line through a pipe", async () => {
    const { status, stdout } = await ask([], { input: `${QUESTION}\n其中自然人呢\n` });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2件.*\n\n.*自然人/s);
  });
});

describe("gongkai ask --picture", () => {
  const COMPARED = "辛店街道和张范街道的申请数量比较";

  it.each([
    ["png", [0x89, ...Buffer.from("PNG")]],
    ["SVG", [...Buffer.from("<svg")]],
  ])("writes the answer's picture as %s, and prints the answer all the same", async (ending, start) => {
    const file = join(root, `compared.${ending}`);
    const { status, stdout, stderr } = await ask([COMPARED, "--picture", file]);
    expect([status, stderr]).toEqual([0, `图已写入 ${file}\n`]);
    expect(stdout).toContain("辛店街道2020年");
    expect([...(await readFile(file)).subarray(0, start.length)]).toEqual(start);
  });

  it("says that an answer has none, and ends with status 1", async () => {
    const file = join(root, "none.png");
    const { status, stdout, stderr } = await ask([QUESTION, "--picture", file]);
    expect([status, stdout.slice(0, 2)]).toEqual([1, "2件"]);
    expect(stderr).toContain("这个回答没有图");
    await expect(readFile(file)).rejects.toThrow("ENOENT");
  });

  it.each([
    [["--picture", "图.png"], "--picture 需要一个问题"],
    [[COMPARED, "--picture", "图.jpg"], "图.jpg"],
    [[COMPARED, "--picture", ".png"], ".png 或 .svg 结尾"],
  ])("refuses %j with status 2", async (argv, message) => {
    const { status, stderr } = await ask(argv);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("names a file that cannot be written", async () => {
    const file = join(root, "没有的目录", "图.png");
    const { status, stderr } = await ask([COMPARED, "--picture", file]);
    expect([status, stderr]).toEqual([3, expect.stringContaining(`图写不进 ${file}`)]);
  });
});

describe("gongkai ask --batch", () => {
  it("answers line by line under the same ids; a session is one conversation", async () => {
    const file = await batch([
      { id: "a", question: QUESTION, session: "s" },
      { id: "b", question: "张范街道2023年收到多少件申请" },
      { id: "c", question: "其中自然人呢", session: "s" },
      { id: 4, question: "其中自然人呢" },
    ]);
    const { status, lines } = await ask(["--batch", file, "--json"]);
    expect(status).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(["a", "b", "c", 4]);
    expect(lines[0]).toMatchObject({ question: QUESTION, values: [{ fact: FACT, value: 2 }] });
    expect(lines[2]).toMatchObject({
      values: [{ year: 2020, fact: "applications.received.natural_person", value: 2 }],
    });
    expect(lines[3]?.values).toEqual([]);
    const answers = lines.map(({ answer }) => answer);
    expect(answers).toEqual(answers.map(() => expect.stringMatching(/^[0-9A-Za-z]{10}$/)));
    expect(new Set(answers).size).toBe(4);
  });

  it("puts an error in the place of a bad line, goes on, and ends with status 1", async () => {
    const file = await batch([
      "not json",
      "[]",
      "",
      { id: "x" },
      { id: "y", question: 5 },
      { id: {}, question: "" },
      { id: "s", question: "问", session: [] },
      { id: "z", question: QUESTION },
    ]);
    const { status, lines } = await ask(["--batch", file, "--json"]);
    expect(status).toBe(1);
    expect(lines.slice(0, -1)).toEqual([
      { id: null, error: "第 1 行不是 JSON" },
      { id: null, error: "第 2 行不是 JSON 对象" },
      { id: "x", error: "第 4 行缺少 question（应为文字）" },
      { id: "y", error: "第 5 行缺少 question（应为文字）" },
      { id: null, error: "第 6 行缺少 question（应为文字）" },
      { id: "s", error: "第 7 行的 session 应为文字" },
    ]);
    expect(lines.at(-1)).toMatchObject({ id: "z", status: "answered" });
  });

  it("reads standard input for -, with a byte-order mark and line ends of Windows", async () => {
    const line = JSON.stringify({ id: "a", question: QUESTION });
    const { lines } = await ask(["--batch", "-", "--json"], { input: `\ufeff${line}\r\n${line}\r\n` });
    expect(lines).toMatchObject([{ id: "a", status: "answered" }, { id: "a" }]);
  });

  it("--explain tells for every line how it was understood", async () => {
    const file = await batch([{ id: "a", question: QUESTION }]);
    expect((await ask(["--batch", file, "--explain"])).stdout).toMatch(/^问：.*\n2件[\s\S]*【理解过程】/);
    expect((await ask(["--batch", file, "--explain", "--json"])).lines[0]).toHaveProperty("explain");
  });

  it("without --json shows questions and answers", async () => {
    const { stdout } = await ask(["--batch", await batch([{ id: "a", question: QUESTION }])]);
    expect(stdout).toMatch(new RegExp(`^问：${QUESTION}\n2件`));
  });

  it("refuses a file that is not there, and a folder, as wrong usage", async () => {
    for (const file of [join(root, "none.jsonl"), root]) {
      const { status, stdout, stderr } = await ask(["--batch", file, "--json"]);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(file);
    }
  });
});
