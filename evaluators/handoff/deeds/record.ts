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
  return sentencesOf(text).map((sentence) => new Line(sentence.text, from));
}

/** Few sentences are ever held against a deed: what one proves is worked out when it is first asked for. */
class Line implements RecordLine {
  readonly text: string;
  readonly from: RecordLine['from'];
  #stems: RecordLine['stems'] | undefined;
  #kinds: RecordLine['kinds'] | undefined;
  #done: RecordLine['done'] | undefined;

  constructor(text: string, from: RecordLine['from']) {
    this.text = text;
    this.from = from;
  }

  get stems() {
    this.#stems ??= new Set(wordsIn(this.text).flatMap((word) => [stemOf(word), verbStem(word)]));
    return this.#stems;
  }

  get kinds() {
    this.#kinds ??= kindsSpokenOf(wordsIn(this.text));
    return this.#kinds;
  }

  get done() {
    this.#done ??= new Set(clausesIn(this.text).flatMap((clause) => [...this.#doneIn(clause)]));
    return this.#done;
  }

  get isClaimed() {
    return isSo(this.text, this.from);
  }

  #doneIn(clause: string): ReadonlySet<string> {
    return isSo(clause.replace(PROMISED, 'told'), this.from) ? doneIn(wordsIn(clause), this.from) : new Set();
  }
}

function isSo(text: string, from: RecordLine['from']): boolean {
  return isClaimed(text) && !(from === 'account' ? OPEN : /\bwhen\b/i).test(text);
}

/** The kinds of deeds that words speak of, as verbs or as nouns. */
export function kindsSpokenOf(words: readonly string[]): ReadonlySet<string> {
  return kindsIn(words.map(verbStem), words);
}

/** The kinds of deeds that stems of verbs, or nouns, speak of. */
function kindsIn(verbStems: readonly string[], nouns: readonly string[]): ReadonlySet<string> {
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
