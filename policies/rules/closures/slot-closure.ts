import { checked, scalarName } from './checked.ts';
import { type Closure, type Type, unsure } from './closure.ts';
import { closureOfTest, testOfFlag } from './fused.ts';

/** The value at a place. */
export function slotClosure(type: Type, slot: number): Closure {
  if (type === 'bool') return { ...closureOfTest(testOfFlag(slot)), slot };
  const name = scalarName(type);
  if (name === undefined) return { ...checked(type, (slots) => slots[slot]), slot };
  return {
    type,
    slot,
    run: (slots) => {
      const value = slots[slot];
      return typeof value === name ? value : unsure();
    },
  };
}
