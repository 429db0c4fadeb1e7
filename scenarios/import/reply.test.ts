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

  it.each(['i am ', 'cannot ', "i don't have ", 'not ', '?', 'please ', 'i cannot x.\n', 'not? ', ' ', 'if ', 'a'])(
    'reads a million characters of %j in linear time',
    (piece) => {
      expect(classifyReply(piece.repeat(1_000_000 / piece.length))).toBeTypeOf('string');
    },
  );
});
