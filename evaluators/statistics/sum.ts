/** Sum that is the same to the last bit in whatever order the values come: floating-point addition alone is not. */
export function sum(values: Iterable<number>): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
