import { scalarName } from './checked.ts';
import { type Closure, isList, isNumeric, type Slots, type Test, type Type, unsure } from './closure.ts';

type Holds = (slots: Slots) => boolean;
type Compare = (value: unknown, other: unknown) => boolean;

/**
 * A value of the observation against another, or against one that is known when the policy is loaded: what most conditions
 * consist of. It does in one step what takes three when each side is a closure of its own.
 * @returns undefined where it is anything else
 */
export function fusedComparison(op: string, left: Closure, right: Closure): Closure | undefined {
  if (left.slot === undefined) return undefined;
  const test = right.slot === undefined ? againstConstant(op, left, left.slot, right) : againstSlot(op, left, left.slot, right, right.slot);
  return test && closureOfTest(test);
}

/** A value that is true or false. */
export function testOfFlag(slot: number): Test {
  return {
    slots: [slot],
    lenient: (optional) => {
      const absent = optional.has(slot);
      return (slots) => {
        const value = slots[slot];
        return typeof value === 'boolean' ? value : absence(absent, value);
      };
    },
  };
}

export function closureOfTest(test: Test): Closure {
  return { type: 'bool', run: test.lenient(new Set()), test };
}

/** What comes of a value that is not of its type. */
function absence(isOptional: boolean, value: unknown): false {
  return isOptional && value === undefined ? false : unsure();
}

function againstConstant(op: string, { type }: Closure, slot: number, { type: other, constant }: Closure): Test | undefined {
  if (constant === undefined) return undefined;
  const name = scalarName(type);
  if (name === undefined) return undefined;
  if (op === 'in') return isList(other) && other.list === type ? { slots: [slot], lenient: membership(slot, name, constant as readonly unknown[]) } : undefined;
  if (isNumeric(type) && isNumeric(other)) return { slots: [slot], lenient: (optional) => numberAgainst(op, slot, constant as number, optional.has(slot)) };
  if (type !== other || (op !== '==' && op !== '!=')) return undefined;
  return { slots: [slot], lenient: equality(op === '==', slot, name, constant) };
}

function numberAgainst(op: string, slot: number, bar: number, absent: boolean): Holds {
  // Each a function of its own: one that is given the comparison would call it every time.
  if (op === '<') {
    return (slots) => {
      const value = slots[slot];
      return typeof value === 'number' ? value < bar : absence(absent, value);
    };
  }
  if (op === '<=') {
    return (slots) => {
      const value = slots[slot];
      return typeof value === 'number' ? value <= bar : absence(absent, value);
    };
  }
  if (op === '>') {
    return (slots) => {
      const value = slots[slot];
      return typeof value === 'number' ? value > bar : absence(absent, value);
    };
  }
  if (op === '>=') {
    return (slots) => {
      const value = slots[slot];
      return typeof value === 'number' ? value >= bar : absence(absent, value);
    };
  }
  const isEqual = op === '==';
  return (slots) => {
    const value = slots[slot];
    return typeof value === 'number' ? (value === bar) === isEqual : absence(absent, value);
  };
}

function equality(isEqual: boolean, slot: number, name: string, wanted: unknown): Test['lenient'] {
  return (optional) => {
    const absent = optional.has(slot);
    return (slots) => {
      const value = slots[slot];
      return typeof value === name ? (value === wanted) === isEqual : absence(absent, value);
    };
  };
}

function membership(slot: number, name: string, list: readonly unknown[]): Test['lenient'] {
  return (optional) => {
    const absent = optional.has(slot);
    return (slots) => {
      const value = slots[slot];
      return typeof value === name ? list.indexOf(value) !== -1 : absence(absent, value);
    };
  };
}

const COMPARE: Readonly<Record<string, Compare>> = {
  '<': (a, b) => (a as number) < (b as number),
  '<=': (a, b) => (a as number) <= (b as number),
  '>': (a, b) => (a as number) > (b as number),
  '>=': (a, b) => (a as number) >= (b as number),
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

function againstSlot(op: string, left: Closure, one: number, right: Closure, other: number): Test | undefined {
  const compare = COMPARE[op];
  const name = nameOfBoth(left.type, right.type);
  if (!compare || name === undefined) return undefined;
  return {
    slots: [one, other],
    lenient: (optional) => {
      const [absentOne, absentOther] = [optional.has(one), optional.has(other)];
      return (slots) => {
        const [a, b] = [slots[one], slots[other]];
        if (typeof a === name && typeof b === name) return compare(a, b);
        // Either may be the one that is not there; both have to be sure.
        const isSure = (typeof a === name || (absentOne && a === undefined)) && (typeof b === name || (absentOther && b === undefined));
        return isSure ? false : unsure();
      };
    },
  };
}

function nameOfBoth(left: Type, right: Type): string | undefined {
  if (isNumeric(left) && isNumeric(right)) return 'number';
  return left === right && (left === 'string' || left === 'bool') ? scalarName(left) : undefined;
}
