import type { Contact } from "../../report/report.ts";
import { oncePer } from "../../text/once.ts";
import type { Sections } from "./split-sections.ts";

/** How each detail is announced and what it looks like; the first group is the detail. */
const DETAILS: { readonly [K in keyof Contact]: RegExp } = {
  address: /(?<!邮箱|邮件|网站|网页|电子|信箱|下载)地\s?址\s?(?:[:：]|为|是)\s?([^，,；;。：:（）()\n]{4,60})/,
  postcode: /(?:邮\s?编|邮政编码)\s?(?:[:：]|为|是)?\s?(\d{6})(?!\d)/,
  telephone:
    /(?<!监督|举报|投诉)(?:电\s?话|座机)(?:号码)?\s?(?:[:：]|为|是)?\s?([(（]?\d[\d\-—－()（）]{5,20}\d)(?!\d)/,
  email: /(?:邮箱|邮件|信箱|e-?mail)(?:地址)?\s?(?:[:：]|为|是)?\s?([a-z0-9._%+-]{1,64}@[a-z0-9.-]{3,64}[a-z0-9])/i,
  website: /(?:网址|网站|官网|链接)[^，,；;。\n]{0,30}?[(（:：]\s?((?:https?:\/\/|www\.)[a-z0-9./?=&_%#:-]{3,120})/i,
};

/** Each announcement has one of these; hardly any other passage has. */
const TELLING = /[址邮箱官链网]|电\s?话|座机|mail/i;

/** How far a passage is read. */
const LONGEST_PASSAGE = 5_000;

function tidy(text: string): string {
  return text.replace(/(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])/g, "").trim();
}

/** Where the public may turn to, as far as the prose says. */
export const readContact = oncePer(findContact);

function findContact(sections: Sections): Contact {
  const passages = [...sections.preamble, ...sections.六, ...sections.tail, ...sections.一, ...sections.五];
  const texts = passages.map((passage) => passage.text.slice(0, LONGEST_PASSAGE)).filter((text) => TELLING.test(text));
  const find = (detail: keyof Contact): string | null => {
    for (const text of texts) {
      const found = DETAILS[detail].exec(text)?.[1];
      if (found) return tidy(found);
    }
    return null;
  };
  return {
    address: find("address"),
    postcode: find("postcode"),
    telephone: find("telephone"),
    email: find("email"),
    website: find("website"),
  };
}
