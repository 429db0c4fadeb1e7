import { HANDOFF_PARTS, type HandoffPart } from '../../../core/vocabulary.ts';
import type { HandoffScore } from '../../../evaluators/handoff/score.ts';
import { defectName } from '../../plain/defect-names.ts';
import { plural } from '../../plain/numbers.ts';
import { type Claim, claimsOf } from '../../run/claims.ts';
import { type Line, line, type Span, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import type { Tone } from '../text/tone.ts';
import { wrapTo } from '../text/wrap.ts';
import type { VariantView } from './view.ts';

const PART = 15;
const INDENT = 4 + PART + 2;

/** What the human gets: part by part each claim with what it stands on, then what is wrong, then whether a human can start. */
export function handoffLines({ handoff, cell }: VariantView, width: number): Line[] {
  const name = saidLine(cell.variant, 60);
  if (cell.walk.stop.how !== 'escalated') return [line(`What the human gets from ${name}: nothing, it does not hand over`, 'faint')];
  if (handoff === undefined) return [line(`What the human gets from ${name}: not kept`, 'faint')];
  const score = cell.handoff;
  const claims = claimsOf(handoff);
  return [
    [span(`What the human gets from ${name}`, 'strong'), span('   ✓ sound ✗ faulty ? no rule can judge; in brackets what a claim stands on', 'faint')],
    ...HANDOFF_PARTS.flatMap((part) => partLines(part, claims.get(part), score, width)),
    ...(score === undefined ? [] : [...besideLines(score, width), verdictLine(score)]),
  ];
}

function partLines(part: HandoffPart, claims: readonly Claim[] | undefined, score: HandoffScore | undefined, width: number): Line[] {
  const judged = score?.parts[part];
  const unverified = score?.unverified.filter(({ where }) => where === part) ?? [];
  const [mark, tone] = markOf(judged, unverified.length);
  const told = claims === undefined ? [line('not passed on', 'bad')] : claims.flatMap((claim) => claimLines(claim, width - INDENT));
  const faults =
    judged?.why === undefined || claims === undefined ? [] : wrapTo(`✗ ${saidLine(judged.why, 300)}`, width - INDENT).map((text) => line(text, 'bad'));
  const doubts = unverified.flatMap(({ why }) => wrapTo(`? ${saidLine(why, 200)}`, width - INDENT).map((text) => line(text, 'mark')));
  return [...told, ...faults, ...doubts].map((one, index): Line => {
    const head: Span[] = index === 0 ? [span(`  ${mark} `, tone), span(part.replaceAll('_', ' ').padEnd(PART + 2), 'strong')] : [span(' '.repeat(INDENT))];
    return [...head, ...one];
  });
}

function markOf(judged: HandoffScore['parts'][HandoffPart] | undefined, unverified: number): readonly [string, Tone] {
  if (judged === undefined) return [' ', 'plain'];
  if (!(judged.present && judged.specific && judged.grounded)) return ['✗', 'bad'];
  return unverified > 0 ? ['?', 'mark'] : ['✓', 'good'];
}

function claimLines({ text, ground }: Claim, width: number): Line[] {
  const whole = `${saidLine(text, 500)}${ground === undefined ? '' : ` [${saidLine(ground, 100)}]`}`;
  return wrapTo(whole, width).map((one) => {
    const at = ground === undefined ? -1 : one.lastIndexOf('[');
    return at < 0 || !one.endsWith(']') ? line(one) : [span(one.slice(0, at)), span(one.slice(at), 'faint')];
  });
}

/** Faults of queue, message and secrets, facts that are missing, and what the customer has to say again. */
function besideLines({ defects, facts, skills, re_explain: { given } }: HandoffScore, width: number): Line[] {
  const missing = facts.filter(({ found }) => !found).map(({ id }) => id);
  const of = (state: 'lacking' | 'buried') => given.filter((fact) => fact.state === state).map(({ text }) => `“${saidLine(text, 60)}”`);
  const [lacking, buried] = [of('lacking'), of('buried')];
  const faults = [
    ...defects
      .filter(({ kind, where }) => where === 'queue' || where === 'message' || kind === 'personal_data')
      .map(({ kind, where, why }) => `${where.replaceAll('_', ' ')}: ${defectName(kind)} (${saidLine(why, 200)})`),
    ...(missing.length === 0 ? [] : [`facts missing: ${saidLine(missing.join(', '), 200)}`]),
    ...(skills.fits || skills.missing.length === 0 ? [] : [`the queue lacks ${saidLine(skills.missing.join(', '), 100)}`]),
    ...(lacking.length === 0 ? [] : [`the customer has to say again ${plural(lacking.length, 'thing')}: ${listed(lacking)}`]),
  ];
  const shown = (text: string, tone: Tone) => wrapTo(text, width - 4).map((one, index) => line(`${index === 0 ? '  ' : '    '}${one}`, tone));
  return [
    ...faults.flatMap((text) => shown(`✗ ${text}`, 'bad')),
    ...(buried.length === 0 ? [] : shown(`  in the transcript alone: ${listed(buried)}`, 'faint')),
  ];
}

function listed(texts: readonly string[]): string {
  return texts.length > 8 ? `${texts.slice(0, 8).join(', ')} and ${texts.length - 8} more` : texts.join(', ');
}

function verdictLine({ startable }: HandoffScore): Line {
  return startable ? line('  ✓ A human can start at once.', 'good') : line('  ✗ Short of what a human needs to start at once.', 'bad');
}
