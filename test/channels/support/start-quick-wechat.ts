import { startWechat, type WechatChannel, type WechatOptions } from "../../../src/channels/wechat/start-wechat.ts";
import { madeAnswer } from "./made-answer.ts";
import { drawsNothing } from "./made-pictures.ts";
import { createRecordedLog } from "./recorded-log.ts";
import type { WechatWorld } from "./wechat-world.ts";

/** A bot in a world of WeChat that answers everything with 答 and sends without pause, but for what a test wants else. */
export function startQuickWechat(world: WechatWorld, wanted: Partial<WechatOptions> = {}): Promise<WechatChannel> {
  return startWechat({
    puppet: world.puppet,
    prefix: "年报",
    conversation: { ask: async (_, question) => ({ question, answer: madeAnswer("答") }) },
    linkTo: () => null,
    pictures: drawsNothing,
    logger: createRecordedLog(),
    minIntervalMs: 0,
    jitterMs: 0,
    ...wanted,
  });
}
