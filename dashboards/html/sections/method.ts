import type { RunInfo } from '../../../runs/run.ts';
import { damageIn } from '../../damage.ts';
import { perceivedIn, perceivedNote } from '../../perceived.ts';
import type { RunView } from '../../run/run-view.ts';
import type { HtmlReportInput } from '../input.ts';
import { type Content, type Markup, markup, NOTHING } from '../markup.ts';
import { shownLine } from '../shown.ts';

const NOTES: readonly (readonly [string, string])[] = [
  [
    'What is predicted',
    'The event is “handed over by the deadline”. A window opens with the customer message on which a need arises, and closes at its deadline, or the turn before the customer has to ask for a human. A handoff before the window counts as a hit and is shown as early; one after the deadline is a miss.',
  ],
  [
    'Trapped and sent for nothing',
    'Of all contacts, those who needed a human and got none in time, and those who were handed over without need. Projected: each kind of contact by its share in traffic.yaml, times its rate in the suite. Parts of the traffic without a customer are counted both ways.',
  ],
  [
    'Intervals',
    '95 %, Wilson’s, with the number of customers that families of alike ones are worth, and Student’s t on families − 1. Under five families none is given. They hold simulation error only.',
  ],
  ['The band', 'A verdict on 5–15 % is given only to the projected rate, and only where its whole interval lies on one side of each edge.'],
  [
    'Against, not known',
    'Something is said against a policy where it happened at all and must never (acts beyond authority, a policy that breaks), or where a whole interval shows it. A bad figure with a wide interval is “not known”. The page never says that you should go live: which harm can be borne is yours to say.',
  ],
  [
    'Handoffs',
    'Each claim of a handoff is held against the turns, the account and the team. Startable: ten parts present, specific and grounded, the facts carried, a queue with the skills. What no rule can judge is marked “?” and counts as no fault.',
  ],
  ['Bounds', '“always”, “never” and “always-offer” are played with every run and stand apart, so that nobody takes a trivial figure for a good one.'],
  [
    'Not scored',
    'Customers whom a human may take, needs that go away by themselves or are never due, and conversations that errored or in which the simulated customer left its role. They are counted, never scored.',
  ],
];

/** How the figures came about, and what the run was. */
export function methodSection(input: HtmlReportInput): Markup {
  const { view, second } = input;
  return markup`<section id="method" aria-labelledby="method-title"><h2 id="method-title">Method, and what the run was</h2>
<dl class="notes">${NOTES.map(([name, text]) => markup`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>
${identity('This run', view)}
${second === undefined ? NOTHING : identity('The other run', second.view)}
</section>`;
}

function identity(title: string, { info, heading, faults: unread }: RunView): Markup {
  const faults = [...unread, ...damageIn(heading)];
  const { settings, digests, suite } = info;
  const perceived = perceivedIn(info);
  const rows: readonly (readonly [string, Content])[] = [
    ['Run', `${info.id}, ${info.status}`],
    ['Folder', shownLine(heading.folder)],
    ['Played', `${info.started}${info.finished === undefined ? '' : ` to ${info.finished}`}`],
    ['escalab', info.escalab],
    [
      'Commit',
      info.commit === undefined ? 'none: not in a Git repository' : `${info.commit}${info.dirty === true ? ', with changes that are in no commit' : ''}`,
    ],
    ['Suite', `${suite.name}, ${Object.keys(digests.play).length.toLocaleString('en')} scenarios`],
    ['Seed, trials, most turns', `${settings.seed}, ${settings.allocation === undefined ? settings.trials : 'by scenario'}, ${settings.max_turns}`],
    ...(perceived === undefined ? [] : [['Perception', perceivedNote(perceived)] as const]),
    ...modelsOf(info),
    ['Digest of the team', digests.team],
    ['Digest of the traffic', digests.traffic ?? 'no traffic.yaml'],
    ['Digest of the labels', digests.labels],
    ...info.policies.map(
      ({ name, digest, file, bound }) =>
        [`Policy ${name}${bound ? ' (bound)' : ''}`, markup`${digest}<br><small>${shownLine(nearPath(file))}</small>`] as const,
    ),
    ...(faults.length === 0 ? [] : [['Missing or damaged', shownLine(faults.slice(0, 5).join('; '), 1000)] as const]),
  ];
  return markup`<h3>${title}</h3><dl class="identity">${rows.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Who answered where a model plays, and how much was said. */
function modelsOf({ settings: { llm }, usage }: RunInfo): (readonly [string, string])[] {
  if (llm === undefined || llm.mode === 'off') return [];
  const roles = Object.entries(llm.models).map(([role, model]) => `${role} ${shownLine(model, 80)}`);
  const tokens = usage === undefined ? '' : `; ${(usage.input_tokens + usage.output_tokens).toLocaleString('en')} tokens`;
  return [['Models', `${llm.mode}${roles.length === 0 ? '' : `: ${roles.join(', ')}`}${tokens}`]];
}

/** A page goes to others, whom the folders of this machine do not concern: the file and the folder it lies in. */
function nearPath(file: string): string {
  return file.split(/[/\\]/).slice(-2).join('/');
}
