import type { Environment } from '@marcbachmann/cel-js';

type Numeric = number | bigint;

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

/**
 * Lets numbers of the observation (CEL `double`) meet whole-number literals (CEL `int`) in every operator,
 * so that an author may write `turn == 3`. CEL itself only lets them be ordered.
 */
export function registerNumbers(cel: Environment): void {
  for (const [operator, compute] of Object.entries(ARITHMETIC)) {
    const handler = (a: Numeric, b: Numeric) => compute(Number(a), Number(b));
    cel.registerOperator(`double ${operator} int: double`, handler);
    cel.registerOperator(`int ${operator} double: double`, handler);
    if (operator === '%') cel.registerOperator('double % double: double', handler);
  }
  cel.registerOperator('double == int', (a: Numeric, b: Numeric) => Number(a) === Number(b));
  const within = (value: Numeric, list: Iterable<Numeric>) => [...list].some((item) => Number(item) === Number(value));
  cel.registerOperator('double in list<int>', within);
  cel.registerOperator('int in list<double>', within);
}
