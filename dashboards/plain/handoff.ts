import { HANDOFF_PARTS, type HandoffPart } from '../../core/vocabulary.ts';
import type { HandoffScore } from '../../evaluators/handoff/score.ts';
import type { HandoffPackage } from '../../policies/handoff/package.ts';
import { handoffFaults } from './handoff-faults.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** What the human gets, part by part, with what is wrong with each. */
export function handoffText(handoff: HandoffPackage, score: HandoffScore | undefined, style: Style): string {
  const width = Math.max(...HANDOFF_PARTS.map((part) => part.length));
  const lines = HANDOFF_PARTS.flatMap((part) => {
    const [first = '', ...rest] = wrap(partText(handoff, part), 62);
    const fault = score?.parts[part].why;
    return [
      `  ${mark(score, part, style)} ${part.padEnd(width)}  ${first}`,
      ...rest.map((line) => `    ${' '.repeat(width)}  ${line}`),
      ...(fault ? [style.bad(`    ${' '.repeat(width)}  ${safeLine(fault, 160)}`)] : []),
    ];
  });
  const missing = score?.facts.filter(({ found }) => !found).map(({ id }) => id) ?? [];
  const verdict =
    score === undefined
      ? ''
      : score.startable
        ? style.good('A human can start at once.')
        : `Short of what a human needs${missing.length > 0 ? `; facts missing: ${missing.join(', ')}` : ''}${score.skills.fits ? '' : `; the queue lacks ${score.skills.missing.join(', ') || 'people'}`}.`;
  const faults = score === undefined ? [] : handoffFaults(score, style);
  return [`${style.strong('WHAT THE HUMAN GETS')}`, ...lines, ...faults, ...(verdict === '' ? [] : [`  ${verdict}`])].join('\n');
}

function mark(score: HandoffScore | undefined, part: HandoffPart, style: Style): string {
  const judged = score?.parts[part];
  if (!judged) return ' ';
  return judged.present && judged.specific && judged.grounded ? style.good('✓') : style.bad('✗');
}

function partText(handoff: HandoffPackage, part: HandoffPart): string {
  const held = handoff[part];
  if (held === undefined) return 'not passed on';
  if (part === 'conversation') return `${handoff.conversation?.length ?? 0} messages`;
  if (part === 'attempted')
    return (
      handoff.attempted
        ?.map(({ turn, action, amount, outcome }) => `turn ${turn}: ${action}${amount === undefined ? '' : ` ${amount}`}, ${outcome}`)
        .join('; ') || 'nothing yet'
    );
  if (part === 'reason') return safeLine(handoff.reason?.text ?? '', 400);
  if (part === 'approach') return safeLine(handoff.approach?.text ?? '', 400);
  return safeLine(flat(held), 400);
}

/** `title: … · category: …` for a part made of fields. */
function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join(', ') || 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${flat(inner)}`)
    .join(' · ');
}
