import { Account, PriorContact } from '../../core/account.ts';
import type { Problem } from '../../core/errors.ts';
import type { Team } from '../../core/team.ts';
import { didYouMean } from '../../core/validate.ts';
import { ASKS_DETAILS, Channel, CONSEQUENCES, MOVE_OUTCOMES, SENSITIVE_TOPICS } from '../../core/vocabulary.ts';
import type { Policy } from '../policy.ts';
import { type ConditionProblem, inFile } from './condition-problem.ts';
import type { ComparedText } from './literals.ts';
import { isRulePolicy } from './policy.ts';

interface Vocabulary {
  /** What its words are, in the plural. */
  readonly name: string;
  readonly words: readonly string[];
}

type Vocabularies = Readonly<Record<string, Vocabulary>>;

const CHANNELS: Vocabulary = { name: 'channels', words: Channel.options };
const OUTCOMES: Vocabulary = { name: 'outcomes', words: MOVE_OUTCOMES };

/** Parts of the observation that hold one of a few words, whatever the team. */
const CLOSED: Vocabularies = {
  channel: CHANNELS,
  'contacts[].channel': CHANNELS,
  'contacts[].outcome': { name: 'outcomes', words: PriorContact.shape.outcome.unwrap().options },
  'account.tier': { name: 'tiers', words: Account.shape.tier.unwrap().options },
  'account.identity': { name: 'identities', words: Account.shape.identity.unwrap().options },
  'action.consequence': { name: 'consequences', words: CONSEQUENCES },
  'attempts[].outcome': OUTCOMES,
};

/** What an agent does before it proposes anything, also where the team does not list it. */
const BUILT_IN_ACTIONS = ['clarify', ASKS_DETAILS];

/** Comparisons with words that no observation can hold there. */
export function impossibleTexts(texts: readonly ComparedText[]): readonly ConditionProblem[] {
  return strangers(texts, CLOSED, 'impossible-value', (name) => `${name} there are`);
}

/** Comparisons of a policy with intents, actions and topics that this team does not have: the policy may be made for another. */
export function literalWarnings(policy: Policy, team: Team): readonly Problem[] {
  if (!isRulePolicy(policy)) return [];
  const vocabularies = vocabulariesOf(team);
  return policy.rules.flatMap(({ rule, texts }, index) => {
    const located = { condition: rule.when, ...policy.source, place: policy.where(['rules', index, 'when']) };
    return strangers(texts, vocabularies, 'unknown-value', (name) => `team's ${name}`).map((problem) => inFile(problem, located));
  });
}

function vocabulariesOf(team: Team): Vocabularies {
  const actions: Vocabulary = { name: 'actions', words: [...new Set([...Object.keys(team.actions), ...BUILT_IN_ACTIONS])] };
  return {
    'signals.intent': { name: 'intents', words: Object.keys(team.intents) },
    'signals.sensitive_topics[]': { name: 'sensitive topics', words: [...SENSITIVE_TOPICS, ...Object.keys(team.sensitive_topics)] },
    'action.name': actions,
    'attempts[].action': actions,
  };
}

function strangers(texts: readonly ComparedText[], vocabularies: Vocabularies, code: string, title: (name: string) => string): ConditionProblem[] {
  return texts.flatMap(({ subject, text, start, end }) => {
    const vocabulary = Object.hasOwn(vocabularies, subject) ? vocabularies[subject] : undefined;
    if (!vocabulary || vocabulary.words.includes(text)) return [];
    const meant = didYouMean(text, vocabulary.words);
    const message = `\`${text}\` is none of the ${title(vocabulary.name)}${meant ? `, did you mean \`${meant}\`?` : ''}`;
    const help = meant ? `Write \`${meant}\`.` : `Known: ${vocabulary.words.join(', ')}.`;
    return [{ code, message, help, start, end }];
  });
}
