import type { Observed } from '../case.ts';
import type { Claim } from '../claim.ts';
import { mustHold, type Objection } from '../objections.ts';
import { oncePerRecord } from '../once-per.ts';
import { remembered, TEXTS } from '../remembered.ts';
import { GROUPS, type Group, OPPOSITES } from './groups.ts';

const WORD = /\p{L}+/gu;

/** The group of a word that is in one. */
export const GROUP_OF: ReadonlyMap<string, Group> = new Map(
  GROUPS.flatMap((group) => group.words.flatMap((word) => [[word, group] as const, [`${word}s`, group] as const])),
);

/** Whether a text speaks of a person, a product or a grave matter that the other does. */
export function isOnSubject(text: string, known: Observed): boolean {
  const held = wordsHeld(known);
  return [...lowWords(text)].some((word) => GROUP_OF.get(word)?.words.some((one) => held.has(one)));
}

/** A word that is denied says the opposite. */
const DENIED = /(?:\b(?:not|never|no)|n['’]t) (?:been |yet |even )?\p{L}+/giu;

/** What follows a denial in its clause: `nothing is on fire`. */
const DENYING = /\b(?:no|not|nothing|nobody|none|never|without)\b[^.;:!?,\n]*/giu;

/** Persons, products and grave matters that a statement is about have to be those of the record. */
export function subjectsClaimed(text: string): Claim | undefined {
  const named = [...lowWords(text.replace(DENYING, ' '))].flatMap((word): Named[] => {
    const group = GROUP_OF.get(word);
    return group === undefined ? [] : [{ word, group }];
  });
  const said = lowWords(text.replace(DENIED, ' '));
  const opposed = OPPOSITES.flatMap(([claimed, opposite]): Opposed[] => {
    const words = claimed.split(' ');
    const word = words.find((one) => said.has(one));
    return word === undefined ? [] : [{ word, claimed: words, opposite: opposite.split(' ').filter((one) => !lowWords(text).has(one)) }];
  });
  return named.length + opposed.length === 0 ? undefined : (known) => subjectsHold(named, opposed, known);
}

/** A word for a person, a product or a grave matter. */
interface Named {
  readonly word: string;
  readonly group: Group;
}

/** A word that rules others out: what it claims in other words, and what the text does not say of the opposite. */
interface Opposed {
  readonly word: string;
  readonly claimed: readonly string[];
  readonly opposite: readonly string[];
}

function subjectsHold(named: readonly Named[], opposed: readonly Opposed[], known: Observed): Objection[] {
  const held = wordsHeld(known);
  const own = ownWords(known);
  const foreign = named.filter(
    ({ word, group }) =>
      !own.has(word) &&
      !known.evidence.compact.includes(word.toUpperCase()) &&
      ![...group.words, ...group.also].some(
        (one) => held.has(one) || held.has(`${one}s`) || (one.length > 6 && known.evidence.compact.includes(one.toUpperCase())),
      ),
  );
  return [
    ...foreign.flatMap(({ word }) => mustHold(false, `it speaks of \`${word}\`, and nobody in this contact does`, 'made_up')),
    ...opposed.flatMap(({ word, claimed, opposite }) => {
      const isOpposed = !claimed.some((one) => held.has(one)) && opposite.some((one) => held.has(one));
      return mustHold(!isOpposed, `it says \`${word}\`, and the record the opposite`);
    }),
  ];
}

const wordsHeld = oncePerRecord(({ evidence }) => lowWordsOf(evidence.all));

/** Words of the queues' names, and the topics that were perceived. */
const ownWords = oncePerRecord(({ team, observation }) =>
  lowWordsOf(
    [
      ...Object.entries(team.queues).map(([name, { title }]) => `${name.replaceAll('_', ' ')} ${title ?? ''}`),
      ...(observation.signals.sensitive_topics ?? []),
    ].join(' '),
  ),
);

/** One who speaks a language is no speaker of sound, and who is called no owner of a telephone. */
const ELSEWHERE =
  /\b(?:native|\w+ish|french|german|chinese|japanese|portuguese|arabic) speakers?\b|\b(?:on|over|by|via) (?:the )?(?:tele)?phone\b|\b(?:tele)?phone (?:number|call|line)s?\b/gi;

function lowWordsOf(text: string): ReadonlySet<string> {
  return new Set(text.replace(ELSEWHERE, ' ').toLowerCase().match(WORD) ?? []);
}

const lowWords = remembered(lowWordsOf, TEXTS);
