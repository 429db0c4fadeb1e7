import type { PageConversation, PageData, PageWay } from '../data/page-data.ts';

/** What the reader wants to see. Empty strings are no condition. */
export interface Filter {
  /** Index of a policy; conditions on outcomes then speak of it alone. */
  readonly policy: string;
  /** An outcome, `mistake` or `right`. */
  readonly outcome: string;
  readonly category: string;
  readonly trigger: string;
  readonly persona: string;
  /** Index of a policy that came out differently from the chosen one. */
  readonly flip: string;
  readonly text: string;
}

/** Gravest first, as everywhere else. */
export const SEVERITY: readonly string[] = ['beyond_authority', 'missed', 'late', 'unnecessary', 'early'];

/** The ways that conditions speak of: the chosen policy's, else those of all policies, bounds aside. */
export function waysIn({ policies }: PageData, { policy }: Pick<Filter, 'policy'>, { ways }: PageConversation): readonly PageWay[] {
  return policy === '' ? ways.filter((way) => policies[way.policy]?.bound === false) : ways.filter((way) => String(way.policy) === policy);
}

/** Conversations that meet every condition, mistakes first. */
export function filtered(data: PageData, filter: Filter): PageConversation[] {
  const found = data.conversations.filter((one) => meets(data, filter, one));
  const keyed = found.map((one) => ({ one, gravity: gravityOf(data, filter, one) }));
  keyed.sort((a, b) => a.gravity - b.gravity || a.one.at - b.one.at);
  return keyed.map(({ one }) => one);
}

function meets(data: PageData, filter: Filter, one: PageConversation): boolean {
  const { outcome, category, trigger, persona, flip, text } = filter;
  if (category !== '' && one.category !== category) return false;
  if (trigger !== '' && one.trigger !== trigger) return false;
  if (persona !== '' && one.persona !== persona) return false;
  const ways = waysIn(data, filter, one);
  if (outcome !== '' && !ways.some((way) => isOutcome(way, outcome))) return false;
  if (
    flip !== '' &&
    !differs(
      ways,
      one.ways.find((way) => String(way.policy) === flip),
    )
  )
    return false;
  return text.trim() === '' || wordsOf(one).includes(text.trim().toLowerCase());
}

function isOutcome({ outcome, mistake, right }: PageWay, wanted: string): boolean {
  if (wanted === 'mistake') return mistake !== undefined;
  return wanted === 'right' ? right === true && mistake === undefined : outcome === wanted || mistake === wanted;
}

function differs(ways: readonly PageWay[], other: PageWay | undefined): boolean {
  return other !== undefined && ways.some(({ outcome, mistake }) => outcome !== other.outcome || mistake !== other.mistake);
}

/** 0 for what could not be scored at all or is gravest; how many got it wrong decides among equals. */
function gravityOf(data: PageData, filter: Pick<Filter, 'policy'>, one: PageConversation): number {
  if (one.trouble !== undefined) return 0;
  const ranks = waysIn(data, filter, one).flatMap(({ mistake }) => (mistake === undefined ? [] : [SEVERITY.indexOf(mistake)]));
  return ranks.length === 0 ? SEVERITY.length : Math.min(...ranks) + 1 / (1 + ranks.length);
}

const WORDS = new WeakMap<PageConversation, string>();

/** All that is said in a conversation, in small letters; made once. */
function wordsOf(one: PageConversation): string {
  const known = WORDS.get(one);
  if (known !== undefined) return known;
  const said = one.courses.flatMap(({ turns }) => turns.flatMap(({ say, reply }) => [say, reply ?? '']));
  const words = [one.title, one.scenario, ...said].join('\n').toLowerCase();
  WORDS.set(one, words);
  return words;
}
