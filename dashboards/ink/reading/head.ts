import { plural } from '../../plain/numbers.ts';
import { cutLine, type Line, line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { wrapTo } from '../text/wrap.ts';
import type { VariantView } from './view.ts';

const NEEDS: Readonly<Record<string, string>> = {
  must: 'must go to a human',
  may: 'may go to a human',
  must_not: 'must not go to a human',
  unlabelled: 'nobody said whether it needs a human',
  not_due: 'needs no human yet: its need is never due',
};

/** Who the customer is, and what would be right for them. */
export function headLines({ detail: { scenario, record }, cell, course, window }: VariantView, width: number): Line[] {
  const { truth, account } = scenario;
  const turns = window === undefined ? '' : `, from turn ${window.opening} to turn ${window.deadline}`;
  const basis = truth.basis === undefined ? '' : ` (${truth.basis})`;
  const known = [account.name, account.tier, account.identity, ...account.flags].flatMap((text) => (text === undefined ? [] : [saidLine(text, 60)]));
  const calls = cell.calls === undefined || cell.calls.length === 0 ? '' : `; called for by ${cell.calls.join(', ')}`;
  return [
    cutLine([span(`${saidLine(scenario.scenario, 80)}${record.trial > 1 ? ` #${record.trial}` : ''}`, 'title')], width),
    ...wrapTo(saidLine(scenario.title, 200), width).map((text) => line(text)),
    cutLine(
      line(
        [scenario.stratum, scenario.archetype, scenario.channel, truth.probes === undefined ? undefined : `tests ${truth.probes}`, `course ${course.id}`]
          .filter((text) => text !== undefined)
          .join(' · '),
        'faint',
      ),
      width,
    ),
    ...labelled('truth', `${NEEDS[cell.need] ?? cell.need}${turns}${basis}${calls}`, width),
    ...(truth.reason === undefined || truth.reason === '' ? [] : labelled('', saidLine(truth.reason, 600), width)),
    ...labelled('account', `${known.join(', ')}; ${account.annual_value} a year`, width),
    ...scenario.contacts
      .slice(0, 6)
      .flatMap((contact) =>
        labelled('earlier', `${contact.at.slice(0, 10)} ${contact.same_issue ? 'same issue' : 'other issue'}: ${saidLine(contact.summary, 120)}`, width),
      ),
    ...(scenario.contacts.length > 6 ? [line(`         and ${plural(scenario.contacts.length - 6, 'contact')} more`, 'faint')] : []),
  ];
}

const LABEL = 9;

/** A word in front of lines that hang below each other. */
function labelled(label: string, text: string, width: number): Line[] {
  return wrapTo(text, width - LABEL).map((one, index) => [span((index === 0 ? label : '').padEnd(LABEL), 'strong'), span(one)]);
}
