import { Option } from 'commander';
import { SCREENS, type ScreenName } from '../../dashboards/ink/state/screens.ts';
import { dashboardDocument } from '../../dashboards/plain/dashboard/json.ts';
import { listedText } from '../../dashboards/plain/dashboard/listed.ts';
import { dashboardText } from '../../dashboards/plain/dashboard/screen.ts';
import { type Context, examples, type Register } from '../command.ts';
import { chosenConversations } from '../dashboard/chosen.ts';
import { showOnTerminal } from '../dashboard/on-terminal.ts';
import { openSource } from '../dashboard/open.ts';
import { terminalForScreens } from '../io.ts';
import { chosenRun } from '../run/find.ts';

interface Flags {
  readonly screen?: ScreenName;
  readonly filter?: string;
  readonly plain?: boolean;
  readonly json?: boolean;
}

export const registerDashboard: Register = (program, context) => {
  program
    .command('dashboard')
    .description('look at a run: compare policies, drill down to conversations, read them turn by turn (keys: ?)')
    .argument('[run]', 'folder of a run, or its name inside runs/ (default: the latest)')
    .addOption(new Option('--screen <name>', 'begin on this screen').choices(SCREENS))
    .option('--filter <text>', 'begin with these conversations, such as `outcome:missed by:balanced`')
    .option('--plain', 'print the comparison as text; so it does without a terminal, and in CI')
    .option('--json', 'print report and list of conversations as JSON')
    .addHelpText('after', examples('escalab dashboard', 'escalab dashboard --screen triggers', 'escalab dashboard --filter "outcome:missed by:balanced"'))
    .action((named: string | undefined, flags: Flags) => dashboard(named, flags, context));
};

async function dashboard(named: string | undefined, { screen, filter = '', plain, json }: Flags, { io, style, exit }: Context): Promise<void> {
  const source = await openSource(chosenRun(io, named), io);
  const terminal = plain || json ? undefined : terminalForScreens(io);
  if (terminal !== undefined) return exit(await showOnTerminal(source, { filter, ...(screen === undefined ? {} : { screen }) }, terminal, io));
  const { view } = source;
  const chosen = await chosenConversations(source, filter, io);
  if (json) return io.out(`${JSON.stringify(dashboardDocument(view, chosen), null, 2)}\n`);
  io.out(filter === '' ? dashboardText(view, style) : `${listedText(view, filter, chosen, style)}\n`);
}
