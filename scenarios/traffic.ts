import { z } from 'zod';
import { Name, ScenarioId } from '../core/ids.ts';

/** `traffic.yaml`: which share of real contacts each cell stands for. */
export const Traffic = z
  .strictObject({
    version: z.literal(1),
    about: z.string().exactOptional().describe('Where these shares come from'),
    source: z.enum(['measured', 'assumption']),
    cells: z
      .array(
        z.strictObject({
          stratum: Name,
          need: z.enum(['must', 'may', 'must_not']),
          share: z.number().min(0).max(1).describe('Share of all contacts, 0–1'),
        }),
      )
      .default([]),
    scenarios: z
      .array(z.strictObject({ scenario: ScenarioId, share: z.number().min(0).max(1) }))
      .default([])
      .describe('Shares of single scenarios, which then leave their cells'),
  })
  .superRefine((traffic, context) => {
    const shares = [...traffic.cells, ...traffic.scenarios].map((cell) => cell.share);
    const sum = shares.reduce((a, b) => a + b, 0);
    if (Math.abs(sum - 1) > 1e-6)
      context.addIssue({ code: 'custom', path: ['cells'], message: `the shares must add up to 1, and add up to ${Number(sum.toFixed(6))}` });
    const refuseTwice = (list: 'cells' | 'scenarios', names: readonly string[]) => {
      const seen = new Set<string>();
      for (const [index, name] of names.entries()) {
        if (seen.has(name)) context.addIssue({ code: 'custom', path: [list, index], message: `the ${name} is given twice` });
        seen.add(name);
      }
    };
    const cells = traffic.cells.map((cell) => `cell \`${cell.stratum} × ${cell.need}\``);
    const scenarios = traffic.scenarios.map((one) => `scenario \`${one.scenario}\``);
    refuseTwice('cells', cells);
    refuseTwice('scenarios', scenarios);
  });
export type Traffic = z.infer<typeof Traffic>;
