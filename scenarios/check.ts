import type { Problem } from '../core/errors.ts';
import type { Team } from '../core/team.ts';
import { didYouMean } from '../core/validate.ts';
import type { Path } from '../core/yaml.ts';
import { reachableFrom, targetsOf } from './graph.ts';
import type { LoadedScenario } from './loaded.ts';
import { type Beat, ENDS, type ScriptCustomer } from './script.ts';
import { checkLlmCustomer } from './sheet/check.ts';
import type { Proposal } from './world.ts';

type Report = (path: Path, code: string, message: string, help: string, part?: 'key' | 'value') => void;

/** What a schema cannot say: that names lead somewhere, windows can open and close, and somebody has the skills. */
export function checkScenario(loaded: LoadedScenario, team: Team): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, code, message, help, part) => {
    problems.push({
      code,
      message: `scenario \`${loaded.scenario.scenario}\`: ${message}`,
      place: loaded.located.where([...loaded.base, ...path], part),
      help,
    });
  };
  checkContacts(loaded, report);
  checkProposals(loaded, team, report);
  checkSkills(loaded, team, report);
  const { customer } = loaded.scenario;
  if (customer.kind === 'script') {
    if (loaded.scenario.truth.untimed)
      report(
        ['truth', 'untimed'],
        'untimed-script',
        'a script knows its beats, so its need has windows',
        'Remove `untimed` and say on which beat the window opens.',
      );
    checkBeats(loaded, customer, team, report);
    checkWindows(loaded, customer, report);
  } else if (customer.kind === 'llm') {
    checkLlmCustomer(loaded.scenario, customer, team, report);
  } else if (loaded.scenario.truth.windows.length > 0) {
    report(['truth', 'windows'], 'window-without-beats', 'a transcript has no beats for windows to hang on', 'Use `untimed: true`.');
  }
  return problems;
}

function oneOf(name: string, known: readonly string[]): string {
  const meant = didYouMean(name, known);
  return meant ? `Did you mean \`${meant}\`?` : `Known: ${known.join(', ')}.`;
}

function checkContacts({ scenario }: LoadedScenario, report: Report): void {
  for (const [index, contact] of scenario.contacts.entries()) {
    if (Date.parse(contact.at) > Date.parse(scenario.clock)) {
      report(['contacts', index, 'at'], 'contact-in-future', `an earlier contact lies after the scenario's clock ${scenario.clock}`, 'Correct one of the two.');
    }
  }
}

function checkProposals({ scenario }: LoadedScenario, team: Team, report: Report): void {
  const { customer } = scenario;
  const beats = customer.kind === 'script' || customer.kind === 'llm' ? Object.values(customer.beats) : [];
  const used = new Set(beats.map((beat) => beat.propose));
  for (const [name, proposal] of Object.entries(scenario.world.proposals)) {
    const path = ['world', 'proposals', name];
    if (!team.actions[proposal.action])
      report([...path, 'action'], 'unknown-action', `the team has no action \`${proposal.action}\``, oneOf(proposal.action, Object.keys(team.actions)));
    if (proposal.needs && customer.kind !== 'llm')
      report(
        [...path, 'needs'],
        'needs-without-sheet',
        'only a customer with a sheet has facts to be asked for',
        'Remove `needs`, or write the question as a beat of the script.',
      );
    for (const [index, intent] of proposal.intents.entries()) {
      if (!team.intents[intent])
        report([...path, 'intents', index], 'unknown-intent', `the team has no intent \`${intent}\``, oneOf(intent, Object.keys(team.intents)));
    }
    if (proposal.intents.length === 0 && !used.has(name)) {
      report(path, 'proposal-unused', `nothing leads to the proposal \`${name}\``, "Give it `intents`, name it in a beat's `propose`, or remove it.", 'key');
    }
  }
}

function checkSkills({ scenario }: LoadedScenario, team: Team, report: Report): void {
  const { skills } = scenario.truth;
  if (skills.length === 0) return;
  const staffed = Object.values(team.queues).filter((queue) => queue.staff > 0);
  if (staffed.some((queue) => skills.every((skill) => queue.skills.includes(skill)))) return;
  report(
    ['truth', 'skills'],
    'queue-unstaffed',
    `no staffed queue has all of the skills ${skills.join(', ')}`,
    `Staffed queues have: ${[...new Set(staffed.flatMap((queue) => queue.skills))].join(', ')}.`,
  );
}

function checkBeats({ scenario }: LoadedScenario, customer: ScriptCustomer, team: Team, report: Report): void {
  const names = Object.keys(customer.beats);
  const base = ['customer', 'beats'];
  const start = customer.start ?? names[0] ?? '';
  if (!customer.beats[start]) report(['customer', 'start'], 'unknown-beat', `there is no beat \`${start}\``, oneOf(start, names));
  for (const [name, beat] of Object.entries(customer.beats)) {
    if ((ENDS as readonly string[]).includes(name))
      report([...base, name], 'reserved-beat', `\`${name}\` is the name of an end, not of a beat`, 'Rename the beat.', 'key');
    for (const { path, next } of targetsOf(beat)) {
      if (!customer.beats[next] && !(ENDS as readonly string[]).includes(next)) {
        report([...base, name, ...path], 'unknown-beat', `there is no beat \`${next}\``, oneOf(next, [...names, ...ENDS]));
      }
    }
    const intent = beat.signals.intent;
    if (intent && !team.intents[intent])
      report([...base, name, 'signals', 'intent'], 'unknown-intent', `the team has no intent \`${intent}\``, oneOf(intent, Object.keys(team.intents)));
    checkProposed(name, beat, scenario.world.proposals, report);
  }
  const reached = reachableFrom(customer.beats, start);
  for (const name of names.filter((name) => !reached.has(name))) {
    report([...base, name], 'beat-unreached', `nothing leads to the beat \`${name}\``, 'Lead to it from another beat, or remove it.', 'key');
  }
}

function checkProposed(name: string, beat: Beat, proposals: Readonly<Record<string, Proposal>>, report: Report): void {
  const base = ['customer', 'beats', name];
  const proposal = beat.propose === undefined ? undefined : proposals[beat.propose];
  if (beat.propose !== undefined && !proposal) {
    report([...base, 'propose'], 'unknown-proposal', `the world has no proposal \`${beat.propose}\``, oneOf(beat.propose, Object.keys(proposals)));
  }
  if (beat.offer?.answer === 'accept' && beat.offer.next !== undefined) {
    report([...base, 'offer', 'next'], 'branch-after-accept', 'an accepted offer ends the conversation, so it has no `next`', 'Remove `next`, or decline.');
  }
  if (beat.on.otherwise !== undefined) return;
  const possible = proposal ? [proposal.outcome].flat() : (['answered', 'clarified', 'refused', 'failed'] as const);
  const open = possible.filter((outcome) => beat.on[outcome] === undefined);
  if (open.length > 0)
    report(
      [...base, 'on'],
      'dead-end',
      `the beat \`${name}\` does not say where it goes when the agent's move is ${open.join(' or ')}`,
      'Add it, or `otherwise`.',
    );
}

function checkWindows({ scenario }: LoadedScenario, customer: ScriptCustomer, report: Report): void {
  for (const [index, window] of scenario.truth.windows.entries()) {
    const base = ['truth', 'windows', index];
    const entries = Object.entries(window) as [string, string][];
    const unknown = entries.filter(([, beat]) => !customer.beats[beat]);
    for (const [key, beat] of unknown) report([...base, key], 'unknown-beat', `there is no beat \`${beat}\``, oneOf(beat, Object.keys(customer.beats)));
    if (unknown.length > 0) continue;
    const after = reachableFrom(customer.beats, window.opens);
    if (window.closes !== undefined && !after.has(window.closes)) {
      report(
        [...base, 'closes'],
        'window-backwards',
        `the window closes before it opens: \`${window.closes}\` never comes at or after \`${window.opens}\``,
        'Swap them, or name a later beat.',
      );
    }
    if (window.lapses !== undefined && !after.has(window.lapses)) {
      report(
        [...base, 'lapses'],
        'window-never-lapses',
        `\`${window.lapses}\` never comes at or after \`${window.opens}\``,
        'Name a later beat, or remove `lapses`.',
      );
    }
  }
}
