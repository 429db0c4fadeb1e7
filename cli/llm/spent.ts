import { InputError, MachineError } from '../../core/errors.ts';
import type { LiveCost } from '../../dashboards/live/live-run.ts';
import { money } from '../../dashboards/plain/numbers.ts';
import { safeLine } from '../../dashboards/plain/safe-text.ts';
import { ModelError } from '../../llm/errors.ts';
import { NANO_PER_DOLLAR } from '../../llm/money/cost.ts';
import type { Io } from '../io.ts';
import { costsNothing, type OpenedPlay } from './open.ts';

/** What the models cost, by role and model; nothing where they cost nothing. */
export function spentText({ plan, opened }: OpenedPlay): string {
  if (costsNothing(plan)) return '';
  const rows = opened.spent();
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  const parts = rows.map(({ role, model, calls, cost }) => `${role} ${model} ${calls.toLocaleString('en')} calls ${money(cost / NANO_PER_DOLLAR)}`);
  const [lost, saved] = [sum((row) => row.lost), sum((row) => row.saved)];
  const beside = [
    ...(lost > 0 ? [`${money(lost / NANO_PER_DOLLAR)} booked for calls whose cost never became known`] : []),
    ...(saved > 0 ? [`${money(saved / NANO_PER_DOLLAR)} saved by the prompt cache`] : []),
  ];
  return `Spent ${money(sum((row) => row.cost) / NANO_PER_DOLLAR)}: ${[...parts, ...beside].join('; ')}.\n`;
}

/** The same while it goes on. */
export function costSoFar({ plan, opened }: OpenedPlay): LiveCost {
  const dollars = opened.spent().reduce((sum, { cost }) => sum + cost, 0) / NANO_PER_DOLLAR;
  return { dollars, ...(plan.max_cost === undefined ? {} : { cap: plan.max_cost }), isSimulated: opened.isSimulated };
}

/**
 * Says why nothing more was played. That the cap was reached is what was asked for, and no fault.
 * @throws InputError where a recording is damaged; MachineError where the service broke off; the error itself where it is a fault of ours
 */
export function tellWhy(error: unknown, folder: string, io: Io): void {
  if (!(error instanceof ModelError)) throw error;
  const { code, message, help, place } = error.problem;
  if (error.trouble !== 'model-budget-reached') {
    const Fault = error.cause instanceof InputError ? InputError : MachineError;
    throw new Fault({
      code,
      message: `the play broke off: ${message}`,
      ...(place === undefined ? {} : { place }),
      help: `${help ?? ''} What was played is kept: \`escalab runs resume ${folder}\`.`.trim(),
    });
  }
  io.err(`${safeLine(message, 600)}. Under the same cap nothing goes on; give a higher one: \`escalab runs resume ${folder} --max-cost …\`.\n`);
}
