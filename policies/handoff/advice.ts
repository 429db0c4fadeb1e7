import type { Trigger } from '../../core/vocabulary.ts';

/** What to do next, and how to go about it. Placeholders as in `placeholders.ts`. */
interface Advice {
  readonly next: string;
  readonly approach: string;
}

/** For policies that give no text of their own. */
const BY_TRIGGER: Readonly<Record<Trigger, Advice>> = {
  policy_boundary: {
    next: 'Decide on this and tell the customer: {step}.',
    approach: 'Say at once that you can decide this: {step}. The agent itself may go up to {limit}. They last said: {last_words}',
  },
  confidence: {
    next: 'Find out what the customer needs. Start from their words: {wants}',
    approach: 'Ask one open question, and do not repeat what the agent asked. It guessed at {intent} and was not sure. They last said: {last_words}',
  },
  sentiment: {
    next: 'Take over now. Settle what they came for: {wants}',
    approach: 'Acknowledge the trouble first, then say what you do about it and by when. They last said: {last_words}',
  },
  repeat_contact: {
    next: 'Find out why the earlier contacts did not settle it. Settle it now: {wants}',
    approach:
      'Start from the history: this is contact {contacts} about the same issue within seven days. Stay with it until it is settled. They last said: {last_words}',
  },
  explicit_request: {
    next: 'Take over in person. Settle what they came for: {wants}',
    approach:
      'They asked for a person: say your name, and do not have them explain it again. They last said: {last_words} The agent was about to do this: {step}.',
  },
  high_value: {
    next: 'Take this on as their contact. They came for this: {wants}',
    approach: 'Speak as the person who answers for this account. At stake: {stake}. They last said: {last_words}',
  },
  complexity: {
    next: 'Take the problem apart. Settle it piece by piece: {wants}',
    approach:
      'Write down the {issues} problems with them, and settle one after the other. What the agent tried stands in the ticket. They last said: {last_words}',
  },
  sensitive_topic: {
    next: 'Follow your procedure for sensitive topics before all else. This one: {topics}.',
    approach: 'Take time, and promise nothing that your procedure does not hold. The topic: {topics}. They last said: {last_words}',
  },
};

const UNDECIDED: Advice = {
  next: 'Read the conversation and decide what the policy could not. They came for this: {wants}',
  approach: 'The policy could not decide, which says nothing about the request itself. The agent was about to do this: {step}. They last said: {last_words}',
};

export function adviceOn(trigger: Trigger | undefined): Advice {
  return trigger === undefined ? UNDECIDED : BY_TRIGGER[trigger];
}
