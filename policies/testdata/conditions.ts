import * as fc from 'fast-check';

const DOUBLES = [
  'turn',
  'contacts_7d',
  'signals.confidence',
  'signals["sentiment"]',
  'signals.issues',
  'action.amount',
  'authority.limit',
  'so_far.failed_attempts',
  'so_far.peak_frustration',
  'account.annual_value',
  'params.contacts',
  'params.confidence.financial',
  'params.confidence[action.consequence]',
  'params.confidence[action.name]',
  'params.nested.limits.low',
  'attempts[0].amount',
  '0.5',
  '2.0',
  '0.0',
] as const;
const INTS = ['0', '1', '2', '3', '7', '9007199254740991', 'size(messages)', 'size(message)', 'size(account.flags)', 'message.size()'] as const;
const TEXTS = [
  'message',
  'language',
  'signals.intent',
  'account.name',
  'account.facts.plan',
  'sources.intent',
  'params.pattern',
  'params.words[0]',
  'params.nested.names.five',
  'messages[0].text',
  'contacts[0].summary',
  '"refund"',
  '"refund_request"',
  '""',
  '"é😀"',
] as const;
const LISTS = ['account.flags', 'signals.sensitive_topics', 'params.words', '["refund", "legal"]', '["first_invoice", message]'] as const;
const FIELDS = [
  'signals.intent',
  'signals.confidence',
  'signals.sensitive_topics',
  'action.amount',
  'authority.limit',
  'account.name',
  'account.facts.plan',
  'account.facts.none',
  'sources.issues',
] as const;

interface Made {
  readonly bool: string;
  readonly double: string;
  readonly int: string;
  readonly text: string;
  readonly list: string;
}

const joined = (...parts: (fc.Arbitrary<string> | string)[]) =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((texts) => texts.join(''));

/**
 * Conditions as an author could write them, of every operator, macro and method that is common, some of which fail when they
 * are evaluated. A few are refused when they are loaded (a literal that can never be there).
 */
export const CONDITIONS: fc.Arbitrary<string> = fc.letrec<Made>((tie: fc.LetrecTypedTie<Made>) => {
  const order = fc.constantFrom(' < ', ' <= ', ' > ', ' >= ', ' == ', ' != ');
  const sign = fc.constantFrom(' + ', ' - ', ' * ', ' / ', ' % ');
  const number = fc.oneof(tie('double'), tie('int'));
  const [bool, int, text, list] = [tie('bool'), tie('int'), tie('text'), tie('list')];
  return {
    bool: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('true', 'false', 'authority.permitted', 'signals.explicit_request', 'signals.curt_hostile', 'account.facts.trial'),
      fc.constantFrom(...FIELDS).map((field) => `has(${field})`),
      joined('(', number, order, number, ')'),
      joined('(', bool, fc.constantFrom(' && ', ' || '), bool, ')'),
      joined('(', bool, fc.constantFrom(' && ', ' || '), bool, ')'),
      joined('!', fc.constantFrom('authority.permitted', 'has(signals.intent)', '(turn > 1)')),
      joined('(', bool, ' ? ', bool, ' : ', bool, ')'),
      joined('(', text, fc.constantFrom(' == ', ' != ', ' < '), text, ')'),
      joined('(', text, ' in ', list, ')'),
      joined('(', number, ' in [', int, ', ', int, '])'),
      joined('(', number, ' in [0.5, 2.0, turn])'),
      joined('(account.facts.seats', fc.constantFrom(' > ', ' == ', ' < '), number, ')'),
      joined(text, '.', fc.constantFrom('contains', 'startsWith', 'endsWith'), '(', text, ')'),
      joined(text, '.matches("^re|x$")'),
      joined(list, '.', fc.constantFrom('exists', 'all', 'exists_one'), '(word, ', fc.constantFrom('word == ', 'word < ', 'word != '), text, ')'),
      joined('messages.', fc.constantFrom('exists', 'all', 'exists_one'), '(m, m.role == "agent" || m.turn', order, number, ')'),
      joined('attempts.exists(a, ', fc.constantFrom('has(a.amount) && a.amount', 'a.amount', 'a.turn'), order, number, ')'),
      joined('contacts.filter(c, c.same_issue).exists(c, c.summary.contains(', text, '))'),
      joined('messages.map(m, m.turn)', fc.constantFrom('[0]', '[1]'), order, number),
      joined('cel.bind(x, ', tie('double'), ', x', order, number, ' && ', bool, ')'),
      joined('(message == "never" || timestamp(clock).getHours() == 15 && ', bool, ')'),
    ),
    double: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...DOUBLES),
      joined('(', tie('double'), sign, number, ')'),
      joined('(', int, sign, tie('double'), ')'),
      joined('-', fc.constantFrom('turn', 'action.amount', '(turn - turn)')),
      joined('(', bool, ' ? ', tie('double'), ' : ', tie('double'), ')'),
      joined('double(', number, ')'),
    ),
    int: fc.oneof({ depthSize: 'small' }, fc.constantFrom(...INTS), joined('(', int, sign, int, ')'), joined('-', fc.constantFrom('1', 'size(account.flags)'))),
    text: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...TEXTS),
      joined('(', text, ' + ', text, ')'),
      joined(text, fc.constantFrom('.lowerAscii()', '.upperAscii()', '.trim()')),
      joined('(', bool, ' ? ', text, ' : ', text, ')'),
    ),
    list: fc.oneof({ depthSize: 'small' }, fc.constantFrom(...LISTS), joined(list, '.filter(w, w != ', text, ')'), joined(list, '.map(w, w + ', text, ')')),
  };
}).bool;
