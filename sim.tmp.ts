import { readFileSync } from 'node:fs';
import { loadStored } from '/work/wt/costs/cli/run/stored.ts';
import { gatherer } from '/work/wt/costs/evaluators/gathered.ts';
import { storedLines } from '/work/wt/costs/runs/records.ts';
import { judgeLine } from '/work/wt/costs/cli/run/judging/judge-line.ts';
import { costFigures } from '/work/wt/costs/evaluators/cost/figures.ts';
const run = loadStored('/tmp/costs/pop2full');
const convs: any[] = [];
for await (const line of storedLines(run.folder, () => {})) { const c = judgeLine(line, run) as any; convs.push({ scenario: c.scenario, trial: c.trial, status: c.status, cells: c.cells, derived: [] }); }
let s = 12345; const rnd = () => { s ^= s << 13; s ^= s >>> 17; s ^= s << 5; return (s >>> 0) / 4294967296; };
const names = run.info.policies.map((p: any) => p.name);
const gather = (keep: () => boolean) => { const g = gatherer(); for (const c of convs) { const k = keep(); g.add({ ...c, cells: k ? c.cells : c.cells.map(({ handoff, ...o }: any) => ({ ...o, isSilent: true })) }); } return g.gathered(run.scenarios).cells; };
const of = (cells: any, n: string) => costFigures(cells.filter((c: any) => c.variant === n), run.traffic!, run.costs);
const fullCells = gather(() => true);
const full = new Map(names.map((n: string) => [n, of(fullCells, n)]));
const R = Number(process.argv[2] ?? 60);
for (const share of [1 / 15, 1 / 60]) {
  const stat = new Map<string, { bias: number; in: number; n: number; sd: number; half: number; wide: number }>(names.map((n: string) => [n, { bias: 0, in: 0, n: 0, sd: 0, half: 0, wide: 0 }]));
  for (let r = 0; r < R; r++) {
    const cells = gather(() => rnd() < share);
    for (const n of names) {
      const f = of(cells, n), F = full.get(n)!, t = stat.get(n)!;
      const d = f.total.lowPoint - F.total.lowPoint;
      t.n++; t.bias += d; t.sd += d * d;
      if (f.total.kind === 'interval' && F.total.kind === 'interval') { t.wide += (f.total.high - f.total.low) / (F.total.high - F.total.low); t.half++; if (f.total.low <= F.total.lowPoint && F.total.lowPoint <= f.total.high) t.in++; }
    }
  }
  for (const [n, t] of stat) console.log(share.toFixed(3), n, 'full', (1000 * full.get(n)!.total.lowPoint).toFixed(0), 'bias', (1000 * t.bias / t.n).toFixed(1), 'rms', (1000 * Math.sqrt(t.sd / t.n)).toFixed(1), 'intervals', t.half, 'hold', t.in, 'width', (t.wide / t.half).toFixed(2));
}
