import type { Command } from 'commander';
import { wholeNumber } from '../flags.ts';
import { MOST_TRIALS } from './limits.ts';

/** Options of every command that plays a project. @param when stands before what each does, such as `with --watch: ` */
export function withProjectOptions(command: Command, when = ''): Command {
  return command
    .option('-s, --suite <name>', `${when}suite of escalab.yaml, or a file or folder of scenarios`)
    .option('-c, --config <file>', `${when}config in place of the nearest escalab.yaml`)
    .option('--team <file>', `${when}team in place of the config's`)
    .option('--traffic <file>', `${when}traffic in place of the config's`)
    .option('--seed <number>', `${when}seed of every draw`, wholeNumber(0))
    .option('--trials <number>', `${when}how often each scenario is played`, wholeNumber(1, MOST_TRIALS));
}
