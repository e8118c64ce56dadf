import { html, type Markup, toHtml } from "../../../rendering/markup.ts";
import { assets } from "../assets.ts";

export interface PageParts {
  readonly title: string;
  readonly body: Markup;
  /** Which entry of the site's menu this page is. */
  readonly current?: (typeof MENU)[number]["id"];
  readonly layout: "chat" | "wide";
  /** What places that preview a link show of this page. */
  readonly preview?: Preview;
}

export interface Preview {
  readonly title: string;
  readonly description: string;
  /** With its host. */
  readonly image?: string;
}

function previewMarkup({ title, description, image }: Preview): Markup {
  return html`<meta property="og:type" content="article">
<meta property="og:site_name" content="政府信息公开年报问答">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta name="description" content="${description}">
${image !== undefined && html`<meta property="og:image" content="${image}">`}`;
}

const MENU = [
  { id: "ask", href: "/", label: "提问" },
  { id: "reports", href: "/reports", label: "目录" },
  { id: "check", href: "/check", label: "核对" },
  { id: "api", href: "/api", label: "接口" },
] as const;

/** A whole page, ready to be sent: the frame that every page shares with its own contents in it. */
export function renderPage({ title, body, current, layout, preview }: PageParts): string {
  const menu = MENU.map(
    ({ id, href, label }) =>
      html`<li><a href="${href}"${id === current && html` aria-current="page"`}>${label}</a></li>`,
  );
  return toHtml(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
${preview && previewMarkup(preview)}
<link rel="icon" type="image/svg+xml" href="${assets.icon.href}">
<link rel="stylesheet" href="${assets.stylesheet.href}">
<script src="${assets.script.href}" defer></script>
</head>
<body class="${layout}">
<a class="skip" href="#main">跳到正文</a>
<header class="site"><a class="brand" href="/"><img src="${assets.icon.href}" alt="" width="24" height="24">年报问答</a><nav aria-label="主菜单"><ul>${menu}</ul></nav></header>
<main id="main" tabindex="-1">${body}</main>
</body>
</html>
`);
}
