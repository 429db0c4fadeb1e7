import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from './find.ts';

/** The text with what was found in brackets. */
function shown(text: string): string {
  return findPersonalData(text).reduceRight((all, { kind, start, end }) => `${all.slice(0, start)}<${kind} ${all.slice(start, end)}>${all.slice(end)}`, text);
}

describe('findPersonalData', () => {
  it.each([
    // Cards: the schemes' published test numbers.
    ['pay with 4111111111111111 please', 'pay with <card 4111111111111111> please'],
    ['4111 1111 1111 1111', '<card 4111 1111 1111 1111>'],
    ['4111-1111-1111-1111.', '<card 4111-1111-1111-1111>.'],
    ['3782 822463 10005', '<card 3782 822463 10005>'],
    ['30569309025904', '<card 30569309025904>'],
    ['6011111111111117, 3530111333300000', '<card 6011111111111117>, <card 3530111333300000>'],
    ['2223003122003222 and 5555555555554444', '<card 2223003122003222> and <card 5555555555554444>'],
    ['4111 1111 1111 1111 123', '<card 4111 1111 1111 1111> 123'],
    ['4111 1111 1111 1111 12/27', '<card 4111 1111 1111 1111> 12/27'],
    ['555 123 4111 1111 1111 1111', '555 123 <card 4111 1111 1111 1111>'],
    ['4111111111111112', '4111111111111112'],
    ['my card number is 4111111111111112', 'my card number is <card 4111111111111112>'],
    ['4111111111111112 is my card', '<card 4111111111111112> is my card'],
    ['1234567890123452', '1234567890123452'],
    ['gift card 6276644', 'gift card 6276644'],
    // E-mail addresses.
    ['Write to Anna.Berg+x@mail.example.co.uk.', 'Write to <email Anna.Berg+x@mail.example.co.uk>.'],
    ["'a@b.de', <c@d.org>;jörg@müller.de", "'<email a@b.de>', <<email c@d.org>>;<email jörg@müller.de>"],
    ['john5551234567@example.com', '<email john5551234567@example.com>'],
    ['a@b, @anna, root@localhost, 3@1.50', 'a@b, @anna, root@localhost, 3@1.50'],
    // Phone numbers.
    ['call +44 20 7946 0958 now', 'call <phone +44 20 7946 0958> now'],
    ['+1 (212) 555-0123', '<phone +1 (212) 555-0123>'],
    ['0049 30 901820', '<phone 0049 30 901820>'],
    ['(555) 123-2002, 555.123.2002', '<phone (555) 123-2002>, <phone 555.123.2002>'],
    ['5551232002', '<phone 5551232002>'],
    ['1-800-555-0199', '<phone 1-800-555-0199>'],
    ['07700 900123 or 06 12 34 56 78', '<phone 07700 900123> or <phone 06 12 34 56 78>'],
    ['98765 43210', '<phone 98765 43210>'],
    ['my phone is 555-1234', 'my phone is <phone 555-1234>'],
    ['order 5551232002, item ID 1656367028, #5551232002', 'order 5551232002, item ID 1656367028, #5551232002'],
    ['order 7 is late, call 5551232002', 'order 7 is late, call <phone 5551232002>'],
    ['at 1716500000 on 2024-05-15 10:30, 01-02-2023', 'at 1716500000 on 2024-05-15 10:30, 01-02-2023'],
    ['$5551232002, 5551232002.50, W5551232002, 5551232002%', '$5551232002, 5551232002.50, W5551232002, 5551232002%'],
    ['certificate_9984806123, 555-1234, +12 bags', 'certificate_9984806123, 555-1234, +12 bags'],
    // IBANs: the registry's examples.
    ['DE89370400440532013000', '<iban DE89370400440532013000>'],
    ['gb82 west 1234 5698 7654 32 please', '<iban gb82 west 1234 5698 7654 32> please'],
    ['NO93 8601 1117 947', '<iban NO93 8601 1117 947>'],
    ['MT84MALT011000012345MTLCAST001S', '<iban MT84MALT011000012345MTLCAST001S>'],
    ['DE88370400440532013000, XX89370400440532013000', 'DE88370400440532013000, XX89370400440532013000'],
    // Social security numbers.
    ['123-45-6789 and 123 45 6789', '<ssn 123-45-6789> and <ssn 123 45 6789>'],
    ['000-45-6789, 666-45-6789, 923-45-6789, 123-00-6789, 123-45-0000', '000-45-6789, 666-45-6789, 923-45-6789, 123-00-6789, 123-45-0000'],
    ['ssn 123456789, last four of my social are 6789', 'ssn <ssn 123456789>, last four of my social are <ssn 6789>'],
    ['9863 is my ssn', '<ssn 9863> is my ssn'],
    ['account 8253 ssn no 9227', 'account 8253 ssn no <ssn 9227>'],
    // Passwords, PINs, security codes.
    ['my password is hunter2.', 'my password is <password hunter2>.'],
    ['password: Correct-Horse', 'password: <password Correct-Horse>'],
    ['the passcode is "blue sky"', 'the passcode is "<password blue sky>"'],
    ['my password is sunshine', 'my password is <password sunshine>'],
    ['password is rockstar 1111 thanks', 'password is <password rockstar 1111> thanks'],
    ['Pwd = s3cret!x, ok', 'Pwd = <password s3cret!x>, ok'],
    ['set my password to Blue1234', 'set my password to <password Blue1234>'],
    ['my password is wrong', 'my password is wrong'],
    ["my password isn't working", "my password isn't working"],
    ['my password is not working, the password was changed by someone', 'my password is not working, the password was changed by someone'],
    ['I forgot my password, reset password please', 'I forgot my password, reset password please'],
    ['pin 1234, my PIN is: 987654', 'pin <pin 1234>, my PIN is: <pin 987654>'],
    ['pin code 560001, pin wrong 3 times', 'pin code 560001, pin wrong 3 times'],
    ['1234 is my pin', '<pin 1234> is my pin'],
    ['cvv 123, CVC: 4567, security code is 999', 'cvv <cvv 123>, CVC: <cvv 4567>, security code is <cvv 999>'],
    ['321 is the cvv', '<cvv 321> is the cvv'],
    // Nothing at all.
    ['I paid $1,250.00 on 15/05/2024 for 2 tickets', 'I paid $1,250.00 on 15/05/2024 for 2 tickets'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('finds every well-made card, however it is split', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^4[0-9]{14}$/), fc.constantFrom('', ' ', '-', '.'), (body, gap) => {
        const card = (withCheckDigit(body).match(/.{4}/g) ?? []).join(gap);
        expect(findPersonalData(`so ${card} it is`)).toEqual([{ kind: 'card', start: 3, end: 3 + card.length }]);
      }),
    );
  });

  it('finds in order, inside the text, without overlaps', () => {
    const piece = fc.oneof(
      fc.constantFrom('4111 1111 1111 1111', 'DE89370400440532013000', 'a@b.de', '555-123-2002', 'password is ', 'pin ', 'cvv ', '123-45-6789', ' ', '@', '+'),
      fc.stringMatching(/^[0-9]{1,20}$/),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let past = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(past);
          expect(end).toBeGreaterThan(start);
          past = end;
        }
        expect(past).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  // Where something begins is decided from a bounded distance, so what stands far off can change nothing, and work grows with length alone.
  it('looks at each place from a bounded distance', () => {
    const filler = '- '.repeat(500);
    fc.assert(
      fc.property(
        fc.constantFrom('1 ', '+1 23 ', 'a@', 'a@b.', 'de89 ', 'password is ', 'pin ', '4111 1111 1111 1112 ', '555-12 '),
        fc.nat(40),
        (unit, times) => {
          const alone = findPersonalData(unit.repeat(times));
          const twice = findPersonalData(unit.repeat(times) + filler + unit.repeat(times));
          expect(twice.length).toBe(alone.length * 2);
        },
      ),
    );
  });

  it.each(['1', '1 ', 'a@', '@', 'a@b.', 'x', 'password ', 'cvv ', 'de89'])('comes to an end on 1 MB of `%s`', (unit) => {
    expect(findPersonalData(unit.repeat(1e6 / unit.length))).toEqual([]);
  });
});

function withCheckDigit(body: string): string {
  const sum = [...body].reverse().reduce((all, char, index) => {
    const digit = Number(char) * (index % 2 === 0 ? 2 : 1);
    return all + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
