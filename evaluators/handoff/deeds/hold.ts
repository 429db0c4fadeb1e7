import type { Case } from '../case.ts';
import type { Claim } from '../claim.ts';
import { withoutDates } from '../claims/dates.ts';
import type { Names } from '../language/people.ts';
import { pastForm, verbStem } from '../language/verb-forms.ts';
import { mustBeSeen, mustHold, type Objection } from '../objections.ts';
import { oncePerRecord } from '../once-per.ts';
import { shared, stemOf, tellingStems } from '../words.ts';
import { type ClaimedDeed, claimedDeeds } from './claimed.ts';
import { type DeedKind, NO_ATTEMPT, SPEAKING } from './kinds.ts';
import { GIVING, kindsTold } from './kinds-told.ts';
import type { RecordLine } from './record.ts';

/** Kinds of which an attempt that failed was one, too. */
const TRIED = new Set(['check', 'trial', 'call']);
/** Stems that tell nothing of what a deed was about. */
const EMPTY = new Set('order send issue process email mail confirm'.split(' ').map(stemOf));
/** So many words for what was done, and the record holds none of them. */
const FOREIGN = 2;
/** Kinds that are done by saying so: they have to be near what was said. */
const SAID = new Set(['offer', 'promise']);

/** What a text says was done has to be an attempt, or told by the conversation, an earlier contact or the account. */
export function deedsClaimed(text: string): Claim | undefined {
  const plain = withoutDates(text);
  const asked = new Set<string>();
  const nameless = deedsIn(plain, {
    has: (word) => {
      asked.add(word);
      return false;
    },
  });
  if (nameless.length + asked.size === 0) return undefined;
  return (known) => {
    const names = namesIn(known);
    // Few sentences have one of those who wrote as their subject; the others say the same of any record.
    const told = [...asked].some((word) => names.has(word)) ? deedsIn(plain, names) : nameless;
    return told.flatMap((one) => deedHolds(one, known));
  };
}

/** A deed that has to be proved. */
interface ToldDeed {
  readonly deed: ClaimedDeed;
  readonly kinds: readonly DeedKind[];
}

function deedsIn(text: string, names: Names): ToldDeed[] {
  return claimedDeeds(text, names)
    .map((deed) => ({ deed, kinds: kindsTold(deed) }))
    .filter(({ deed, kinds }) => kinds.length > 0 || isOurs(deed));
}

/** Our side did or said it, in a way that is an attempt. */
function isOurs({ by, isToCustomer, verb }: ClaimedDeed): boolean {
  const isSaying = SPEAKING.has(verb);
  return (by === 'us' || (isToCustomer && isSaying)) && (isSaying || !NO_ATTEMPT.has(verb));
}

/** Words that name those who wrote, in lower case. */
const namesIn = oncePerRecord(({ observation: { account }, evidence }): ReadonlySet<string> => {
  const given = evidence.all.match(/\b\p{Lu}\p{Ll}+/gu) ?? [];
  return new Set([...(account.name ?? '').split(/\s+/), ...given].map((word) => word.toLowerCase().replace(/[’']s$/, '')));
});

/** Stems of what our side said and noted, and of what the customer says of it. */
const oursIn = oncePerRecord(
  ({ evidence }): ReadonlySet<string> => new Set(evidence.lines.filter((line) => line.from !== 'account' && isOfUs(line)).flatMap((line) => [...line.stems])),
);

function isOfUs({ from, text }: RecordLine): boolean {
  return from !== 'customer' || /\byour?\b/i.test(text);
}

function deedHolds({ deed, kinds }: ToldDeed, known: Case): Objection[] {
  if (kinds.length > 0) return kindHolds(deed, kinds, known);
  if (isEchoed(deed, known)) return [];
  const { attempts, contacts } = known.observation;
  const told = [...contentOf(deed, deed.after)];
  const isForeign = told.length >= FOREIGN && !told.some((stem) => known.evidence.stems.has(stem));
  return attempts.length + contacts.length === 0 || isForeign ? invented(deed) : mustBeSeen(false, `it says \`${shown(deed)}\`, which is told nowhere else`);
}

function kindHolds(deed: ClaimedDeed, kinds: readonly DeedKind[], known: Case): Objection[] {
  const { attempts } = known.observation;
  const isTried = kinds.some(({ name }) => TRIED.has(name));
  const isOffer = kinds.some(({ name }) => name === 'offer') && known.decision?.fired?.do === 'offer';
  if (isOffer || known.evidence.lines.some((line) => proves(line, deed, kinds) || tellsSame(line, deed, kinds, known))) return [];
  const made = attempts.filter(({ action }) => kinds.some((kind) => kind.action.test(action)));
  if (made.some(({ outcome }) => isTried || outcome === 'answered' || outcome === 'clarified')) return [];
  const outcomes = made.map(({ outcome }) => outcome).join(', ');
  return made.length > 0 ? mustHold(false, `it says \`${shown(deed)}\`; that attempt was ${outcomes}`) : invented(deed);
}

/** Whether a line says that such a thing was done, and is about the same. */
function proves(line: RecordLine, deed: ClaimedDeed, kinds: readonly DeedKind[]): boolean {
  if (deed.by === 'us' && !isOfUs(line)) return false;
  const isProof = kinds.some(({ name }) => (TRIED.has(name) ? line.kinds : line.done).has(name));
  if (!isProof || line.from === 'account') return isProof;
  const content = contentOf(deed, deed.around);
  return content.size === 0 || shared(content, line.stems) > 0;
}

/** Whether a line of ours tells much the same in other words; what is done by saying so may be told more freely, but for its figures. */
function tellsSame(line: RecordLine, deed: ClaimedDeed, kinds: readonly DeedKind[], known: Case): boolean {
  if (line.from !== 'us') return false;
  const isSaid = kinds.some(({ name }) => SAID.has(name) || (name === 'sending' && GIVING.has(deed.verb)));
  const content = contentOf(deed, isSaid ? deed.around : [...deed.before, ...deed.after]);
  const common = shared(content, line.stems);
  if (!isSaid) return line.isClaimed && common >= 2 && common >= content.size / 2;
  const isForeign = [...content].some((stem) => /^\d/.test(stem) && !known.evidence.stems.has(stem));
  return !isForeign && common >= Math.min(2, content.size / 2);
}

/** Whether something that our side says it did or said is near what it did and said. */
function isEchoed(deed: ClaimedDeed, known: Case): boolean {
  const { attempts, contacts } = known.observation;
  if (attempts.length === 0 && contacts.length === 0) return false;
  if (deed.verb === verbStem('ask') && attempts.some(({ reply }) => reply.includes('?'))) return true;
  const content = contentOf(deed, [...deed.before, ...deed.after]);
  const common = shared(content, oursIn(known));
  return content.size === 0 || oursIn(known).has(deed.verb) || common >= (SPEAKING.has(deed.verb) ? 1 : Math.min(2, content.size));
}

/** The stems that tell what a deed was about, its verb apart; figures are among them. */
function contentOf({ verb }: ClaimedDeed, words: readonly string[]): ReadonlySet<string> {
  const parts = words.filter((word) => pastForm(word)?.stem !== verb).flatMap((word) => word.split('/'));
  const telling = [...tellingStems(parts.join(' '))].filter((stem) => !EMPTY.has(stem));
  return new Set([...telling, ...parts.filter((word) => /\d/.test(word)).map(stemOf)]);
}

function invented(deed: ClaimedDeed): Objection[] {
  return mustHold(false, `it says \`${shown(deed)}\`, which nobody did`, 'invented_attempt');
}

function shown({ before, after, verb }: ClaimedDeed): string {
  return `${before.slice(-5).join(' ')} [${verb}] ${after.slice(0, 6).join(' ')}`.trim();
}
