import quantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Draw } from '../../../core/draws.ts';
import { normal } from '../../../core/normal.ts';
import type { SignalSource } from '../../../core/vocabulary.ts';
import type { Perceived } from '../../perceived.ts';
import type { Expressed } from './expressed.ts';
import type { PerceptionProfile } from './profile.ts';

/** What a profile's classifiers make of a message. Every call draws the same number of times, so no signal depends on another's luck. */
export type SignalModel = (expressed: Expressed, draw: Draw) => Perceived;

const DRAWN: SignalSource = 'drawn';
const MOOD = { sentiment: DRAWN, explicit_request: DRAWN, frustration: DRAWN, curt_hostile: DRAWN, re_explains: DRAWN, sensitive_topics: DRAWN, issues: DRAWN };
/** Where the signals come from: without a wish, with one outside the scope, and with one that was taken for an intent. */
const SOURCES = {
  mute: { out_of_scope: DRAWN, ...MOOD },
  unsure: { confidence: DRAWN, out_of_scope: DRAWN, ...MOOD },
  wish: { intent: DRAWN, confidence: DRAWN, out_of_scope: DRAWN, ...MOOD },
} as const;

/** Shown frustration from which a message sounds frustrated to a reader. */
const SOUNDS_FRUSTRATED = 0.5;
/** Shares of messages at which the classifiers were calibrated; assumptions. */
const FRUSTRATED_SHARE = 0.1;
const OUTSIDE_SHARE = 0.03;
const FRUSTRATED = logit(FRUSTRATED_SHARE);
const OUTSIDE = logit(OUTSIDE_SHARE);
/** Sentiment of a message without mood, and of thanks; assumptions. */
const CALM = 0.15;
const PLEASED = 0.7;

export function signalModel(profile: PerceptionProfile): SignalModel {
  return profile.noise_free ? asItIs : asPerceived(profile);
}

function asItIs({ intent, wants, strain, pleased, asksForHuman, curtHostile, reExplains, topics, issues }: Expressed): Perceived {
  const known = intent !== undefined;
  const signals = {
    ...(known ? { intent, confidence: 1 } : {}),
    ...(known || !wants ? {} : { confidence: 0 }),
    out_of_scope: wants && !known ? 1 : 0,
    sentiment: pleased ? 0.8 : rounded(-Math.min(1, strain)),
    explicit_request: asksForHuman,
    frustration: Math.min(1, strain),
    curt_hostile: curtHostile,
    re_explains: reExplains,
    sensitive_topics: topics,
    issues,
  };
  return { signals, sources: known ? SOURCES.wish : wants ? SOURCES.unsure : SOURCES.mute };
}

function asPerceived(profile: PerceptionProfile): SignalModel {
  const { accuracy, spread, overconfidence } = profile.intent;
  const apart = { frustration: distance(profile.frustration), sentiment: distance(profile.sentiment), scope: distance(profile.out_of_scope) };
  const detected = (detector: PerceptionProfile['explicit_request'], isThere: boolean, draw: Draw) =>
    draw() < (isThere ? detector.recall : detector.false_alarms);
  return (expressed, draw) => {
    const { intent, neighbours, wants, clarity, shown, pleased, asksForHuman, curtHostile, reExplains, topics, issues, bare } = expressed;
    const mean = accuracy.vague + (accuracy.clear - accuracy.vague) * clarity;
    const around = Math.min(spread, mean, 1 - mean);
    const chance = mean + around * (2 * draw() - 1);
    const isRight = draw() < chance;
    const other = neighbours[Math.floor(draw() * neighbours.length)];
    const sounds = shown >= SOUNDS_FRUSTRATED ? 0.5 : -0.5;
    const isOutside = wants && intent === undefined;
    const frustrationRead = probability(sounds, apart.frustration, FRUSTRATED, draw);
    const negativeRead = probability(sounds, apart.sentiment, FRUSTRATED, draw);
    const outsideRead = probability(isOutside ? 0.5 : -0.5, apart.scope, OUTSIDE, draw);
    const asksRead = detected(profile.explicit_request, asksForHuman, draw);
    const curtRead = detected(profile.curt_hostile, curtHostile, draw);
    const againRead = detected(profile.re_explains, reExplains, draw);
    const topicRead = detected(profile.sensitive_topics, topics.length > 0, draw);
    // There is little in "yes" or in a number that could be taken for something else.
    const isPlain = draw() >= profile.misreads_bare && bare;
    const isCalm = isPlain && sounds < 0;
    const frustration = isCalm ? Math.min(frustrationRead, FRUSTRATED_SHARE) : frustrationRead;
    const negative = isCalm ? Math.min(negativeRead, FRUSTRATED_SHARE) : negativeRead;
    const outside = isPlain && !isOutside ? Math.min(outsideRead, OUTSIDE_SHARE) : outsideRead;
    const asks = asksRead && (asksForHuman || !isPlain);
    const curt = curtRead && (curtHostile || !isPlain);
    const again = againRead && (reExplains || !isPlain);
    const topic = topicRead && (topics.length > 0 || !isPlain);
    const read =
      intent === undefined ? unknown(wants, other, chance) : { intent: isRight || other === undefined ? intent : other, confidence: chance + overconfidence };
    const out_of_scope = rounded(outside);
    const sentiment = rounded(pleased ? PLEASED - 0.4 * negative : CALM - (1 + CALM) * negative);
    const topicsRead = topic ? (topics.length > 0 ? topics : FALSE_TOPIC) : NO_TOPIC;
    // Each in one piece, with its fields in the order of a record: it is made for every message of a million conversations.
    if (read === undefined) {
      const signals = {
        out_of_scope,
        sentiment,
        explicit_request: asks,
        frustration: rounded(frustration),
        curt_hostile: curt,
        re_explains: again,
        sensitive_topics: topicsRead,
        issues,
      };
      return { signals, sources: SOURCES.mute };
    }
    const signals = {
      intent: read.intent,
      confidence: rounded(Math.min(1, Math.max(0, read.confidence))),
      out_of_scope,
      sentiment,
      explicit_request: asks,
      frustration: rounded(frustration),
      curt_hostile: curt,
      re_explains: again,
      sensitive_topics: topicsRead,
      issues,
    };
    return { signals, sources: SOURCES.wish };
  };
}

const NO_TOPIC: readonly string[] = [];
/** A false alarm has to be about something. */
const FALSE_TOPIC: readonly string[] = ['legal'];

/** A wish that is none of the team's intents is taken for some intent, with half the confidence; a message without a wish for none. */
function unknown(wants: boolean, other: string | undefined, chance: number): { readonly intent: string; readonly confidence: number } | undefined {
  return wants && other !== undefined ? { intent: other, confidence: chance / 2 } : undefined;
}

/**
 * How far apart, in standard deviations, two normal scores lie that are told apart with this AUC: AUC = Φ(d / √2) under equal
 * variances (Green & Swets 1966).
 */
function distance(auc: number): number {
  return Math.SQRT2 * quantile(auc, 0, 1);
}

/**
 * A classifier's probability that a message is of a kind: a normal score turned into a posterior at the base rate, so that it
 * means what it says there, and ranks messages with the AUC that was asked for.
 * @param kind ½ where the message is of the kind, −½ where not
 */
function probability(kind: 0.5 | -0.5, apart: number, baseLogit: number, draw: Draw): number {
  const x = kind * apart + normal(draw);
  return 1 / (1 + Math.exp(-apart * x - baseLogit));
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function rounded(x: number): number {
  return Math.round(x * 1000) / 1000 + 0;
}
