/** Sum that is the same to the last bit in whatever order the values come: floating-point addition alone is not. */
export function sum(values: readonly number[]): number {
  const [first = 0, second = 0] = values;
  if (values.length < 3) return first + second;
  let total = 0;
  for (const value of new Float64Array(values).sort()) total += value;
  return total;
}
