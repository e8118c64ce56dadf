/** How a draft is checked before it is published. */
export const DRAFTS_CHECKED =
  "写好的草稿可以先核对勾稽关系，不会入库：在网页的“核对”页上传文件，在 Telegram 里把文件发给机器人，或者运行 gongkai check 文件名。";
