import { saysWhatItWants } from "../../understanding/querying/asks-more.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "./sessions.ts";

/** 比它高的, after 全区平均呢 was not understood: it may be just that which is meant. */
const POINTS = /[它他她]|[这那](?:个|家|些|年)/;

/**
 * What a dialogue is about for a message behind one that was refused: 平均每年多少, after 四年合计 was not understood, goes on with
 * what was spoken of before it. A message that leans on the refused one alone (2020年呢) does not.
 */
export function pastRefusal(memory: Memory, message: string, understander: Understander): Memory {
  const heard = memory.frame?.heard;
  if (!heard || POINTS.test(message)) return memory;
  const { slots } = understander.understand(message, null);
  return slots !== null && saysWhatItWants(slots) ? { ...memory, frame: heard } : memory;
}
