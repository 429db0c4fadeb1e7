import { describe, expect, it } from 'vitest';
import { Field, type FieldSpec } from './field.ts';

const ROLES = { user: 'customer', bot: 'agent' };

describe('Field', () => {
  it.each<[string, FieldSpec, object, object]>([
    ['a path', 'a', { a: 1 }, { kind: 'value', path: 'a', value: 1 }],
    ['false is a value', 'a', { a: false }, { kind: 'value', value: false }],
    ['absent', 'a', {}, { kind: 'absent' }],
    ['null', 'a', { a: null }, { kind: 'empty', isNull: true }],
    ['blank', 'a', { a: ' ' }, { kind: 'empty', isNull: false }],
    ['the first that is filled', ['a', 'b', 'c'], { a: '', b: 2, c: 3 }, { kind: 'value', path: 'b', value: 2 }],
    ['a constant', { value: 7 }, {}, { kind: 'value', value: 7 }],
    ['a table', { field: 'a', values: { Yes: 'must' } }, { a: ' YES ' }, { kind: 'value', value: 'must' }],
    ['a table of other kinds', { field: 'a', values: { true: 'must', 1: 'may' } }, { a: true }, { kind: 'value', value: 'must' }],
    ['not in the table', { field: 'a', values: { yes: 'must' } }, { a: 'no' }, { kind: 'unmapped', value: 'no', known: ['yes'] }],
    ['otherwise', { field: 'a', values: { yes: 'must' }, otherwise: 'may' }, { a: 'no' }, { kind: 'value', value: 'may' }],
    ['otherwise, where it is empty', { field: 'a', otherwise: 'may' }, { a: '' }, { kind: 'value', value: 'may' }],
    ['otherwise, where it is absent', { field: 'a', otherwise: 'may' }, {}, { kind: 'value', value: 'may' }],
  ])('%s', (_name, spec, record, expected) => {
    expect(new Field(spec).read(record)).toMatchObject(expected);
  });

  it('knows a table of its own unless the mapping has one', () => {
    expect(new Field('role', ROLES).read({ role: 'bot' })).toMatchObject({ value: 'agent' });
    expect(new Field({ field: 'role', values: { bot: 'tool' } }, ROLES).read({ role: 'bot' })).toMatchObject({ value: 'tool' });
    expect(new Field({ field: 'role', values: { bot: 'tool' } }, ROLES).read({ role: 'user' })).toMatchObject({ kind: 'unmapped' });
  });

  it('remembers whether any record held it', () => {
    const field = new Field(['a', 'b']);
    field.read({ c: 1 });
    expect(field.unmet).toBe(true);
    field.read({ b: null });
    expect(field.unmet).toBe(false);
    expect(new Field({ field: 'a', optional: true }).unmet).toBe(false);
    expect(new Field({ value: 1 }).unmet).toBe(false);
  });
});
