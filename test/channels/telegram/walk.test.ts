import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SentMessage } from "../../support/bot-api/fake-bot-api.ts";
import { ensureBuilt } from "../../support/ensure-built.ts";
import { ADMINISTRATOR, openTelegramWorld, type TelegramWorld } from "./support/telegram-world.ts";

const REPORT = "data/reports/2023-zhangfan.html";
const GROUP = -1001;
const XINDIAN = "辛店街道2020年收到多少件申请";

let world: TelegramWorld;
let nextPerson = 100;
const someone = (group?: number) => world.person(nextPerson++, group);
const word = (question: string) => Buffer.from(question).toString("base64url");

beforeAll(async () => {
  ensureBuilt();
  world = await openTelegramWorld();
});
afterAll(() => world?.close());

describe("the command menu", () => {
  test("is in Chinese for everyone and in English for those who read that", async () => {
    const { menus } = world.api.world;
    await world.api.until(() => menus.get("en"), "the menus");
    const names = ["summary", "trend", "compare", "rank", "list", "check", "ask", "source", "add", "help", "start"];
    expect(menus.get("")?.map(({ command }) => command)).toEqual(names);
    expect(menus.get("en")?.map(({ command }) => command)).toEqual(names);
    expect(menus.get("")?.every(({ description }) => /\p{Script=Han}/u.test(description))).toBe(true);
    expect(menus.get("en")?.some(({ description }) => /\p{Script=Han}/u.test(description))).toBe(false);
  });
});

describe("commands", () => {
  test.each([
    { text: "/summary 辛店街道 2020", says: /辛店街道2020年：.*2件/, count: 2 },
    { text: "/trend 东岭街道 收到的申请", says: /从2019年的1件到2021年的3件/, count: 2 },
    {
      text: "/compare 东岭街道 西岭街道 收到的申请 2020",
      says: /2020年西岭街道更多，5件；东岭街道2件/,
      count: 1,
    },
    { text: "/rank 收到的申请 2021", says: /最多的是杏岭街道：72件/, count: 2 },
    { text: "/list", says: /库中全部报告/, count: 2 },
    { text: "/list 辛店街道", says: /辛店街道2020年/, count: 1 },
    { text: "/check 辛店街道 2020", says: /勾稽关系不符/, count: 1 },
    { text: "/source 矿区街道2021年主动公开多少条", says: /出处与原文[\s\S]*“[^”]*436条/, count: 1 },
    { text: "/add", says: /管理员/, count: 1 },
  ])("$text is carried out", async ({ text, says, count }) => {
    expect((await someone().ask(text, count)).text).toMatch(says);
  });

  test.each([
    { text: "/summary", says: /哪个单位/ },
    { text: "/trend", says: /请写成：\/trend/ },
    { text: "/compare", says: /请写成：\/compare/ },
    { text: "/rank", says: /请写成：\/rank/ },
    { text: "/check", says: /勾稽关系/ },
    { text: "/source", says: /还没有回答过问题/ },
    { text: "/unknown", says: /我回答政府信息公开工作年度报告里的问题/ },
  ])("$text alone, with nothing said before, says what is missing", async ({ text, says }) => {
    expect((await someone().ask(text)).text).toMatch(says);
  });

  test("take a reply to their usage for what was left out, also after a restart", async () => {
    const person = someone();
    const usage = await person.ask("/trend");
    const { messageId: message_id, text } = usage;
    const reply_to_message = { message_id, date: 1, chat: person.chat, from: { id: 666, is_bot: true }, text };
    await world.restart();
    const answer = await person.ask("东岭街道 收到的申请", 2, { reply_to_message });
    expect(answer.text).toContain("从2019年的1件到2021年的3件");
  });

  test("go on from what was said before, and what follows goes on from them", async () => {
    const person = someone();
    await person.ask(XINDIAN);
    expect((await person.ask("/summary", 2)).text).toContain("辛店街道2020年");
    await person.ask("/compare 东岭街道 西岭街道 收到的申请 2020");
    expect((await person.ask("/rank 收到的申请 2021", 2)).text).toContain("杏岭街道");
    await person.ask("/summary 矿区街道 2021", 2);
    expect((await person.ask("其中主动公开多少条")).text).toContain("436条");
  });
});

/** The answer as Telegram shows it to the bot in a reply. */
const replyTo = ({ messageId, text, buttons }: SentMessage) => ({
  reply_to_message: {
    message_id: messageId,
    date: 1,
    from: { id: 666, is_bot: true },
    text,
    reply_markup: { inline_keyboard: buttons.map((button) => [{ text: button.text, callback_data: button.data }]) },
  },
});

describe("a reply to an answer", () => {
  test("goes on from it, whoever asked for it, also after a restart", async () => {
    const answer = await someone(GROUP).ask(`/ask ${XINDIAN}`);
    await world.restart();
    const next = await someone(GROUP).ask("其中自然人呢", 1, replyTo(answer));
    expect(next.text).toMatch(/辛店街道2020年.*自然人/);
  });

  test("goes back to it when others have come since", async () => {
    const person = someone();
    const answer = await person.ask(XINDIAN);
    await person.ask("矿区街道2021年收到多少件申请");
    expect((await person.ask("其中自然人呢", 1, replyTo(answer))).text).toContain("辛店街道2020年");
    expect((await person.ask("那法人呢")).text).toContain("辛店街道2020年");
  });
});

describe("the greeting", () => {
  test.each(["/start", "/help"])("of %s comes first, then examples, then how to ask in groups", async (command) => {
    const { text, buttons } = await someone().ask(command);
    const parts = ["我回答", "\n1. ", "在群里", "@nianbao_bot 单位 年份", "在发布前核对"];
    const places = parts.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(text).toContain("/ask@nianbao_bot");
    expect(buttons.length).toBeGreaterThan(2);
  });

  test("is said once when the bot comes into a group, with three examples", async () => {
    const chat = { id: -2001, type: "supergroup" as const };
    world.api.changeMembership(chat, { id: 7 }, "left", "member");
    const [greeting] = await world.api.messages(chat.id, 1);
    expect(greeting?.text).toContain("/ask@nianbao_bot");
    expect(greeting?.buttons).toHaveLength(3);
    world.api.changeMembership(chat, { id: 7 }, "member", "administrator");
    world.api.changeMembership(chat, { id: 7 }, "left", "member");
    world.api.changeMembership({ id: 7, type: "private" }, { id: 7 }, "kicked", "member");
    await someone().ask(XINDIAN);
    expect(world.api.sent.filter(({ chatId }) => chatId === chat.id || chatId === 7)).toHaveLength(1);
  });
});

describe("links", () => {
  test("open an answer by its id, follow-ups included, and the dialogue goes on from there", async () => {
    const person = someone();
    await person.ask(XINDIAN);
    const asked = await person.ask("其中自然人呢");
    const id = asked.buttons.find(({ data }) => data.startsWith("w:"))?.data.slice(2);
    await world.restart();
    const other = someone();
    const opened = await other.ask(`/start ${id}`);
    expect(opened.text).toBe(`▸ ${XINDIAN} → 其中自然人呢\n\n${asked.text}`);
    expect((await other.ask("那法人呢")).text).toContain("辛店街道2020年");
  });

  test("open a question", async () => {
    const { text } = await someone().ask(`/start ${word("辛店街道2020年申请")}`);
    expect(text).toMatch(/^▸ 辛店街道2020年申请\n\n2件/);
  });

  test("open a report", async () => {
    const report = world.store.entries().find(({ agency }) => agency.short === "矿区街道");
    const { text } = await someone().ask(`/start ${report?.id}`, 2);
    expect(text).toContain("矿区街道2021年：");
  });

  test.each([
    { claim: "an id that nobody was given", payload: "zzzzzzzzzz", says: "这个链接打不开了" },
    { claim: "bytes that are no text", payload: "____", says: "我回答" },
    { claim: "what is no payload", payload: "../../etc", says: "我回答" },
    { claim: "a word of the page", payload: "help", says: "我回答" },
  ])("with $claim do no harm", async ({ payload, says }) => {
    expect((await someone().ask(`/start ${payload}`)).text).toContain(says);
  });
});

describe("buttons under an answer", () => {
  test("show the sources with their words in the answer's place, and hide them again", async () => {
    const person = someone();
    const answer = await person.ask(XINDIAN);
    await person.tap(answer, "来源");
    const open = await world.api.until(() => {
      const now = person.now(answer);
      return now.edits === 1 ? now : undefined;
    }, "the edit");
    expect(open.text).toMatch(/出处与原文：\n《[^》]*2020年[^》]*》\n• 第三部分.*：“2”/);
    expect(open.links).toContain(
      "https://gongkai.example.com/reports/2020-4371a36bd2?fact=applications.received.total#cited",
    );
    await person.tap(open, "收起来源");
    const closed = await world.api.until(() => {
      const now = person.now(answer);
      return now.edits === 2 ? now : undefined;
    }, "the second edit");
    expect({ text: closed.text, buttons: closed.buttons }).toEqual({ text: answer.text, buttons: answer.buttons });
  });

  test("send the picture as a photo that replies to the answer, drawn and uploaded once", async () => {
    const person = someone(GROUP);
    const answer = await person.ask("/ask 东岭街道历年收到的申请的变化");
    const [first, second] = [await person.press(answer, "图"), await person.press(answer, "图")];
    expect(first).toMatchObject({ kind: "photo", replyTo: answer.messageId });
    expect(first.text).toContain("东岭街道");
    expect(first.file?.bytes.byteLength).toBeLessThan(300_000);
    expect(second.file?.id).toBe(first.file?.id);
  });

  test("ask what they suggest, and say what was asked", async () => {
    const person = someone();
    const answer = await person.ask(XINDIAN);
    const [suggestion] = answer.buttons;
    await world.restart();
    const next = await person.press(answer, suggestion?.text ?? "");
    expect(next.text).toMatch(/^▸ 辛店街道2020年/);
    expect(next.replyTo).toBe(answer.messageId);
  });

  test("name in a group who pressed", async () => {
    const person = someone(GROUP);
    const answer = await person.ask(`/ask ${XINDIAN}`);
    const next = await person.press(answer, answer.buttons[0]?.text ?? "");
    expect(next.text).toMatch(/^▸ 甲：辛店街道2020年/);
  });

  test("record once per person that an answer is wrong, and thank", async () => {
    const person = someone();
    const answer = await person.ask(XINDIAN);
    expect(await person.tap(answer, "这个答案不对")).toContain("谢谢指出");
    await world.restart();
    expect(await person.tap(answer, "这个答案不对")).toContain("已经反映过了");
    expect(await world.complaints()).toEqual([
      expect.objectContaining({ question: XINDIAN, answer: answer.text, store: world.store.version }),
    ]);
    expect(await someone().tap(answer, "这个答案不对")).toContain("谢谢指出");
    expect(await world.complaints()).toHaveLength(2);
  });

  test.each([
    "s:zzzzzzzzzz",
    "p:zzzzzzzzzz",
    "w:zzzzzzzzzz",
    "f:zzzzzzzzzz:AAAAAAAAAA",
    "r:2020-none",
    "x:1",
    "s:../../etc",
  ])("with data that is not ours (%s) are answered and do nothing", async (data) => {
    const person = someone();
    const forged = { ...(await person.ask(XINDIAN)), buttons: [{ text: "假", data }] };
    expect(await person.tap(forged, "假")).toContain("认不出来");
  });

  test("never hold more than Telegram takes, nor stand under a question back", async () => {
    const offer = await someone().ask("2021年收到多少件申请");
    expect(offer.buttons.some(({ data }) => /^[spw]:/.test(data))).toBe(false);
    for (const { data } of world.api.sent.flatMap(({ buttons }) => buttons)) {
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    }
  });
});

describe("pictures", () => {
  test("come with a trend in private, and only when asked for in a group", async () => {
    const question = "东岭街道历年收到的申请的变化";
    const [, photo] = await someone().asked(question, 2);
    expect(photo).toMatchObject({ kind: "photo" });
    const person = someone(GROUP);
    await person.ask(`/ask ${question}`);
    expect(await person.ask("/ask 画个图：东岭街道历年收到的申请", 2)).toMatchObject({ kind: "text" });
    expect(world.api.sent.at(-1)).toMatchObject({ kind: "photo", chatId: GROUP });
  });

  test("of the last answer come at a bare word", async () => {
    const person = someone();
    await person.ask("东岭街道历年收到的申请的变化", 2);
    expect(await person.ask("图")).toMatchObject({ kind: "photo" });
  });

  test("of an older answer do not come for one that has none, unless that older one is replied to", async () => {
    const person = someone();
    const [trend] = await person.asked("东岭街道历年收到的申请的变化", 2);
    if (!trend) throw new Error("No trend");
    const answer = await person.ask("行政复议维持了几件，东岭街道2021年");
    expect(answer.buttons.map(({ text }) => text)).not.toContain("图");
    expect(await person.ask("图")).toMatchObject({ kind: "text", text: expect.stringContaining("刚才的回答没有图") });
    expect(await person.ask("图", 1, replyTo(trend))).toMatchObject({ kind: "photo" });
  });

  test("that cannot be sent cost no answer", async () => {
    const person = someone();
    const refusal = { kind: "answer", status: 400, body: { ok: false, error_code: 400, description: "no" } } as const;
    // Once for the photo that the server has, once for the one that is sent anew.
    world.api.fail("sendPhoto", refusal, refusal);
    const answer = await person.ask("东岭街道历年收到的申请的变化");
    expect(answer.text).toContain("从2019年的1件到2021年的3件");
    expect((await person.ask(XINDIAN)).text).toContain("2件");
  });
});

test("a long ranking also comes as a table to take along", async () => {
  const [, file] = await someone().asked("2021年各单位收到的申请从多到少排名", 2);
  expect(file?.file?.name).toMatch(/^[^/\\]+\.csv$/);
  const lines = Buffer.from(file?.file?.bytes ?? [])
    .toString("utf8")
    .trimEnd()
    .split("\r\n");
  expect(lines[0]?.startsWith("\ufeff")).toBe(true);
  expect(lines.length).toBeGreaterThan(21);
});

describe("files", () => {
  const draft = () => readFile(REPORT);

  test("of anyone are checked in private, and nothing is stored", async () => {
    const before = world.store.version;
    const answer = await someone().send("草稿.html", await draft());
    expect(answer.text).toMatch(/张范街道2023年的报告：.*\n[\s\S]*没有入库/);
    expect(answer.replyTo).toBeDefined();
    await world.store.refresh();
    expect(world.store.version).toBe(before);
  });

  test("of administrators are added, and can be asked about at once", async () => {
    const admin = world.person(ADMINISTRATOR);
    const earlier = (await draft()).toString("utf8").replaceAll("2023", "2022");
    const answer = await admin.send("报告.html", Buffer.from(earlier));
    expect(answer.text).toContain("已收入库中");
    expect((await admin.press(answer, "看这份报告的概况")).text).toContain("张范街道2022年");
  });

  test("that others want added are refused politely, and checked instead", async () => {
    const answer = await someone().send("报告.html", await draft(), { caption: "/add" });
    expect(answer.text).toContain("收入报告由管理员来做");
    expect(answer.text).toContain("没有入库");
  });

  test("in a group are left alone unless the bot is called", async () => {
    const person = someone(-3001);
    world.api.sendFile(person.chat, { id: 7 }, "会议.pdf", await draft());
    const refused = await person.send("报告.html", await draft(), { caption: "/add@nianbao_bot" });
    expect(refused.text).toContain("收入报告由管理员来做");
    expect(world.api.sent.filter(({ chatId }) => chatId === -3001)).toHaveLength(1);
  });

  test("in a group are added when an administrator says so, an album by one word", async () => {
    const admin = world.person(ADMINISTRATOR, -3002);
    const text = (await draft()).toString("utf8");
    const [first, second] = ["2019", "2018"].map((year) => Buffer.from(text.replaceAll("2023", year)));
    const album = { media_group_id: "album-1" };
    const answers = [
      await admin.send("一.html", first ?? Buffer.of(), { ...album, caption: "/add" }),
      await admin.send("二.html", second ?? Buffer.of(), album),
    ];
    expect(answers.map((answer) => /(\d{4})年的报告/.exec(answer.text)?.[1])).toEqual(["2019", "2018"]);
    expect(answers.every(({ text }) => text.includes("已收入库中"))).toBe(true);
  });

  test("are taken from the message that a command replies to", async () => {
    const admin = world.person(ADMINISTRATOR, -3003);
    const file = world.api.sendFile(admin.chat, { id: 8 }, "报告.html", await draft());
    const answer = await admin.ask("/add@nianbao_bot", 1, { reply_to_message: file });
    expect(answer.text).toMatch(/没有变动|已收入库中/);
  });

  test("can be added by whoever the operator names: /add tells the number that it takes", async () => {
    expect((await world.person(4242).ask("/add")).text).toContain("用户编号是 4242");
    expect((await world.person(4242, GROUP).ask("/add")).text).not.toContain("4242");
    expect((await world.person(ADMINISTRATOR).ask("/add")).text).toContain("直接把报告文件发给我");
  });

  test.each([
    { claim: "another kind", name: "病毒.exe", bytes: 10, says: "读不了" },
    { claim: "no ending", name: "报告", bytes: 10, says: "没有后缀" },
    { claim: "too many bytes", name: "报告.pdf", bytes: 21 * 2 ** 20, says: "文件太大" },
  ])("of $claim are refused before they are fetched", async ({ name, bytes, says }) => {
    const fetched = world.api.callsOf("getFile").length;
    expect((await someone().send(name, Buffer.alloc(bytes))).text).toContain(says);
    expect(world.api.callsOf("getFile")).toHaveLength(fetched);
  });

  test("that are larger than they claim to be are not taken", async () => {
    const person = someone();
    const document = { file_id: "liar", file_unique_id: "liar", file_name: "报告.pdf", file_size: 10 };
    world.api.world.files.set("liar", { id: "liar", name: "报告.pdf", bytes: Buffer.alloc(21 * 2 ** 20) });
    expect((await person.ask("", 1, { text: undefined, document })).text).toContain("没能从 Telegram 取回来");
  });

  test.each([
    { claim: "a dropped connection", fault: { kind: "drop" } as const },
    { claim: "a fault of the server", fault: { kind: "answer", status: 502, body: {} } as const },
  ])("are fetched again after $claim", async ({ fault }) => {
    world.api.fail("file", fault);
    expect((await someone().send("草稿.html", await draft())).text).toContain("张范街道2023年的报告");
  });

  test("that no report is in are told so", async () => {
    expect((await someone().send("信.txt", Buffer.from("今天天气很好。"))).text).toContain("没有读成报告");
  });

  test("of one person are checked at a bounded pace", async () => {
    const person = someone();
    for (let sent = 0; sent < 10; sent++) world.api.sendFile(person.chat, { id: nextPerson }, "信.txt", Buffer.of(65));
    const { id } = { id: nextPerson };
    world.api.sendFile(person.chat, { id }, "信.txt", Buffer.of(65));
    const all = await world.api.messages(person.chat.id, 11);
    expect(all.at(-1)?.text).toContain("太快了");
  });
});

describe("inline mode", () => {
  const query = async (text: string) => world.api.answerTo(world.api.query({ id: 7 }, text));

  test("offers the summary and the main figures, each with its place and a way to go on", async () => {
    const { results } = await query("辛店街道 2020");
    expect(results[0]?.text).toContain("辛店街道2020年：");
    const figure = results.find(({ text }) => text.startsWith("241条"));
    expect(figure?.text).toContain("出处：《");
    expect(figure?.links).toContainEqual(
      expect.stringMatching(/^https:\/\/t\.me\/nianbao_bot\?start=[0-9A-Za-z]{10}$/),
    );
    expect(results.length).toBeGreaterThan(3);
  });

  test("says what to write, and shows examples, before anything is written", async () => {
    const { results, button } = await query("");
    expect(button?.text).toContain("输入单位和年份");
    expect(results.length).toBeGreaterThan(2);
  });

  test("says why there is nothing to send", async () => {
    expect(await query("今天天气")).toMatchObject({ results: [], button: { text: expect.stringContaining("范围") } });
  });

  test("forgets what was asked before", async () => {
    await query("辛店街道 2020");
    const { results } = await query("其中自然人呢");
    expect(results.map(({ text }) => text).join()).not.toContain("辛店");
  });

  test("does not answer its own answer when that comes back as a message", async () => {
    const person = someone();
    const via_bot = { id: 666, is_bot: true, first_name: "年报" };
    world.api.say(person.chat, { id: 7 }, XINDIAN, { via_bot });
    expect((await person.ask("矿区街道2021年主动公开多少条")).text).toContain("436条");
    expect(world.api.sent.filter(({ chatId }) => chatId === person.chat.id)).toHaveLength(1);
  });
});

test("every callback and inline query was answered, and nothing was an error", () => {
  expect([...world.api.world.openQueries]).toEqual([]);
  expect(world.log.lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
