import { isClaimed } from '../clauses.ts';
import { type Names, type Party, partyOf } from '../language/people.ts';
import { isBreak, type Sentence, sentencesOf } from '../language/segments.ts';
import { pastForm } from '../language/verb-forms.ts';

/** Something that a text says was done. */
export interface ClaimedDeed {
  /** Who did it; `nobody` where the text leaves it open. */
  readonly by: Party | 'nobody';
  /** It was done to the customer: `he was told`. */
  readonly isToCustomer: boolean;
  /** Stem of its verb. */
  readonly verb: string;
  /** The words of its clause, before and after the verb. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The words around it, over the marks that part clauses. */
  readonly around: readonly string[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const TO_BE = words("is are was were be been being am get gets got getting isn’t wasn’t isn't wasn't");
const TO_HAVE = words("has have had having i've we've they've we’ve they’ve hasn't haven't hadn't");
/** A pronoun together with its `has`, `had` or `is`. */
const CONTRACTED = /^(?:he|she|they|i|we|it|who)['’](?:s|d|ve|re)$/;
const ADVERBS = words(
  'already then also only just now twice once later first since never not finally again even still both times subsequently successfully immediately directly promptly so far too ever previously earlier ' +
    'initially duly simply really all each therefore thus hence instead meanwhile soon afterwards otherwise always often rather quite',
);
const JOINING = words('and then but or plus & which who that before after because as so while when although though since');
/** After these comes no claim but a name for what was done: `what the agent tried`. */
const NAMING = words('what whatever how everything anything something whichever where');
/** A verb form after one of these is an attribute: `the returned lamp`. */
const ATTRIBUTE = words(
  'a an the this that these those his her their our my its your of for with in on at from by to as per any no every each some another more very too than about into over under without one',
);
/** What an active verb acts on begins with one of these. */
const OBJECT = words('a an the this that these those his her their my our its it them him us me everything all both');
const UNDONE = words('nothing no none nobody neither');
const LATER = 3;
/** Words on either side that are looked at; no clause of a note is longer. */
const REACH = 40;
const AGENT_REACH = 8;

/** The deeds that a text claims, each once; what is denied, wished, supposed or still to come is none. */
export function claimedDeeds(text: string, names: Names): ClaimedDeed[] {
  const found = new Map<string, ClaimedDeed>();
  for (const sentence of sentencesOf(text)) {
    for (const deed of deedsOf(sentence, names)) found.set(`${deed.by} ${deed.verb} ${deed.before.join(' ')}|${deed.after.join(' ')}`, deed);
  }
  return [...found.values()];
}

function deedsOf({ tokens }: Sentence, names: Names): ClaimedDeed[] {
  const found: ClaimedDeed[] = [];
  let carried: ClaimedDeed['by'] = 'nobody';
  tokens.forEach((token, at) => {
    const past = pastForm(token);
    if (past === undefined || tokens[at + 1] === ':') return;
    const said = subjectOf(tokens, at, names);
    if (said === undefined || (past.isAmbiguous && said.isBare && said.by !== 'us')) return;
    const by = said.isInherited ? carried : said.by;
    carried = by;
    const before = tokens.slice(startOf(tokens, at), at);
    const after = tokens.slice(at + 1, endOf(tokens, at));
    const scope = said.isBare && by !== 'us' ? tokens.slice(Math.max(0, at - REACH), at) : before;
    const isDone = isClaimed(scope.join(' ')) && !after.slice(0, LATER).some((word) => UNDONE.has(word.toLowerCase()));
    const around = tokens.slice(Math.max(0, at - REACH), at + REACH);
    if (isDone) found.push({ by, isToCustomer: said.isToCustomer, verb: past.stem, before, after, around });
  });
  return found;
}

interface Subject {
  readonly by: ClaimedDeed['by'];
  readonly isToCustomer: boolean;
  /** The verb stands without `have` or `be`. */
  readonly isBare: boolean;
  /** It is that of the verb before. */
  readonly isInherited: boolean;
}

/** Whose deed the verb form at a place is; undefined where it is an attribute, or part of a name for something. */
function subjectOf(tokens: readonly string[], at: number, names: Names): Subject | undefined {
  const { isPassive, isPerfect, place } = helpersBefore(tokens, at);
  const isBare = !isPassive && !isPerfect;
  const head = tokens[place]?.toLowerCase().replace(/['’](?:s|d|ve|re)$/, '');
  const alone = { isToCustomer: false, isBare, isInherited: false };
  if (isNaming(tokens, place)) return undefined;
  if (head === undefined || isBreak(head) || JOINING.has(head)) {
    return isPassive ? { ...alone, by: agentOf(tokens, at, names) } : { ...alone, by: 'nobody', isInherited: head !== undefined };
  }
  if (isBare && ATTRIBUTE.has(head)) return undefined;
  const party = partyOf(head, names);
  if (isPassive) return { ...alone, by: agentOf(tokens, at, names), isToCustomer: party === 'customer' };
  if (party !== 'else') return { ...alone, by: party };
  const isActive = isPerfect || OBJECT.has((tokens[at + 1] ?? '').toLowerCase());
  return { ...alone, by: isActive ? 'else' : agentOf(tokens, at, names) };
}

/** The forms of `be` and `have` before a verb, adverbs between, and the place of the word before them. */
function helpersBefore(tokens: readonly string[], at: number): { readonly isPassive: boolean; readonly isPerfect: boolean; readonly place: number } {
  let [isPassive, isPerfect, place] = [false, false, at - 1];
  for (; place >= Math.max(0, at - REACH); place -= 1) {
    const low = (tokens[place] ?? '').toLowerCase();
    if (TO_BE.has(low)) isPassive = true;
    else if (TO_HAVE.has(low)) isPerfect = true;
    else if (CONTRACTED.test(low)) return { isPassive, isPerfect: true, place };
    else if (!ADVERBS.has(low) && !low.endsWith('ly')) break;
  }
  return { isPassive, isPerfect, place };
}

function isNaming(tokens: readonly string[], place: number): boolean {
  return tokens.slice(Math.max(0, place - 2), place + 1).some((token) => NAMING.has(token.toLowerCase()));
}

/** Whom `by` names after a passive. */
function agentOf(tokens: readonly string[], at: number, names: Names): ClaimedDeed['by'] {
  const after = tokens.slice(at + 1, at + AGENT_REACH);
  const by = after.findIndex((token) => token.toLowerCase() === 'by');
  if (by === -1 || after.slice(0, by).some(isBreak)) return 'nobody';
  const named = after.slice(by + 1, by + 4);
  const end = named.findIndex(isBreak);
  const parties = (end === -1 ? named : named.slice(0, end)).map((word) => partyOf(word, names));
  return parties.find((party) => party !== 'else') ?? 'nobody';
}

function startOf(tokens: readonly string[], at: number): number {
  let start = at;
  while (start > Math.max(0, at - REACH) && !isBreak(tokens[start - 1]) && !/^(?:and|but|then)$/i.test(tokens[start - 1] ?? '')) start -= 1;
  return start;
}

function endOf(tokens: readonly string[], at: number): number {
  let end = at + 1;
  while (end < Math.min(tokens.length, at + REACH) && !isBreak(tokens[end])) end += 1;
  return end;
}
