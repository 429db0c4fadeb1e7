import type { Observation } from '../../../core/observation.ts';
import type { Team } from '../../../core/team.ts';
import { ASKS_DETAILS } from '../../../core/vocabulary.ts';
import { clausesIn, isClaimed } from '../clauses.ts';
import { sentencesOf } from '../language/segments.ts';
import { pastForm, verbStem } from '../language/verb-forms.ts';
import { leavesOf } from '../leaves.ts';
import { remembered, TEXTS } from '../remembered.ts';
import { stemOf, wordsIn } from '../words.ts';
import { DEED_KINDS, LIGHT } from './kinds.ts';

const ARRIVING = new Set([...LIGHT, ...'come arrive attach enclose go reach'.split(' ').map(verbStem)]);
/** What an account says is still to come. */
const OPEN = /\b(?:due|pending|open|owed|outstanding|requested|limit|renew\w*|when|until|unpaid|planned)\b/i;
/** A promise was made, whatever was promised. */
const PROMISED = /\bpromised\b/gi;
const UNDER_WAY = /\b(?:on its way|attached|enclosed|under ?way)\b/i;

/** A sentence of the record, as what it can prove of a deed. */
export interface RecordLine {
  /** Our side's own words and notes, the customer's, or the account. */
  readonly from: 'us' | 'customer' | 'account';
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  /** Names of the kinds of deeds that it speaks of, and of those that it says were done. */
  readonly kinds: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  /** It says that something is so; a question or a promise does not. */
  readonly isClaimed: boolean;
}

/** Every sentence that can prove a deed. */
export function recordLines({ messages, attempts, contacts, account }: Omit<Observation, 'offers'>, team: Team): RecordLine[] {
  const titleOf = (action: string) => `${Object.hasOwn(team.actions, action) ? (team.actions[action]?.title ?? '') : ''} ${action.replaceAll('_', ' ')}`;
  const ours = [
    ...attempts.map(({ reply }) => reply),
    ...messages.flatMap(({ role, text }) => (role === 'agent' ? [text] : [])),
    ...contacts.map(({ summary, outcome }) => `${summary.replace(/\.\s*$/, '')}.\n${outcome}`),
  ];
  const held = [...leavesOf({ facts: account.facts }), ...account.flags].map((text) => text.replaceAll('_', ' '));
  return [
    ...ours.flatMap((text) => linesOf(text, 'us')),
    ...attempts.flatMap(({ action }) => (action === ASKS_DETAILS ? [] : linesOf(titleOf(action), 'us'))),
    ...messages.flatMap(({ role, text }) => (role === 'customer' ? linesOf(text, 'customer') : [])),
    ...held.flatMap((text) => linesOf(text, 'account')),
  ];
}

/** A text is read once for each who may have said it. */
const linesBy = {
  us: remembered((text) => read(text, 'us'), TEXTS),
  customer: remembered((text) => read(text, 'customer'), TEXTS),
  account: remembered((text) => read(text, 'account'), TEXTS),
};

function linesOf(text: string, from: RecordLine['from']): readonly RecordLine[] {
  return linesBy[from](text);
}

function read(text: string, from: RecordLine['from']): RecordLine[] {
  return sentencesOf(text).map((sentence) => {
    const words = wordsIn(sentence.text);
    return {
      from,
      text: sentence.text,
      stems: new Set(words.flatMap((word) => [stemOf(word), verbStem(word)])),
      kinds: kindsIn(words.map(verbStem), words),
      done: new Set(clausesIn(sentence.text).flatMap((clause) => (isSo(clause.replace(PROMISED, 'told'), from) ? [...doneIn(wordsIn(clause), from)] : []))),
      isClaimed: isSo(sentence.text, from),
    };
  });
}

function isSo(text: string, from: RecordLine['from']): boolean {
  return isClaimed(text) && !(from === 'account' ? OPEN : /\bwhen\b/i).test(text);
}

/** The kinds of deeds that stems of verbs, or nouns, speak of. */
export function kindsIn(verbStems: readonly string[], nouns: readonly string[]): ReadonlySet<string> {
  const nounStems = nouns.map(stemOf);
  return new Set(
    DEED_KINDS.flatMap((kind) => (verbStems.some((stem) => kind.verbs.has(stem)) || nounStems.some((stem) => kind.nouns.has(stem)) ? [kind.name] : [])),
  );
}

/** The kinds of deeds that a sentence says were done: by a past form, or as something got done or under way; a fact of the account needs no verb. */
function doneIn(words: readonly string[], from: RecordLine['from']): ReadonlySet<string> {
  const past = words.flatMap((word) => pastForm(word)?.stem ?? []);
  const isGot = from === 'account' || past.some((stem) => ARRIVING.has(stem)) || UNDER_WAY.test(words.join(' '));
  return kindsIn(past, isGot ? words : []);
}
