import type { Scenario } from '../../../../scenarios/scenario.ts';

/** What a customer may speak of beside the sheet: who they are, why they wrote before, and today. */
export function backgroundOf({ account, contacts, clock }: Pick<Scenario, 'account' | 'contacts' | 'clock'>): readonly string[] {
  const [year = '', month = '', day = ''] = clock.slice(0, 10).split('-');
  const named = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(`${clock.slice(0, 10)}T12:00:00Z`));
  return [account.name ?? '', `${named} ${Number(day)} ${year} ${Number(month)}`, ...contacts.map(({ summary }) => summary)];
}
