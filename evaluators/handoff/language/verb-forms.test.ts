import { describe, expect, it } from 'vitest';
import { pastForm, verbStem } from './verb-forms.ts';

describe('verbStem', () => {
  it.each([
    ['cancel', 'cancels', 'cancelled', 'cancelling'],
    ['notify', 'notifies', 'notified', 'notifying'],
    ['advise', 'advises', 'advised', 'advising'],
    ['close', 'closes', 'closed', 'closing'],
    ['agree', 'agrees', 'agreed', 'agreeing'],
    ['ship', 'ships', 'shipped', 'shipping'],
  ])('holds the forms of %s together', (verb, ...forms) => {
    expect(forms.map(verbStem)).toEqual(forms.map(() => verbStem(verb)));
  });
});

describe('pastForm', () => {
  it.each([
    ['sent', 'send'],
    ['gave', 'give'],
    ['refunded', 'refund'],
    ['Paid', 'pay'],
  ])('%s is of %s', (word, verb) => {
    expect(pastForm(word)).toEqual({ stem: verbStem(verb), isAmbiguous: false });
  });

  it.each(['need', 'speed', 'refund', 'bed', 'hundred'])('%s is none', (word) => {
    expect(pastForm(word)).toBeUndefined();
  });

  it('says where a form is a present one as well', () => {
    expect(pastForm('reset')?.isAmbiguous).toBe(true);
  });
});
