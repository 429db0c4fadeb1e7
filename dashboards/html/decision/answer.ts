import { type Content, markup } from '../markup.ts';
import type { Recommendation } from './recommend.ts';

/** The answer to "may we go live?", in a word and a sentence. */
export interface Answer {
  readonly word: string;
  readonly sentence: Content;
}

/** Over all policies of a run. It never says that one should go live: what harm can be borne is no figure. */
export function answerOf(all: ReadonlyMap<string, Recommendation>): Answer {
  const named = (says: Recommendation['says']) => [...all].filter(([, one]) => one.says === says).map(([name]) => name);
  const [clear, open, no] = [named('clear'), named('open'), named('no')];
  if (all.size === 0) return { word: 'Nothing to decide', sentence: 'The run holds bounds alone, which nobody would put live.' };
  if (clear.length > 0) {
    return {
      word: 'It can be decided',
      sentence: markup`Nothing in these figures speaks against ${listed(clear)}: what is left is whether you accept whom ${clear.length === 1 ? 'it traps and sends' : 'they trap and send'} for nothing.${sentenceOf(open, no)}`,
    };
  }
  if (open.length > 0) return { word: 'Not on this evidence', sentence: sentenceOf(open, no) };
  return { word: 'Not as it is', sentence: sentenceOf([], no) };
}

function sentenceOf(open: readonly string[], no: readonly string[]): Content {
  return [
    open.length > 0 && markup` Nothing is shown against ${listed(open)}, but too little is known to go live with ${open.length === 1 ? 'it' : 'them'}.`,
    no.length > 0 && markup` The figures speak against ${listed(no)}.`,
  ];
}

/** `a, b and c`, each on one line. */
function listed(names: readonly string[]): Content {
  return names.map((name, index) => markup`${index === 0 ? '' : index === names.length - 1 ? ' and ' : ', '}<strong class="whole">${name}</strong>`);
}
