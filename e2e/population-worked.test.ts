import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsAsRead } from '../evaluators/cell.ts';
import { loadRulePolicy } from '../policies/rules/load.ts';
import type { ConversationRecord } from '../runs/record.ts';
import { POPULATION, played } from './support/population.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const POLICY = loadRulePolicy(new URL('../policies/library/lenient.yaml', import.meta.url).pathname);
/** A sentence with scenario, trial and need, and the table below it. */
const WORKED = [
  ...read('docs/population.md').matchAll(
    /^`([a-z_-]+)`, trial (\d+): \*([^*]+)\*(?:, from turn (\d+) to (\d+))?\..*?\n\n\| turn[^\n]*\n\|[-|]+\n((?:\|[^\n]*\n)+)/gms,
  ),
].map(([, scenario = '', trial = '', need = '', opening, deadline, table = '']) => ({
  scenario,
  trial: Number(trial),
  need: need.replace(' ', '_'),
  ...(opening === undefined ? {} : { opening: Number(opening), deadline: Number(deadline) }),
  rows: table.trim().split('\n'),
}));

describe('the worked conversations of docs/population.md', () => {
  it('are three', () => {
    expect(WORKED.map(({ scenario, trial }) => `${scenario} ${trial}`)).toHaveLength(3);
  });

  it.each(WORKED)('$scenario, trial $trial: $need', async ({ scenario: id, trial, need, opening, deadline, rows }) => {
    const scenario = POPULATION.find((one) => one.scenario === id);
    if (scenario === undefined) throw new Error(`the population has no \`${id}\``);
    const record = (await played([scenario], [POLICY], { trials: trial })).at(-1);
    if (record === undefined) throw new Error('nothing was played');
    expect(rowsOf(record)).toEqual(rows);
    const [cell] = cellsAsRead(record, scenario, 'neediest');
    expect(cell?.need).toBe(need);
    if (opening !== undefined) expect(cell?.truth).toMatchObject({ timing: 'timed', opening, deadline });
  });
});

function rowsOf({ courses, latent }: ConversationRecord): string[] {
  const harm = latent['0']?.harm;
  const turns = courses.find(({ id }) => id === '0')?.turns ?? [];
  return turns.map(
    ({ turn, customer, action, outcome }, at) => `| ${turn} | ${customer} | ${action.name}, ${outcome} | ${harm?.without[at]} | ${harm?.with[at]} |`,
  );
}
