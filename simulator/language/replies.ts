import { agentVoice } from './agent-voice.ts';
import { compileList, type PhraseList, pick } from './phrase-list.ts';
import { ACCOUNT_ACCESS } from './replies/account-access.ts';
import type { AgentBank, AgentBanks } from './replies/agent-bank.ts';
import { BILLING } from './replies/billing.ts';
import { FEEDBACK } from './replies/feedback.ts';
import { AROUND, ARTICLE_FRAMES } from './replies/manners.ts';
import { OFF_TOPIC } from './replies/off-topic.ts';
import { ORDERS } from './replies/orders.ts';
import { SAFETY } from './replies/safety.ts';
import { SALES } from './replies/sales.ts';
import { SUBSCRIPTION } from './replies/subscription.ts';
import { TECHNICAL } from './replies/technical.ts';
import { say, sayFramed } from './say.ts';
import type { Details } from './speech.ts';
import type { Voice } from './voice.ts';

/** What became of the agent's move. */
export type Outcome = 'answered' | 'clarified' | 'refused' | 'failed';

/** What the agent says about each intent. */
export const AGENT_BANKS: AgentBanks = {
  ...BILLING,
  ...ORDERS,
  ...ACCOUNT_ACCESS,
  ...TECHNICAL,
  ...SUBSCRIPTION,
  ...SALES,
  ...FEEDBACK,
  ...SAFETY,
  ...OFF_TOPIC,
};

const ARTICLES = compileList(ARTICLE_FRAMES);
// Compiled when first used.
const compiled = new Map<string, Points>();
const BEFORE = { answered: before('answered'), clarified: before('clarified'), refused: before('refused'), failed: before('failed') };
const AFTER = { answered: after('answered'), clarified: after('clarified'), refused: after('refused'), failed: after('failed') };

const INTRODUCED = 0.7;
const CLOSED = 0.5;
/** How often a move that fails is an article; else it is what would have been right for the intent. */
const ARTICLE = 0.6;

/**
 * The words of the agent stand-in. A move that failed is about the intent given, which may not be what the customer wants.
 * @param draw uniform in [0, 1)
 * @throws RangeError where nobody wrote a bank for the intent
 */
export function replyOf(outcome: Outcome, intent: string, details: Details, draw: () => number): string {
  const voice = agentVoice(details, draw);
  const introduced = draw() < INTRODUCED ? say(voice, '', pick(BEFORE[outcome], voice.filled, draw)) : '';
  const text = sayPoint(outcome, intent, voice, introduced);
  return draw() < CLOSED ? say(voice, text, pick(AFTER[outcome], voice.filled, draw)) : text;
}

function sayPoint(outcome: Outcome, intent: string, voice: Voice, text: string): string {
  const { draw, filled } = voice;
  const points = pointsOf(intent);
  if (outcome !== 'failed') return say(voice, text, pick(points[outcome], filled, draw));
  return draw() < ARTICLE
    ? sayFramed(voice, text, pick(ARTICLES, filled, draw), pick(points.pages, 0, draw))
    : say(voice, text, pick(points.answered, filled, draw));
}

type Points = Readonly<Record<'answered' | 'clarified' | 'refused' | 'pages', PhraseList>>;

function pointsOf(intent: string): Points {
  const known = compiled.get(intent);
  if (known !== undefined) return known;
  const bank = Object.hasOwn(AGENT_BANKS, intent) ? AGENT_BANKS[intent] : undefined;
  if (bank === undefined) throw new RangeError(`No replies are written for the intent "${intent}".`);
  const fresh = compilePoints(bank);
  compiled.set(intent, fresh);
  return fresh;
}

function compilePoints({ answered, clarified, refused, pages }: AgentBank): Points {
  return { answered: compileList(answered), clarified: compileList(clarified), refused: compileList(refused), pages: compileList(pages) };
}

function before(outcome: Outcome): PhraseList {
  return compileList(AROUND[outcome].before);
}

function after(outcome: Outcome): PhraseList {
  return compileList(AROUND[outcome].after);
}
