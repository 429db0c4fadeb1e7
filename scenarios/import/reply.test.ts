import { describe, expect, it } from 'vitest';
import { classifyReply, type ReplyKind } from './reply.ts';

const CASES: readonly (readonly [ReplyKind, string])[] = [
  ['declines', "I'm sorry, but I am unable to waive this fee."],
  ['declines', 'Unfortunately, we cannot move the booking to another airline.'],
  ['declines', 'I can’t do that for you. Would you like to hear about other options?'],
  ['declines', 'Tickets of this kind cannot be changed.'],
  ['declines', 'A change after departure is not permitted under the fare rules.'],
  ['declines', 'That would be against our cancellation policy.'],
  ['declines', 'The policy does not allow a second voucher.'],
  ['declines', "I don't have the ability to add notes. Is there anything else I can help you with?"],
  ['asks', 'Sure! Could you please provide your booking number?'],
  ['asks', 'To help you with this I will need your email address.'],
  ['asks', 'Which of the two trips do you mean?'],
  ['asks', "I can't proceed without your member number. What is it?"],
  ['asks', 'Which card would you like to use? Please confirm it.'],
  ['asks', 'If you cannot find it, please tell me your last name.'],
  ['asks', 'I cannot find a trip under that number. Could you share the number again?'],
  ['asks', 'Please send the date of travel so I can proceed with the search.'],
  ['asks_again', 'Could you please clarify what you would like to change?'],
  ['asks_again', "I'm not sure I understand. Which trip is it about?"],
  ['asks_again', 'Sorry, could you rephrase that?'],
  ['asks_again', 'I did not quite catch that. What is your question?'],
  ['asks_again', 'What exactly do you mean?'],
  ['asks_again', "I'm sorry, I can't understand your message. Can you be more specific?"],
  ['asks_again', 'Please clarify which of your trips this concerns.'],
  ['informs', 'I understand. To clarify, the fee is 40 dollars.'],
  ['informs', 'Your trip is booked. Is there anything else I can help you with?'],
  ['informs', 'The fee is 40 dollars. Would you like me to go ahead?'],
  ['informs', 'Please confirm that you want to cancel the trip (yes/no).'],
  ['informs', 'You are welcome. Have a good flight!'],
  ['informs', 'I cannot thank you enough for waiting. It is done.'],
  ['informs', 'The change is allowed and costs nothing.'],
  ['informs', ''],
];

describe('classifyReply', () => {
  it.each(CASES)('%s: %s', (kind, reply) => {
    expect(classifyReply(reply)).toBe(kind);
  });

  it.each<[ReplyKind, string, string[]]>([
    ['asks', 'Could you provide your user ID?', []],
    ['asks_again', 'Please provide your user ID so that I can help.', ['Could you provide your user ID?']],
    ['asks_again', 'Could you share your user ID, please?', ['Hello! What is your user ID?', 'It is open till six.']],
    ['asks', 'Could you provide your reservation ID?', ['Could you provide your user ID?']],
    ['asks', 'What is the reason?', ['Your user ID is needed for that reason.']],
    ['asks', 'Which one would you like?', ['What would you like to do?']],
    ['asks', 'Is it the flight on May 20?', ['Is it the flight on May 17?']],
    ['informs', 'Shall I go ahead?', ['Shall I go ahead?']],
    ['informs', 'Is there anything else I can help you with?', ['Is there anything else I can help you with?']],
    ['declines', 'I am unable to do that. Which seat would you like?', ['Which seat would you like?']],
  ])('%s: "%s" after %j', (kind, reply, earlier) => {
    expect(classifyReply(reply, earlier)).toBe(kind);
  });

  it.each(['i am ', 'cannot ', "i don't have ", 'not ', '?', 'please ', 'i cannot x.\n', 'not? ', ' ', 'if ', 'a'])(
    'reads a million characters of %j in linear time',
    (piece) => {
      const reply = piece.repeat(1_000_000 / piece.length);
      expect(classifyReply(reply, [reply])).toBeTypeOf('string');
    },
  );
});
