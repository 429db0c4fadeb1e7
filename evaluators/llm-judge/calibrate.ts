import { clusteredProportion, type ProportionEstimate } from '../statistics/clustered-proportion.ts';
import { cohensKappa, type KappaEstimate } from '../statistics/cohens-kappa.ts';
import type { Judgement } from './judgement.ts';
import type { Question } from './question.ts';

/** What a person says of a handoff. */
export interface HumanLabel {
  readonly scenario: string;
  readonly trial: number;
  readonly variant: string;
  readonly question: Question;
  readonly label: 'pass' | 'fail';
}

/** How far a judge agrees with people, on one question. */
export interface Agreement {
  readonly question: Question;
  /** Who judged, and by which wording of the prompt. */
  readonly model: string;
  readonly prompt: string;
  /** Handoffs that both judged. */
  readonly n: number;
  /** Of these, those on which the judge could not tell; they are left out of what follows. */
  readonly cannot_tell: number;
  /** Of the handoffs that people fail, the share that the judge fails. */
  readonly sensitivity: ProportionEstimate;
  /** Of those that people pass, the share that the judge passes. */
  readonly specificity: ProportionEstimate;
  readonly kappa: KappaEstimate;
}

export interface Calibration {
  readonly agreements: readonly Agreement[];
  /** Labels for which there is no verdict of a model: rules settled it, or it was never judged. */
  readonly unmatched: readonly HumanLabel[];
}

/**
 * Holds the verdicts of models against those of people. Families of scenarios are the unit of evidence, as everywhere.
 * @param familyOf a scenario; what it does not know is unmatched
 */
export function calibrate(judgements: readonly Judgement[], labels: readonly HumanLabel[], familyOf: (scenario: string) => string | undefined): Calibration {
  const known = new Map(judgements.filter(({ by }) => by === 'model').map((one) => [keyOf(one), one]));
  const pairs = new Map<string, Pair[]>();
  const unmatched: HumanLabel[] = [];
  for (const label of labels) {
    const [judgement, family] = [known.get(keyOf(label)), familyOf(label.scenario)];
    if (judgement === undefined || family === undefined) {
      unmatched.push(label);
      continue;
    }
    const group = JSON.stringify([label.question, judgement.model ?? '', judgement.prompt ?? '']);
    pairs.set(group, [...(pairs.get(group) ?? []), { family, label: label.label, verdict: judgement.verdict }]);
  }
  const agreements = [...pairs].map(([group, some]) => {
    const [question, model, prompt] = JSON.parse(group) as [Question, string, string];
    return { question, model, prompt, ...agreementOf(some) };
  });
  return { agreements, unmatched };
}

interface Pair {
  readonly family: string;
  readonly label: HumanLabel['label'];
  readonly verdict: Judgement['verdict'];
}

function agreementOf(pairs: readonly Pair[]): Omit<Agreement, 'question' | 'model' | 'prompt'> {
  const told = pairs.filter(({ verdict }) => verdict !== 'cannot_tell');
  const share = (label: HumanLabel['label']) => clusteredProportion(countsIn(told.filter((pair) => pair.label === label)));
  return {
    n: pairs.length,
    cannot_tell: pairs.length - told.length,
    sensitivity: share('fail'),
    specificity: share('pass'),
    kappa: cohensKappa(told.map(({ family, label, verdict }) => ({ family, first: label, second: verdict }))),
  };
}

/** By family: how often the judge said what the person said. */
function countsIn(pairs: readonly Pair[]) {
  return pairs.map(({ family, label, verdict }) => ({ family, hits: label === verdict ? 1 : 0, total: 1 }));
}

function keyOf({ scenario, trial, variant, question }: Pick<HumanLabel, 'scenario' | 'trial' | 'variant' | 'question'>): string {
  return JSON.stringify([scenario, trial, variant, question]);
}
