import { describe, expect, test } from "vitest";
import { readContact } from "../../../src/parsing/prose/read-contact.ts";
import { makeSections } from "./make-sections.ts";

const NOTHING = { address: null, postcode: null, telephone: null, email: null, website: null };

describe("readContact()", () => {
  test.each([
    [
      "可从区政府门户网站（http://www.example.gov.cn/）下载。如有疑问，可与我单位联系（地址:枣庄市市中区某路1号，邮编：277100，电话：0632-1234567，电子邮箱：abc@zz.example.cn）。",
      {
        address: "枣庄市市中区某路1号",
        postcode: "277100",
        telephone: "0632-1234567",
        email: "abc@zz.example.cn",
        website: "http://www.example.gov.cn/",
      },
    ],
    [
      "（地址：山东省某市某区某路 226 号；邮编：255020；联系电话：0533－1234567）",
      { address: "山东省某市某区某路226号", postcode: "255020", telephone: "0533－1234567" },
    ],
    ["（联系电话:0632-1234567，电子邮箱:a_b@163.com）。", { telephone: "0632-1234567", email: "a_b@163.com" }],
    ["通讯地址是某县某镇府前路1号，邮政编码：272199。", { address: "某县某镇府前路1号", postcode: "272199" }],
    ["办公地点不变，咨询电话：（0570）7043307，传真：0570-7041202。", { telephone: "（0570）7043307" }],
    ["邮箱地址cjq@163.com", { email: "cjq@163.com" }],
    ["电子邮箱地址：cjq@163.com", { email: "cjq@163.com" }],
    ["在市人民政府网站政府信息公开专栏下载（链接:www.example.gov.cn）", { website: "www.example.gov.cn" }],
    ["其网址为：http://www.example.gov.cn。", { website: "http://www.example.gov.cn" }],
    ["传真：0570-7041202。", {}],
    ["监督电话：0570-7041202。", {}],
    ["对办公地址联系方式进行公开，接听电话1200次。", {}],
    ["公开办公地址、办公时间、联系电话等信息。", {}],
    ["全年共收到电话咨询20件。", {}],
    ["参考网站信息公开栏目，发布145条。", {}],
  ])("%s", (text, expected) => {
    expect(readContact(makeSections([text], "preamble"))).toEqual({ ...NOTHING, ...expected });
  });

  test("believes the preamble before the other parts", () => {
    const sections = {
      ...makeSections(["电话：0632-1111111"], "六"),
      ...{ preamble: [{ text: "电话：0632-2222222", line: 1 }] },
    };
    expect(readContact(sections).telephone).toBe("0632-2222222");
  });
});
