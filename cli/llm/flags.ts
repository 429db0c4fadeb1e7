import { type Command, InvalidArgumentError, Option } from 'commander';
import { MODEL_MODES } from '../../llm/settings.ts';

/** Options of every command that may play customers of a model. */
export function withModelOptions(command: Command, what = 'plays customers with a sheet and decides for policies in prose'): Command {
  return command
    .addOption(
      new Option('--llm <mode>', `who ${what}: \`simulated\` is a stand-in without a key; \`record\` and \`replay\` use a cassette`).choices([...MODEL_MODES]),
    )
    .option('--cassette <folder>', 'recorded answers of the model (default: cassettes/<suite>)')
    .addOption(new Option('--record-from <source>', 'whom `--llm record` asks').choices(['live', 'simulated']))
    .option('--max-cost <dollars>', 'the most that the models may cost; the run stops before it would cost more', dollars)
    .option('--offline', 'fail at any attempt to use the network');
}

/** An amount of dollars above 0. */
export function dollars(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || !(value > 0)) throw new InvalidArgumentError('It must be a number of dollars above 0, such as 2.50.');
  return value;
}
