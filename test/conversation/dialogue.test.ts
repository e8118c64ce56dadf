import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LastingConversation, Reply } from "../../src/conversation/conversation.ts";
import { keepInMemory } from "../../src/conversation/kept/kept-questions.ts";
import { createMemorySessions, type Memory, type Sessions } from "../../src/conversation/memory/sessions.ts";
import { openSamples, type Samples, TODAY } from "./sample-conversation.ts";

let samples: Samples;
let conversation: LastingConversation;
/** One whose memory lies outside as JSON, and two that share such a memory. */
let far: LastingConversation;
let instances: readonly [LastingConversation, LastingConversation];
/** One that answers were asked of, and one that knows of it no more than which questions were kept. */
let asker: LastingConversation;
let restarted: LastingConversation;
beforeAll(async () => {
  samples = await openSamples();
  const [shared, kept] = [remoteSessions(), keepInMemory()];
  conversation = await samples.converse();
  far = await samples.converse({ sessions: remoteSessions() });
  instances = [await samples.converse({ sessions: shared }), await samples.converse({ sessions: shared })];
  asker = await samples.converse({ kept });
  restarted = await samples.converse({ kept });
});
afterAll(() => samples.close());

/** Dialogues that lean on every kind of slot. */
const DIALOGUES: readonly (readonly string[])[] = [
  ["辛店街道2020年收到多少件申请", "其中自然人呢", "那矿区街道2021年呢", "法人呢"],
  ["矿区街道2021年收到的申请", "行政复议呢", "诉讼呢", "主动公开多少条", "出处在哪"],
  ["2021年哪个街道收到申请最多", "最少呢", "2020年呢"],
  ["辛店街道2020年予以公开率是多少", "不予公开率呢", "换成矿区街道2021年"],
  ["申请", "辛店街道", "2020年", "1"],
  ["辛店街道2020年的申请是怎么处理的", "今天天气怎么样", "那办结多少件"],
  ["矿区街道2021年年报摘要", "存在哪些问题", "怎么改进的", "电话是多少"],
  ["张范街道2023年和矿区街道2021年哪个收到申请多", "复议呢", "比较一下诉讼"],
  ["什么是三安全一稳定", "辛店街道2020年有吗", "它收到多少件申请"],
];

async function talk(over: LastingConversation, session: string, questions: readonly string[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const question of questions) replies.push(await over.ask(session, question));
  return replies;
}

/** All that a reply says, as bytes. */
const bytes = ({ question, answer, id }: Reply): string => JSON.stringify({ question, answer, id });

/** Keeps what is remembered as a database would: as text. */
function remoteSessions(): Sessions & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    async recall(session) {
      const text = texts.get(session);
      return text === undefined ? undefined : (JSON.parse(text) as Memory);
    },
    async remember(session, memory) {
      texts.set(session, JSON.stringify(memory));
    },
  };
}

describe("a dialogue", () => {
  test.each(DIALOGUES)("goes on the same when its memory lies outside as JSON: %s", async (...questions) => {
    const near = (await talk(conversation, `near:${questions[0]}`, questions)).map(bytes);
    expect((await talk(far, `far:${questions[0]}`, questions)).map(bytes)).toEqual(near);
  });

  test.each(DIALOGUES)("goes on the same when each message comes to another instance: %s", async (...questions) => {
    const near = (await talk(conversation, `one:${questions[0]}`, questions)).map(bytes);
    const replies: Reply[] = [];
    for (const [at, question] of questions.entries()) {
      const instance = at % 2 === 0 ? instances[0] : instances[1];
      replies.push(await instance.ask(`in turn:${questions[0]}`, question));
    }
    expect(replies.map(bytes)).toEqual(near);
  });

  test("remembers nothing that JSON would lose", async () => {
    const seen: Memory[] = [];
    const inner = createMemorySessions({ now: () => new Date(TODAY) });
    const sessions: Sessions = {
      recall: (session) => inner.recall(session),
      async remember(session, memory) {
        seen.push(memory);
        await inner.remember(session, memory);
      },
    };
    const watched = await samples.converse({ sessions });
    for (const questions of DIALOGUES) await talk(watched, `watched:${questions[0]}`, questions);
    expect(seen).toHaveLength(DIALOGUES.flat().length);
    expect(JSON.parse(JSON.stringify(seen))).toStrictEqual(seen);
  });

  test("is not disturbed by another that goes on between its messages", async () => {
    const [one, other] = [DIALOGUES[0] ?? [], DIALOGUES[1] ?? []];
    const apart = [await talk(conversation, "apart:1", one), await talk(conversation, "apart:2", other)];
    const mixed: [Reply[], Reply[]] = [[], []];
    for (let at = 0; at < Math.max(one.length, other.length); at++) {
      const [first, second] = [one[at], other[at]];
      if (first !== undefined) mixed[0].push(await conversation.ask("mixed:1", first));
      if (second !== undefined) mixed[1].push(await conversation.ask("mixed:2", second));
    }
    expect(mixed.map((replies) => replies.map(bytes))).toEqual(apart.map((replies) => replies.map(bytes)));
  });

  test("starts afresh after half an hour of silence", async () => {
    let nowMs = Date.parse(TODAY);
    const over = await samples.converse({ now: () => new Date(nowMs) });
    await over.ask("s", "辛店街道2020年收到多少件申请");
    nowMs += 31 * 60_000;
    const late = await over.ask("s", "其中自然人呢");
    expect(late.answer.values).toEqual([]);
    expect(bytes(late)).toBe(bytes(await over.ask("new", "其中自然人呢")));
  });

  test("does not stop at a message that is not understood", async () => {
    const replies = await talk(conversation, "interrupted", [
      "辛店街道2020年收到多少件申请",
      "今天天气怎么样",
      "其中自然人呢",
    ]);
    expect(replies.map(({ answer }) => answer.status)).toEqual(["answered", "out_of_scope", "answered"]);
    expect(replies[2]?.answer.values).toMatchObject([{ fact: "applications.received.natural_person", year: 2020 }]);
  });
});

describe("a bare number", () => {
  test.each(["2", "２", "第2个", "选2", "第二个"])(
    "%s takes the second choice, as a question of its own",
    async (text) => {
      const session = `number:${text}`;
      const { answer } = await conversation.ask(session, "收到多少件申请");
      expect(answer.status).toBe("clarify");
      const chosen = await conversation.ask(session, text);
      expect(chosen.question).toBe(answer.options[1]?.question);
      expect(bytes(chosen)).toBe(bytes(await conversation.ask(`${session}:whole`, chosen.question)));
    },
  );

  test("takes no choice of another person's answer", async () => {
    await conversation.ask("room/1", "收到多少件申请");
    expect((await conversation.ask("room/2", "2")).question).toBe("2");
  });

  test("beyond the choices is a message like any other", async () => {
    await conversation.ask("beyond", "收到多少件申请");
    expect(await conversation.ask("beyond", "99")).toMatchObject({ question: "99", answer: { values: [] } });
  });
});

describe("the id of an answer", () => {
  test.each(DIALOGUES)("opens it again after a restart, byte for byte: %s", async (...questions) => {
    const replies = await talk(asker, `asker:${questions[0]}`, questions);
    for (const reply of replies) {
      const opened = await restarted.reopen(`reader:${questions[0]}`, reply.id ?? "");
      expect(bytes(opened?.at(-1) as Reply)).toBe(bytes(reply));
    }
  });

  test("stands for the question alone where that means the same by itself", async () => {
    const whole = "张范街道2023年收到多少件申请";
    const [, after] = await talk(conversation, "whole", ["辛店街道2020年收到多少件申请", whole]);
    expect(after?.id).toBe((await conversation.ask("whole:alone", whole)).id);
  });

  test("tells a follow-up from the same words after another question", async () => {
    const ids = await Promise.all(
      ["辛店街道2020年收到多少件申请", "矿区街道2021年收到多少件申请"].map(
        async (first) => (await talk(conversation, `follow:${first}`, [first, "其中自然人呢"]))[1]?.id,
      ),
    );
    expect(new Set(ids).size).toBe(2);
  });

  test("opens the question and what it leans on, and nothing else that was said", async () => {
    const questions = ["矿区街道2021年收到的申请", "一句私下的话", "辛店街道2020年收到多少件申请", "其中自然人呢"];
    const replies = await talk(conversation, "private", questions);
    const opened = await conversation.reopen("private:reader", replies.at(-1)?.id ?? "");
    expect(opened?.map(({ question }) => question)).toEqual(questions.slice(2));
  });

  test("goes on as a dialogue from where it opens, whatever was said there before", async () => {
    const replies = await talk(conversation, "go-on", ["辛店街道2020年收到多少件申请", "其中自然人呢"]);
    await conversation.ask("go-on:reader", "矿区街道2021年收到多少件申请");
    await conversation.reopen("go-on:reader", replies[1]?.id ?? "");
    const next = await conversation.ask("go-on:reader", "那法人呢");
    expect(bytes(next)).toBe(bytes(await conversation.ask("go-on", "那法人呢")));
  });

  test("stands for a bounded part of a dialogue without end", async () => {
    const kept = keepInMemory();
    const over = await samples.converse({ kept });
    await over.ask("long", "辛店街道2020年收到多少件申请");
    for (let round = 0; round < 30; round++) {
      const follow = ["其中自然人呢", "那矿区街道2021年呢", "辛店街道呢", "2020年呢"][round % 4] ?? "";
      const reply = await over.ask("long", follow);
      const questions = await kept.find(reply.id ?? "");
      expect(questions?.length).toBeLessThanOrEqual(9);
      expect(bytes((await over.reopen("long:reader", reply.id ?? ""))?.at(-1) as Reply)).toBe(bytes(reply));
    }
  });

  test.each(["", "0000000000", "../../etc", "__proto__1", "a".repeat(100_000)])(
    "opens nothing when nobody was given it: %j",
    async (id) => expect(await conversation.reopen("stranger", id)).toBeUndefined(),
  );
});

describe("a question by itself", () => {
  const asked = "辛店街道2020年收到多少件申请";

  test("leans on nothing, and nothing follows it up", async () => {
    await conversation.ask(null, asked);
    const alone = await conversation.ask(null, "其中自然人呢");
    expect(bytes(alone)).toBe(bytes(await conversation.ask("never-asked", "其中自然人呢")));
  });

  test("opens an answer whole, follow-ups included", async () => {
    const [, after] = await talk(conversation, "by-itself", [asked, "其中自然人呢"]);
    expect(bytes((await conversation.reopen(null, after?.id ?? ""))?.at(-1) as Reply)).toBe(bytes(after as Reply));
  });
});

test("no question of these tests was a fault", () => {
  expect(samples.faults).toEqual([]);
});
