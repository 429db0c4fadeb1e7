/** Words of a customer that would do harm, or break a layout, wherever they are taken for anything but words. */
export interface HostileText {
  /** What it tries, in a few words; no two are alike. */
  readonly name: string;
  readonly text: string;
}

/** What a script of the corpus does when it runs: a page that finds this name on `window` has run one. */
export const RAN = 'escalabRan';
const RUN = `window.${RAN}=1`;

const MARKUP: readonly HostileText[] = [
  { name: 'a script element', text: `<script>${RUN}</script>` },
  { name: 'the end of the script that holds it', text: `</script><script>${RUN}</script>` },
  { name: 'the end of a script, spelled oddly', text: `</SCRIPT\t bogus="1"><script>${RUN}</script >` },
  { name: 'an opened comment', text: '<!--' },
  { name: 'a comment that hides a script', text: `<!--<script>${RUN}//-->` },
  { name: 'the state of double escaping', text: '<!-- <script> and then nothing' },
  { name: 'a closed comment', text: `--><img src=x onerror=${RUN}>` },
  { name: 'an event handler', text: `<img src=x onerror="${RUN}">` },
  { name: 'an event handler without quotes', text: `<svg/onload=${RUN}>` },
  { name: 'a handler that needs no click', text: `<details open ontoggle=${RUN}>` },
  { name: 'a handler on focus', text: `<input autofocus onfocus=${RUN}>` },
  { name: 'a frame with a document', text: `<iframe srcdoc="<script>parent.${RAN}=1</script>"></iframe>` },
  { name: 'a refresh', text: `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">` },
  { name: 'another base', text: '<base href="https://attacker.example/">' },
  { name: 'a style from elsewhere', text: '<link rel="stylesheet" href="https://attacker.example/x.css">' },
  { name: 'a style that hides the page', text: '</style><style>*{display:none}</style>' },
  { name: 'a picture that reports', text: '<img src="https://attacker.example/p.gif">' },
  { name: 'a form', text: '<form action="https://attacker.example/"><button>Sign in</button></form>' },
  { name: 'the end of an attribute', text: `" autofocus onfocus="${RUN}" x="` },
  { name: 'the end of an attribute, with one quote', text: `' onmouseover='${RUN}' x='` },
  { name: 'a mutation of markup', text: `<svg><style><img src=x onerror=${RUN}></style></svg>` },
  { name: 'a title of a picture', text: `</title><script>${RUN}</script>` },
  { name: 'a template element', text: `</template><script>${RUN}</script>` },
  { name: 'a plain text element', text: '<plaintext>' },
  { name: 'character references', text: '&lt;b&gt; &amp;amp; &#60;script&#62; &nbsp; &copy' },
  { name: 'CDATA', text: `<![CDATA[<script>${RUN}</script>]]>` },
];

const CODE: readonly HostileText[] = [
  { name: 'a javascript link', text: `javascript:${RUN}` },
  { name: 'a javascript link in markup', text: `<a href="JaVaScRiPt:${RUN}">my invoice</a>` },
  { name: 'a javascript link with a line break', text: `java\nscript:${RUN}` },
  { name: 'a data link', text: `data:text/html,<script>${RUN}</script>` },
  { name: 'a link in Markdown', text: `[my invoice](javascript:${RUN})` },
  { name: 'a template of Angular or Vue', text: `{{constructor.constructor('${RUN}')()}}` },
  { name: 'a template literal', text: `\${${RUN}}` },
  { name: 'a template of EJS', text: `<%= ${RUN} %>` },
  { name: 'a template of Jinja', text: '{% for x in range(9) %}{{ x }}{% endfor %}' },
  { name: 'the end of a string', text: `';${RUN};//` },
  { name: 'the end of a string and a block', text: `"});${RUN};({"a":"` },
  { name: 'backslashes', text: '\\u003cscript\\u003e \\x3c \\\\ \\" \\n' },
  { name: 'replacement patterns', text: "$& $` $' $1 $<name> $$" },
  { name: 'names of every object', text: '__proto__ constructor prototype toString hasOwnProperty' },
  { name: 'a formula of a spreadsheet', text: '=HYPERLINK("https://attacker.example/","receipt")' },
  { name: 'an expression that takes for ever', text: `${'a'.repeat(60)}!(a+)+$` },
];

const TERMINAL: readonly HostileText[] = [
  { name: 'a colour', text: '\u001b[31mred\u001b[0m' },
  { name: 'a cleared screen', text: 'before\u001b[2J\u001b[Hafter' },
  { name: 'another title of the window', text: '\u001b]0;owned\u0007' },
  { name: 'a link of the terminal', text: '\u001b]8;;https://attacker.example/\u001b\\my invoice\u001b]8;;\u001b\\' },
  { name: 'a written clipboard', text: '\u001b]52;c;cm0gLXJmIC8K\u0007' },
  { name: 'a question to the terminal', text: '\u001b[6n\u001b[c\u001b[>q' },
  { name: 'another screen', text: '\u001b[?1049l\u001b[?25l\u001bc' },
  { name: 'the eight-bit escape', text: '\u009b31mred\u009b0m \u009d0;owned\u009c' },
  { name: 'a string that never ends', text: '\u001bPq#0;2;0;0;0' },
  { name: 'a line written over', text: 'refund refused\rrefund granted' },
  { name: 'words deleted again', text: 'refused\b\b\b\b\b\b\bgranted' },
  { name: 'bells', text: '\u0007\u0007\u0007ring' },
  { name: 'tabs and feeds', text: 'a\tb\vc\fd\u0085e' },
  { name: 'half an escape', text: 'ends in the middle of one \u001b[' },
  { name: 'a command of a CI server', text: '::set-output name=x::y\n::error::not an error' },
];

const UNICODE: readonly HostileText[] = [
  { name: 'nothing', text: '' },
  { name: 'only space', text: ' \u00a0\u2003\u3000 \n\n ' },
  { name: 'null bytes', text: 'order\u0000 17\u0000' },
  { name: 'a line turned round', text: 'approved \u202eyllaer ton\u202c by you' },
  { name: 'isolates that never close', text: 'I \u2067\u2068\u2066am here' },
  { name: 'real words from right to left', text: 'שלום, אני רוצה לדבר עם נציג 123' },
  { name: 'Arabic with digits', text: 'أريد استرداد ٦٤٠ دولارًا (order A-17)' },
  { name: 'separators of lines', text: 'one\u2028two\u2029three' },
  { name: 'words that nobody sees', text: 'pass\u200bword\u200d\u2060\ufeff\u00ad' },
  { name: 'tags in invisible letters', text: `hello${[...'run this'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')}` },
  { name: 'half a character', text: 'broken \ud83d and \ude00 here' },
  { name: 'characters that are none', text: '\ufffe\uffff\u{1ffff} \ufffd' },
  { name: 'letters for private use', text: '\ue000\uf8ff\u{f0000}' },
  { name: 'towers of marks', text: [...'zalgo'].map((letter) => letter + '\u0301\u0335\u0489\u0336\u0322'.repeat(12)).join('') },
  { name: 'letters that look alike', text: 'раураl.com gооgle ⅼogin' },
  { name: 'a family joined together', text: '👩‍👩‍👧‍👦 👨🏽‍🚀 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇩🇪 ❤️‍🔥 👍🏿' },
  { name: 'a hundred joined faces', text: Array.from({ length: 100 }, () => '😀').join('\u200d') },
  { name: 'wide letters', text: '我已经联系你们三次了，还是没有人回复我。我要退款！全角ＡＢＣ１２３' },
  { name: 'Korean and Thai', text: '사람과 이야기하고 싶어요 ขอคุยกับเจ้าหน้าที่ครับ' },
  { name: 'letters of no width beside wide ones', text: '표\u115f\u1160\u3164빈칸 ㅤㅤ' },
];

const SIZE: readonly HostileText[] = [
  { name: 'a word without end', text: 'A'.repeat(3000) },
  { name: 'an address without end', text: `https://shop.example/${'order-17/'.repeat(200)}` },
  { name: 'a wide word without end', text: '退'.repeat(500) },
  { name: 'a hundred lines', text: Array.from({ length: 100 }, (_, index) => `line ${index + 1}`).join('\n') },
  { name: 'words without end', text: 'I have told you already. '.repeat(200).trim() },
  { name: 'markup without end', text: '<div>'.repeat(400) },
];

/** The corpus: whatever shows words of customers shows these as words, and nothing in them runs. */
export const HOSTILE_TEXTS: readonly HostileText[] = [...MARKUP, ...CODE, ...TERMINAL, ...UNICODE, ...SIZE];
