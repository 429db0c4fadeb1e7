/** Analysed of a message: its first characters … */
export const HEAD = 4_000;
/** … and its last ones. What lies between is not read. */
export const TAIL = 1_000;

/** A customer's message, made ready for the extractors. */
export interface CustomerText {
  /** Readable text with its own case and punctuation: Unicode folded, markup and invisible characters gone. */
  readonly plain: string;
  /**
   * Lower case, words and punctuation marks apart, one space between and around: ` can i get a refund ? `.
   * Contractions keep their apostrophe (`don't`, also where the customer left it out); commas are ` , `, and
   * sentence ends one of ` . `, ` ! `, ` ? `, whatever their number.
   */
  readonly flat: string;
  /** The words of `flat`. */
  readonly words: readonly string[];
}

const INVISIBLE = /[\u0300-\u036F]|\uFE0F|[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const NON_ASCII = /[^\n -~]/;
const TAG = /<[/!]?[a-z][^<>]*>/gi;
const ENTITIES = new Map(Object.entries({ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", rsquo: "'", '#39': "'", '#x27': "'", '#8217': "'" }));
const TOKEN = /\d+(?:[.,:]\d+){0,6}(?![\p{L}\d])|[\p{L}\p{N}]+(?:'\p{L}+)*|[.!?]+|[,;:]|\p{Extended_Pictographic}/gu;
const WORD = /^[\p{L}\p{N}]/u;
const MARKS = /^[.!?]/;
const RUN = /(.)\1\1/;

/** Spellings that customers use, and what they stand for. */
const SPELLINGS = new Map(
  Object.entries({
    ...{ dont: "don't", cant: "can't", cannot: "can't", wont: "won't", didnt: "didn't", doesnt: "doesn't", isnt: "isn't", wasnt: "wasn't" },
    ...{ arent: "aren't", havent: "haven't", hasnt: "hasn't", couldnt: "couldn't", wouldnt: "wouldn't", shouldnt: "shouldn't", aint: "isn't" },
    ...{ im: "i'm", ive: "i've", youre: "you're", thats: "that's", whats: "what's", theres: "there's", whos: "who's", lets: "let's" },
    ...{ u: 'you', ur: 'your', r: 'are', pls: 'please', plz: 'please', plss: 'please', thx: 'thanks', thnx: 'thanks', tnx: 'thanks', ty: 'thank you' },
    ...{ wanna: 'want to', gonna: 'going to', gotta: 'got to', gimme: 'give me', lemme: 'let me', sum1: 'someone', some1: 'someone', any1: 'anyone' },
    ...{ somone: 'someone', ppl: 'people', tlk: 'talk', tlak: 'talk', taalk: 'talk', spk: 'speak', agnt: 'agent', acct: 'account', nvm: 'never mind' },
  }),
);

/**
 * Reads a message once for all extractors, in linear time.
 * Of a longer message only the first 4,000 and the last 1,000 characters are read. It knows no language but English
 * spellings; text in other scripts passes through unchanged.
 */
export function readText(text: string): CustomerText {
  const plain = readable(text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n\n${text.slice(-TAIL)}`);
  const spoken = (unwrapped(plain).toLowerCase().match(TOKEN) ?? []).map(spelled).join(' ');
  return { plain, flat: ` ${spoken} `, words: spoken.split(' ').filter((token) => WORD.test(token)) };
}

/** Unicode compatibility forms folded, quotes made plain, invisible characters, markup and entities gone. */
function readable(text: string): string {
  let plain = text;
  if (NON_ASCII.test(plain)) {
    plain = plain
      .normalize('NFKC')
      .slice(0, HEAD + TAIL + 2)
      .replace(INVISIBLE, '')
      .replace(/[\u2018\u2019\u02BC\u00B4]/g, "'");
    plain = plain.replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"').replace(/[\u2010-\u2015]/g, '-');
  }
  if (plain.includes('&')) plain = plain.replace(/&(#?\w{2,6});/g, (whole, name: string) => ENTITIES.get(name.toLowerCase()) ?? whole);
  return plain.includes('<') ? plain.replace(TAG, ' ') : plain;
}

/** A blank line or a new list item ends a sentence, other line ends do not; addresses of pages and mail are one word. */
function unwrapped(plain: string): string {
  const lines = plain.includes('\n') ? plain.replaceAll('\r', '').replace(/\n(?=\n|[-*\u2022]|\d[.)])/g, ' . ') : plain;
  return lines.includes('@') || lines.includes('://') ? lines.split(/\s+/).map(withoutAddress).join(' ') : lines;
}

function withoutAddress(chunk: string): string {
  return chunk.includes('@') || chunk.includes('://') ? 'link' : chunk;
}

/** The token as the extractors know it; a run of marks is the strongest of them. */
function spelled(token: string): string {
  if (MARKS.test(token)) return token.includes('?') ? '?' : token.includes('!') ? '!' : '.';
  return SPELLINGS.get(token) ?? (RUN.test(token) ? shortened(token) : token);
}

/** `humannnn` is `human`, `sooo` is `soo`: runs of three or more letters are cut to one, or to two where English doubles. */
function shortened(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, (_, letter: string) => ('elos'.includes(letter) ? letter + letter : letter));
}
