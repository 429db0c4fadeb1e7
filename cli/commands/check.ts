import { plural } from '../../dashboards/plain/numbers.ts';
import { type Context, examples, type Register } from '../command.ts';
import { loadProject, type ProjectFlags } from '../config/project.ts';
import { several } from '../flags.ts';
import { unattainable } from '../gate/plan.ts';
import { asTyped } from '../run/find.ts';
import { problemsText } from '../show-error.ts';

interface Flags extends ProjectFlags {
  readonly json?: boolean;
}

export const registerCheck: Register = (program, context) => {
  program
    .command('check')
    .description('check config, team, traffic, scenarios and policies without playing')
    .argument('[policy...]', 'policies to check, in place of those of the config')
    .option('-s, --suite <name>', 'suite of escalab.yaml, or a file or folder of scenarios')
    .option('-p, --policy <file>', 'policy to check; repeat for several', several)
    .option('-c, --config <file>', 'config in place of the nearest escalab.yaml')
    .option('--team <file>', "team in place of the config's")
    .option('--traffic <file>', "traffic in place of the config's")
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', examples('escalab check', 'escalab check my-policy.yaml', 'escalab check --suite scenarios/refunds.yaml'))
    .action((named: readonly string[], flags: Flags) => check(named, flags, context));
};

async function check(named: readonly string[], flags: Flags, { io, style }: Context): Promise<void> {
  const policy = [...named, ...(flags.policy ?? [])];
  const project = await loadProject({ ...flags, bounds: false, ...(policy.length > 0 ? { policy } : {}) }, io.cwd);
  await Promise.all(project.policies.map((loaded) => loaded.close()));
  const found = {
    config: project.config,
    suite: project.suite.name,
    scenarios: project.scenarios.length,
    families: new Set(project.scenarios.map(({ scenario }) => scenario.family)).size,
    policies: project.policies.map(({ name }) => name),
    warnings: [...project.warnings, ...unattainable(project)],
  };
  if (flags.json) return io.out(`${JSON.stringify(found, null, 2)}\n`);
  io.err(problemsText(found.warnings, 'warning', style));
  io.out(
    `${style.good('fine')}: ${plural(found.scenarios, 'scenario')} in ${plural(found.families, 'family', 'families')}, ${plural(found.policies.length, 'policy', 'policies')} (${found.policies.join(', ')})\n` +
      style.faint(`checked by ${asTyped(io, project.config)}\n`),
  );
}
