import { Option } from 'commander';
import { InputError } from '../../core/errors.ts';
import { damageIn } from '../../dashboards/damage.ts';
import { SCREENS, type ScreenName } from '../../dashboards/ink/state/screens.ts';
import { dashboardDocument } from '../../dashboards/plain/dashboard/json.ts';
import { listedText } from '../../dashboards/plain/dashboard/listed.ts';
import { dashboardText } from '../../dashboards/plain/dashboard/screen.ts';
import { type Context, examples, type Register } from '../command.ts';
import { withProjectOptions } from '../config/options.ts';
import type { ProjectFlags } from '../config/project.ts';
import { chosenConversations } from '../dashboard/chosen.ts';
import { showOnTerminal } from '../dashboard/on-terminal.ts';
import { openSource } from '../dashboard/open.ts';
import { EXIT } from '../exit.ts';
import { MOST_CONVERSATIONS, several, wholeNumber } from '../flags.ts';
import { terminalForScreens } from '../io.ts';
import { withModelOptions } from '../llm/flags.ts';
import { chosenRun } from '../run/find.ts';
import { isDoneWithout } from '../run/stored.ts';

interface Flags extends ProjectFlags {
  readonly screen?: ScreenName;
  readonly filter?: string;
  readonly watch?: boolean;
  readonly plain?: boolean;
  readonly json?: boolean;
}

export const registerDashboard: Register = (program, context) => {
  withModelOptions(
    withProjectOptions(
      program
        .command('dashboard')
        .description('look at a run: compare policies, drill down to conversations, read them turn by turn (keys: ?)')
        .argument('[run]', 'folder of a run, or its name inside runs/ (default: the latest)')
        .addOption(new Option('--screen <name>', 'begin on this screen').choices(SCREENS))
        .option('--filter <text>', 'begin with these conversations, such as `outcome:missed by:balanced`')
        .option('-w, --watch', 'play the project now and again after each save, and show what came out differently; nothing is kept')
        .option('-p, --policy <file>', 'with --watch: policy to play, or the name of a shipped one; repeat for several', several)
        .option(
          '--conversations <number>',
          'with --watch: conversations in all, shared out among the customers of a population',
          wholeNumber(1, MOST_CONVERSATIONS),
        )
        .option('--plain', 'print the comparison as text; so it does without a terminal, and in CI')
        .option('--json', 'print report and list of conversations as JSON; with --watch a line after each save')
        .addHelpText(
          'after',
          examples(
            'escalab dashboard',
            'escalab dashboard --screen triggers',
            'escalab dashboard --filter "outcome:missed by:balanced"',
            'escalab dashboard --watch --policy policies/mine.yaml',
            'escalab dashboard --watch --suite llm --llm simulated',
          ),
        )
        .action((named: string | undefined, flags: Flags) => (flags.watch === true ? watch(named, flags, context) : dashboard(named, flags, context))),
      'with --watch: ',
    ),
  );
};

async function dashboard(named: string | undefined, flags: Flags, { io, style, exit }: Context): Promise<void> {
  refuseUnwatched(flags);
  const { filter = '', json } = flags;
  let isUnread = false;
  const pass = (fault: InputError) => {
    isUnread ||= !isDoneWithout(fault);
  };
  const source = await openSource(chosenRun(io, named), io, { pass });
  const terminal = flags.plain || json ? undefined : terminalForScreens(io);
  if (terminal !== undefined) return exit(await showOnTerminal({ source }, startOf(flags), terminal, io));
  const { view } = source;
  const chosen = await chosenConversations(source, filter, io);
  if (json) io.out(`${JSON.stringify(dashboardDocument(view, chosen), null, 2)}\n`);
  else io.out(filter === '' ? dashboardText(view, style) : `${listedText(view, filter, chosen, style)}\n`);
  // As a report ends.
  if (isUnread || damageIn(view.heading).length > 0) exit(EXIT.badInput);
}

async function watch(named: string | undefined, flags: Flags, { io, style, exit }: Context): Promise<void> {
  if (named !== undefined) {
    throw new InputError({
      code: 'watch-and-run',
      message: `\`--watch\` plays the project as it is now, and \`${named}\` is a run that was played`,
      help: 'Leave out one of them; `--suite` and `--policy` choose what is played.',
    });
  }
  const terminal = flags.plain || flags.json ? undefined : terminalForScreens(io);
  if (terminal !== undefined) io.err('Playing…\n');
  // Playing takes a good part of what there is, and who looks at a stored run needs none of it.
  const [{ openWatching }, { watchAsJson, watchAsText }] = await Promise.all([import('../watch/watching.ts'), import('../watch/as-text.ts')]);
  const watching = await openWatching(flags, io);
  if (terminal !== undefined) return exit(await showOnTerminal(watching.first, startOf(flags), terminal, io, watching.follow));
  await (flags.json ? watchAsJson(watching, io) : watchAsText(watching, io, style));
  exit(EXIT.interrupted);
}

function startOf({ screen, filter = '' }: Flags): { readonly screen?: ScreenName; readonly filter: string } {
  return { filter, ...(screen === undefined ? {} : { screen }) };
}

const OF_A_PLAY = ['suite', 'policy', 'config', 'team', 'traffic', 'seed', 'trials', 'conversations', 'llm'] as const satisfies readonly (keyof Flags)[];

/** A run that is stored was played with what it was played with. */
function refuseUnwatched(flags: Flags): void {
  const asked = OF_A_PLAY.find((name) => flags[name] !== undefined);
  if (asked === undefined) return;
  throw new InputError({
    code: 'flag-without-watch',
    message: `\`--${asked}\` says what is to be played, and a stored run was played already`,
    help: 'Add `--watch` to play the project now, or name the run to look at.',
  });
}
