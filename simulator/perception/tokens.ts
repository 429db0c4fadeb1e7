import type { CustomerText } from './text.ts';

const NEGATED: Readonly<Record<string, string>> = { "can't": 'can', "won't": 'will', "shan't": 'shall', "ain't": 'is' };
const ENDINGS: Readonly<Record<string, string>> = { "'m": 'am', "'re": 'are', "'ve": 'have', "'ll": 'will', "'d": 'would' };
/** Words whose `'s` is "is"; behind others it marks possession. */
const SUBJECTS = new Set(['it', 'that', 'this', 'what', 'who', 'where', 'how', 'here', 'there', 'he', 'she', 'why', 'when', 'nobody', 'everything', 'nothing']);

/** The words and sentence marks of a message, without commas, contractions written out: `do not` for "don't". */
export function tokensOf(text: CustomerText): readonly string[] {
  const tokens: string[] = [];
  for (const token of text.flat.split(' ')) {
    if (token === '' || token === ',' || token === ';' || token === ':') continue;
    if (token.includes("'")) tokens.push(...writtenOut(token));
    else tokens.push(token);
  }
  return tokens;
}

function writtenOut(token: string): readonly string[] {
  if (token.endsWith("n't")) return [NEGATED[token] ?? token.slice(0, -3), 'not'];
  const at = token.lastIndexOf("'");
  const stem = token.slice(0, at);
  const ending = token.slice(at);
  if (ending === "'s") return stem === 'let' ? ['let', 'us'] : SUBJECTS.has(stem) ? [stem, 'is'] : [token];
  const word = ENDINGS[ending];
  return word === undefined ? [token] : [stem, word];
}
