import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { SPOKEN_INTENTS } from '../../simulator/language/banks.ts';
import { speak } from '../../simulator/language/speak.ts';
import type { Act, Speech } from '../../simulator/language/speech.ts';
import { asksForPerson } from '../../simulator/perception/explicit-request.ts';
import { createIntentClassifier } from '../../simulator/perception/intent.ts';
import { moodOf } from '../../simulator/perception/mood.ts';
import { readText } from '../../simulator/perception/text.ts';
import type { Section } from '../section.ts';
import { aurocOf } from '../signals/auroc.ts';

const TITLE = 'What the words carry';
const EACH = 40;
const MESSAGES = 1_000;
const STYLES = ['says', 'curt', 'sarcastic', 'polite', 'silent'] as const;
const TEAM = join(import.meta.dirname, '../../scenarios/library/team.yaml');
const USUAL: Speech = {
  ...{ act: 'states', intent: 'refund_request', shown: 0, style: 'says', register: 'casual', verbosity: 0.3, clarity: 0.9, typos: 0.03 },
  ...{ details: { order: '4471', product: 'headset' }, toldBefore: false },
};

/** Whether the shipped signals, which were made before the grammar, find in its words what was put into them. */
export function carriedSection(): Section {
  const team = validate(Team, readYaml(TEAM));
  const intents = [1, 0.5, 0].map((clarity) => ({ clarity, right: rightIntents(team, clarity) }));
  const moods = STYLES.map((style) => ({ style, auc: aurocOf(frustrations(style, 0.9), frustrations(style, 0)).area }));
  const asked = shareAsking('asks_for_human');
  const others = (['states', 'clarifies', 'insists', 'objects', 'declines_human', 'thanks', 'gives_up'] as const).map((act) => ({
    act,
    share: shareAsking(act),
  }));
  return {
    kind: 'measured',
    title: TITLE,
    lines: [
      `intent named right by the shipped classifier (${known(team).length} intents): ${intents.map(({ clarity, right }) => `clarity ${clarity}: ${percent(right)}`).join('   ')}`,
      `AUC of derived frustration, shown 0.9 against 0: ${moods.map(({ style, auc }) => `${style} ${auc.toFixed(2)}`).join('   ')}`,
      `read as asking for a person: ${percent(asked)} of those who do; of the others:`,
      `  ${others.map(({ act, share }) => `${act} ${percent(share)}`).join('   ')}`,
    ],
    figures: { intents, moods, asked, others },
  };
}

function known({ intents }: Team): readonly string[] {
  return SPOKEN_INTENTS.filter((intent) => Object.hasOwn(intents, intent));
}

function rightIntents(team: Team, clarity: number): number {
  const classify = createIntentClassifier(team);
  const draw = seedrandom.tychei(`intent/${clarity}`);
  const right = known(team).flatMap((intent) =>
    Array.from({ length: EACH }, () => classify?.(readText(speak({ ...USUAL, intent, clarity }, draw))).intent === intent),
  );
  return right.filter(Boolean).length / right.length;
}

function frustrations(style: Speech['style'], shown: number): readonly number[] {
  const draw = seedrandom.tychei(`mood/${style}/${shown}`);
  return Array.from({ length: MESSAGES }, (_, at) => {
    const speech: Speech = { ...USUAL, act: 'insists', intent: SPOKEN_INTENTS[at % SPOKEN_INTENTS.length] ?? '', style, shown };
    return moodOf(readText(speak(speech, draw)), { repeated: false, asksForPerson: false }).frustration;
  });
}

function shareAsking(act: Act): number {
  const draw = seedrandom.tychei(`asks/${act}`);
  const asked = Array.from({ length: MESSAGES }, (_, at) =>
    asksForPerson(readText(speak({ ...USUAL, act, intent: SPOKEN_INTENTS[at % SPOKEN_INTENTS.length] ?? '', shown: 0.4 }, draw))),
  );
  return asked.filter(Boolean).length / MESSAGES;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
