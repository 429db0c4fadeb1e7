import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Env = z.record(z.string(), z.coerce.string());
const RunStep = z.strictObject({ name: z.string(), run: z.string(), if: z.string().exactOptional(), env: Env.exactOptional() });
type RunStep = z.infer<typeof RunStep>;
const Step = z.union([
  RunStep,
  z.strictObject({
    name: z.string().exactOptional(),
    uses: z.string(),
    if: z.string().exactOptional(),
    with: z.record(z.string(), z.unknown()).exactOptional(),
  }),
]);

/** As much of a workflow as is run here; anything else in it is refused. */
const Workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  env: Env,
  jobs: z.strictObject({ gate: z.strictObject({ 'runs-on': z.string(), 'timeout-minutes': z.number(), steps: z.array(Step) }) }),
});
type Workflow = z.infer<typeof Workflow>;

export function readWorkflow(file: string): Workflow {
  return Workflow.parse(parse(readFileSync(file, 'utf8')));
}

/** What became of a step: those of others (`uses`) are not run. */
export interface StepResult {
  readonly step: string;
  /** Undefined where the step was left out, because one before it failed. */
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
  /** What the step added to the page of the run. */
  readonly summary: string;
}

/**
 * Runs the scripts of a workflow's job one after the other in the checkout `workspace`, with bash and the environment that a
 * runner gives. The service itself is not there: no secrets, no expressions, no steps of others.
 * @param home where tools are installed and files of the runner lie
 * @param env what replaces the workflow's own environment
 */
export function runJob({ env: own, jobs: { gate } }: Workflow, workspace: string, home: string, env: Readonly<Record<string, string>>): StepResult[] {
  const results: StepResult[] = [];
  for (const step of gate.steps) {
    if (!('run' in step)) continue;
    const failed = results.some(({ code }) => code !== undefined && code !== 0);
    results.push(isDue(step, failed) ? runStep(step, workspace, home, { ...own, ...step.env, ...env }) : leftOut(step));
  }
  return results;
}

/** Without a condition a step runs as long as all before it went well. */
function isDue({ if: condition }: RunStep, failed: boolean): boolean {
  if (condition === undefined) return !failed;
  if (/^\$\{\{ !cancelled\(\) \}\}$/.test(condition)) return true;
  throw new Error(`the condition ${condition} is not known here`);
}

function leftOut({ name }: RunStep): StepResult {
  return { step: name, code: undefined, out: '', err: '', summary: '' };
}

function runStep({ name, run }: RunStep, workspace: string, home: string, env: Readonly<Record<string, string>>): StepResult {
  if (run.includes('${{')) throw new Error(`the script of ${name} holds an expression, which could hold a command`);
  const files = mkdtempSync(join(home, 'step-'));
  const file = (kind: string) => {
    writeFileSync(join(files, kind), '');
    return join(files, kind);
  };
  const [script, summary] = [join(files, 'script.sh'), file('summary')];
  writeFileSync(script, run);
  const given = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: 'larchwood/support',
    GITHUB_WORKSPACE: workspace,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_OUTPUT: file('output'),
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: tmpdir(),
  };
  // A script without a named shell is run as `bash -e`.
  const { status, stdout, stderr } = spawnSync('bash', ['-e', script], { cwd: workspace, encoding: 'utf8', env: { ...toolsIn(home), ...given, ...env } });
  for (const kind of ['env', 'path', 'output'])
    if (readFileSync(join(files, kind), 'utf8') !== '') throw new Error(`${name} sets ${kind}, which later steps would not see here`);
  return { step: name, code: status ?? -1, out: stdout, err: stderr, summary: readFileSync(summary, 'utf8') };
}

/** Node as it runs here, and a place of our own for what npm installs; nothing is fetched. */
function toolsIn(home: string): Record<string, string> {
  const prefix = join(home, 'tools');
  mkdirSync(prefix, { recursive: true });
  return {
    PATH: [join(prefix, 'bin'), dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
    HOME: home,
    npm_config_prefix: prefix,
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
  };
}
