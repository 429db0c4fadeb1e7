import { verbStem } from '../language/verb-forms.ts';
import { stemOf } from '../words.ts';
import type { ClaimedDeed } from './claimed.ts';
import { DEED_KINDS, type DeedKind, LIGHT, SPEAKING } from './kinds.ts';

const stems = (verbs: string): ReadonlySet<string> => new Set(verbs.split(' ').map(verbStem));

/** Verbs by which a customer comes to have what was done for them, and by which they are given it. */
const RECEIVING = stems('receive get obtain collect');
export const GIVING = stems('give provide supply hand issue grant');
/** Verbs of speaking that bind our side. */
const BINDING = stems('offer promise quote propose');
/** Done to the customer, not to a thing of theirs. */
const TO_CUSTOMER = new Set(['offer', 'promise', 'call', 'sending', 'refund', 'credit']);
const ENDING = stems('end stop close');
const PLAN = /\b(?:plan|subscription|contract|agreement|account|membership|trial)\b/i;
const BACK = stems('pay give go come return transfer put send wire release credit post book');
const MOVING_MONEY = stems('pay wire transfer remit release disburse');
const DOCUMENT = /\b(?:confirmation|letter|e-?mail|invoice|label|link|reply|notice|quote|copy|message|form|contract)s?\b/i;
const MONEY = /[$€£]|\b(?:usd|money|amount|payments?|charges?|cash|card|bank|sum|fee|price|\d+\.\d\d)\b/i;
const GOT_IN_TOUCH = /^(?:reach out|get (?:in touch|hold)|speak (?:to|with)|talk (?:to|with)|follow up with)\b/i;
const TO_THEM = /^(?:in full )?to (?:her|him|them|the customer)\b/i;
const TOOK_THROUGH = /^(?:tak|walk|talk|guid) (?:\p{L}+ ){1,3}through\b/iu;
/** Another one of something. */
const NEW_ONE = /\b(?:a|an) (?:new|fresh|second|further) \p{L}+|\banother\b/iu;
/** Words from the verb in which the noun for a deed stands. */
const BEFORE = 8;
const AFTER = 6;

/** The kinds of deeds that a clause tells of: by what was got done, else by its verb; none where the customer did it. */
export function kindsTold(deed: ClaimedDeed): readonly DeedKind[] {
  const { by, verb, before, after, around } = deed;
  const clause = [...before, ...after].join(' ');
  const isReceived = by === 'customer' && RECEIVING.has(verb);
  if (by === 'customer' && !isReceived) return [];
  if (GOT_IN_TOUCH.test(`${verb} ${after.slice(0, 3).join(' ')}`)) return named('call');
  if (TOOK_THROUGH.test(`${verb} ${after.slice(0, 4).join(' ')}`)) return by === 'us' ? named('trial') : [];
  if (BACK.has(verb) && /\bback\b/i.test(after.join(' ')) && MONEY.test(clause)) return named('refund');
  if (BACK.has(verb) && TO_THEM.test(after.join(' ')) && MONEY.test(around.join(' '))) return named('refund');
  if (MOVING_MONEY.has(verb) && by === 'us' && (MONEY.test(clause) || /\d/.test(clause))) return named('refund');
  if (verb === 'go' && /^out\b/i.test(after.join(' ')) && DOCUMENT.test(clause)) return named('sending');
  if (by === 'else' || (verb === 'open' && /\baccounts?$/i.test(before.join(' ')))) return [];
  const gotDone = LIGHT.has(verb) || isReceived ? nounsNear(isReceived ? [] : before, after) : [];
  if (gotDone.length > 0) return gotDone;
  if ((LIGHT.has(verb) || isReceived) && NEW_ONE.test(clause)) return named('replacement');
  return isReceived ? [] : byVerb(deed, clause);
}

function nounsNear(before: readonly string[], after: readonly string[]): readonly DeedKind[] {
  const near = [...before.slice(-BEFORE), ...after.slice(0, AFTER)].map(stemOf);
  return DEED_KINDS.filter(({ nouns }) => near.some((stem) => nouns.has(stem)));
}

function byVerb({ by, isToCustomer, verb }: ClaimedDeed, clause: string): readonly DeedKind[] {
  if (GIVING.has(verb) && (by === 'us' || isToCustomer)) return named('sending');
  if ((ENDING.has(verb) && !PLAN.test(clause)) || (SPEAKING.has(verb) && !BINDING.has(verb))) return [];
  const own = DEED_KINDS.filter(({ verbs }) => verbs.has(verb));
  return isToCustomer && by === 'nobody' && !own.some(({ name }) => TO_CUSTOMER.has(name)) ? [] : own;
}

function named(name: string): readonly DeedKind[] {
  return DEED_KINDS.filter((kind) => kind.name === name);
}
