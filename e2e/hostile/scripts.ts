/** Nothing answers here: whoever asks it was made to by a text. */
export const HOST = "hit.invalid";

/** Calls that a page must never come to; N is the text's number. */
const VECTORS = [
  "<script>hit(N)</script>",
  "<ScRiPt >hit(N)</sCrIpT>",
  `<script src=//${HOST}/N></script>`,
  "<img src=x onerror=hit(N)>",
  "<img/src=x/onerror=hit(N)>",
  "<img src=x onerror\n=\nhit(N)>",
  `<img src=//${HOST}/N>`,
  `<image href=//${HOST}/N>`,
  "<svg onload=hit(N)>",
  "<svg/onload=hit(N)//",
  "<svg><script>hit(N)</script></svg>",
  "<svg><animate onbegin=hit(N) attributeName=x dur=1s>",
  "<svg><a href=javascript:hit(N)><text y=9>x</text></a>",
  "<math><mtext><img src=x onerror=hit(N)>",
  '<iframe srcdoc="<script>parent.hit(N)</script>">',
  "<iframe src=javascript:parent.hit(N)>",
  `<iframe src=//${HOST}/N>`,
  "<object data=javascript:hit(N)>",
  `<embed src=//${HOST}/N>`,
  "<a href=javascript:hit(N) autofocus>x</a>",
  "<a href=' &#106;avascript:hit(N)'>x</a>",
  "<details open ontoggle=hit(N)>x",
  "<video><source onerror=hit(N)>",
  "<audio src=x onerror=hit(N)>",
  "<input autofocus onfocus=hit(N)>",
  "<select autofocus onfocus=hit(N)>",
  "<p tabindex=0 autofocus onfocus=hit(N)>x",
  "<b style=animation:x onanimationstart=hit(N)>x",
  "<p onmouseover=hit(N)>x",
  `<p style=background:url(//${HOST}/N)>x`,
  `<style>*{background:url(//${HOST}/N)}</style>`,
  `<style>@import'//${HOST}/N'</style>`,
  `<link rel=stylesheet href=//${HOST}/N>`,
  `<base href=//${HOST}/N/>`,
  `<meta http-equiv=refresh content=0;url=//${HOST}/N>`,
  `<form action=//${HOST}/N><button>x`,
  '<noscript><p title="</noscript><img src=x onerror=hit(N)>">',
  "<template><script>hit(N)</script></template>",
  "javascript:hit(N)",
  "data:text/html,<script>hit(N)</script>",
  "{{constructor.constructor('hit(N)')()}}",
  `\${hit(N)}`,
  ";hit(N);//",
  "+hit(N)+",
  "&lt;script&gt;hit(N)&lt;/script&gt;",
  "&#60;img src=x onerror=hit(N)&#62;",
  "\\u003cscript\\u003ehit(N)\\u003c/script\\u003e",
  "\\x3cimg src=x onerror=hit(N)\\x3e",
  "%3Cimg src=x onerror=hit(N)%3E",
  "＜script＞hit(N)＜/script＞",
];

/** What a text may stand in, and how it would get out of there. */
const OUT_OF = ["", '">', "'>", "</script>", "</title>", "</textarea>", "-->", "]]>", '\\"}', "`"];

/** Each way of running a script, out of each place: 500 texts, each known again by its number. */
export const SCRIPTS: readonly string[] = OUT_OF.flatMap((out) => VECTORS.map((vector) => out + vector)).map(
  (text, nth) => `x${nth}x ${text.replaceAll("N", String(nth))}`,
);

/** The numbers of those texts that stand in what somebody reads. */
export const scriptsIn = (text: string): number[] =>
  [...text.matchAll(/x(\d+)x /g)].map(([, nth]) => Number(nth));
