/** Reads a value out of a record; undefined where there is none. */
export type Lookup = (record: unknown) => unknown;

const PARTS = /\{([^{}]{1,200})\}/g;

/** The paths that a text names: itself, or those in its braces. */
export function pathsIn(text: string): readonly string[] {
  const parts = [...text.matchAll(PARTS)].map(([, path]) => path ?? '');
  return parts.length > 0 ? parts : [text];
}

/**
 * `customer.name` reads the field of that very name or, step by step, the one inside the other; a number is a place in a list.
 * `{domain}-task-{task}` puts several together, and is absent where one of them is.
 */
export function lookup(text: string): Lookup {
  return text.includes('{') && pathsIn(text)[0] !== text ? template(text) : dotted(text);
}

function dotted(path: string): Lookup {
  const steps = path.split('.');
  return (record) => {
    if (steps.length === 1) return own(record, path);
    const whole = own(record, path);
    return whole !== undefined ? whole : steps.reduce<unknown>(own, record);
  };
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function template(text: string): Lookup {
  const parts = pathsIn(text).map(dotted);
  const between = text.split(PARTS).filter((_piece, index) => index % 2 === 0);
  return (record) => {
    const values = parts.map((part) => part(record));
    if (values.some((value) => value === undefined || value === null || typeof value === 'object')) return undefined;
    return between.map((piece, index) => `${piece}${index < values.length ? String(values[index]) : ''}`).join('');
  };
}
