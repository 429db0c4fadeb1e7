import { describe, expect, it } from 'vitest';
import { withFields } from './fields.ts';
import { csv } from './formats/csv.ts';
import { tau } from './formats/tau.ts';

const mappingOf = (format: typeof csv) => {
  if (format.kind !== 'mapped') throw new Error('expected a mapping');
  return format.mapping;
};

describe('withFields', () => {
  it('puts one name in place of several, without a table', () => {
    const { conversation, messages } = withFields(mappingOf(csv), { id: 'ticket', role: 'who', text: 'words' });
    expect(conversation.id).toEqual({ field: 'ticket' });
    expect(messages.role).toEqual({ field: 'who' });
    expect(messages.text).toEqual({ field: 'words' });
  });

  it('keeps a table', () => {
    expect(withFields(mappingOf(tau), { label: 'needed' }).conversation.label).toEqual({ field: 'needed', values: { true: 'must', false: 'unlabelled' } });
  });

  it('changes nothing that is not named', () => {
    expect(withFields(mappingOf(csv), {})).toEqual(mappingOf(csv));
  });
});
