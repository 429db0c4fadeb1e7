import type { Defect } from '../../evaluators/handoff/defect.ts';
import type { ReExplain } from '../../evaluators/handoff/re-explain.ts';
import type { HandoffScore } from '../../evaluators/handoff/score.ts';
import { defectName } from './defect-names.ts';
import { plural } from './numbers.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';
import { indented } from './wrap.ts';

const SHOWN = 6;

/** What is wrong with a handoff beside its parts: where it went, what the customer was told, what they have to say again. */
export function handoffFaults({ defects, re_explain, unverified }: Pick<HandoffScore, 'defects' | 're_explain' | 'unverified'>, style: Style): string[] {
  return [...defects.filter(isBesideParts).map(faultOf).flatMap(marked(style)), ...toSayAgain(re_explain, style), ...toRead(unverified, style)];
}

function toRead(unverified: HandoffScore['unverified'], style: Style): string[] {
  if (unverified.length === 0) return [];
  const claims = unverified.map(({ where, why }) => `${where.replaceAll('_', ' ')}: ${safeLine(why, 200)}`);
  return indented(`unverified, ${plural(unverified.length, 'claim')} that no rule can judge: ${listed(claims)}`, '    ').map(style.faint);
}

/** Faults of the parts stand beside the parts; secrets do not, as the parts are judged without them. */
function isBesideParts({ kind, where }: Defect): boolean {
  return where === 'queue' || where === 'message' || kind === 'personal_data';
}

function faultOf({ kind, where, why }: Defect): string {
  return `${where.replaceAll('_', ' ')}: ${defectName(kind)} (${safeLine(why, 200)})`;
}

function toSayAgain({ given }: ReExplain, style: Style): string[] {
  const of = (state: 'lacking' | 'buried') => given.filter((fact) => fact.state === state).map(({ text }) => `“${safeLine(text, 60)}”`);
  const [lacking, buried] = [of('lacking'), of('buried')];
  return [
    ...(lacking.length === 0 ? [] : marked(style)(`the customer has to say again ${plural(lacking.length, 'thing')}: ${listed(lacking)}`)),
    ...(buried.length === 0 ? [] : indented(`in the transcript alone: ${listed(buried)}`, '    ').map(style.faint)),
  ];
}

function marked(style: Style): (fault: string) => string[] {
  return (fault) => {
    const [first = '', ...rest] = indented(fault, '    ');
    return [`  ${style.bad('✗')} ${style.bad(first.trimStart())}`, ...rest.map(style.bad)];
  };
}

function listed(texts: readonly string[]): string {
  return texts.length > SHOWN ? `${texts.slice(0, SHOWN).join(', ')} and ${texts.length - SHOWN} more` : texts.join(', ');
}
