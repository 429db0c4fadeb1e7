import type { Scenario } from '../../../../scenarios/scenario.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What a customer may speak of beside the sheet: who they are, why they wrote before, and today. */
export function backgroundOf({ account, contacts, clock }: Pick<Scenario, 'account' | 'contacts' | 'clock'>): readonly string[] {
  const [year = '', month = '', day = ''] = clock.slice(0, 10).split('-');
  const today = `${MONTHS[Number(month) - 1] ?? ''} ${Number(day)} ${year} ${Number(month)}`;
  return [account.name ?? '', today, ...contacts.map(({ summary }) => summary)];
}
