import type { Team } from '../../core/team.ts';
import { didYouMean } from '../../core/validate.ts';
import type { Path } from '../../core/yaml.ts';
import type { Scenario } from '../scenario.ts';
import type { LlmCustomer } from './customer.ts';

type Report = (path: Path, code: string, message: string, help: string) => void;

/** What the schema of a sheet cannot say: that the names in it and about it lead somewhere. */
export function checkLlmCustomer({ world, truth }: Scenario, customer: LlmCustomer, team: Team, report: Report): void {
  const { sheet, beats } = customer;
  const facts = [...sheet.knows, ...sheet.withholds].map(({ id }) => id);
  const proposals = Object.keys(world.proposals);
  const known = (path: Path, what: string, name: string | undefined, names: readonly string[]) => {
    if (name === undefined || names.includes(name)) return;
    const meant = didYouMean(name, names);
    report(path, `unknown-${what}`, `there is no ${what} \`${name}\``, meant ? `Did you mean \`${meant}\`?` : `Known: ${names.join(', ') || 'none'}.`);
  };
  for (const [index, name] of sheet.served_by.entries()) known(['customer', 'sheet', 'served_by', index], 'proposal', name, proposals);
  for (const [name, beat] of Object.entries(beats)) {
    const path = ['customer', 'beats', name];
    known([...path, 'tells'], 'fact', beat.tells, facts);
    known([...path, 'propose'], 'proposal', beat.propose, proposals);
    known([...path, 'after', 'action'], 'action', beat.after?.action, Object.keys(team.actions));
    known([...path, 'facing', 'action'], 'action', beat.facing?.action, Object.keys(team.actions));
  }
  for (const [name, { needs = [] }] of Object.entries(world.proposals))
    for (const [index, { fact }] of needs.entries()) known(['world', 'proposals', name, 'needs', index, 'fact'], 'fact', fact, facts);
  for (const [index, window] of truth.windows.entries())
    for (const [key, beat] of Object.entries(window)) known(['truth', 'windows', index, key], 'beat', beat, Object.keys(beats));
  if (truth.untimed)
    report(['truth', 'untimed'], 'untimed-sheet', 'beats are recognised by code, so a need has windows', 'Remove `untimed`, and add a window.');
}
