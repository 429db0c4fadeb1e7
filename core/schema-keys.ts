import { z } from 'zod';
import type { Path } from './yaml.ts';

/** The keys that the schema knows at `path`, for "did you mean": of a union, those of each alternative that is a mapping. */
export function keysAt(schema: z.ZodType, path: Path): readonly (readonly string[])[] {
  const [step, ...rest] = path;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => keysAt(option as z.ZodType, path));
  if (step === undefined) return inner instanceof z.ZodObject ? [Object.keys(inner.shape)] : [];
  if (inner instanceof z.ZodObject) {
    const next = inner.shape[String(step)];
    return next ? keysAt(next as z.ZodType, rest) : [];
  }
  if (inner instanceof z.ZodRecord) return keysAt(inner.valueType as z.ZodType, rest);
  if (inner instanceof z.ZodArray) return keysAt(inner.element as z.ZodType, rest);
  return [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  if (isWrapped) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema;
}
