import type { Team } from '../../core/team.ts';
import { oneOf } from './pattern.ts';
import { type CustomerText, readText } from './text.ts';
import { BEREAVEMENT } from './topics/bereavement.ts';
import { FRAUD } from './topics/fraud.ts';
import { LEGAL } from './topics/legal.ts';
import { SAFETY } from './topics/safety.ts';
import type { TopicWording } from './topics/wording.ts';

const BUILT_IN = [SAFETY, LEGAL, FRAUD, BEREAVEMENT];

/** Finds the sensitive topics of a message, the built-in ones first, then the team's in their order. */
export type TopicFinder = (text: CustomerText) => readonly string[];

interface Topic {
  readonly topic: string;
  /** `flat` is that of the text without commas. */
  readonly foundIn: (text: CustomerText, flat: string) => boolean;
}

/**
 * Finds `safety`, `legal`, `fraud` and `bereavement`, and the topics that the team names, by words and phrases. Idioms
 * that only sound like a topic ("my phone died", "fire sale", "burning question") are set aside first.
 * A topic of the team is found where one of its phrases stands word for word, in any case, with or without a plural or
 * possessive end; one that has a built-in name adds its phrases to that topic. It cannot tell a threat from a mention.
 */
export function createTopicFinder(team: Team): TopicFinder {
  const topics = [...BUILT_IN.map(builtIn), ...Object.entries(team.sensitive_topics).flatMap(([topic, phrases]) => named(topic, phrases))];
  return (text) => {
    const flat = text.flat.replaceAll(' ,', '');
    return [...new Set(topics.filter(({ foundIn }) => foundIn(text, flat)).map(({ topic }) => topic))];
  };
}

function builtIn({ topic, points, seems }: TopicWording): Topic {
  const pointing = new RegExp(` ${oneOf(...points)}(?= )`);
  const seeming = new RegExp(` ${oneOf(...seems)}(?= )`, 'g');
  return { topic, foundIn: (_text, flat) => pointing.test(flat) && pointing.test(flat.replace(seeming, ' ~')) };
}

/** Phrases are compared word by word, whatever stands between the words; one without words points to nothing. */
function named(topic: string, phrases: readonly string[]): Topic[] {
  const spoken = phrases.map((phrase) => readText(phrase).words.join(' ').replaceAll('.', '\\.')).filter((phrase) => phrase !== '');
  const pointing = new RegExp(` ${oneOf(...spoken)}(?:s|es|'s)?(?= )`);
  return spoken.length === 0 ? [] : [{ topic, foundIn: (text) => pointing.test(` ${text.words.join(' ')} `) }];
}
