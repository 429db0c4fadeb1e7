import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './json-schemas.ts';

describe('JSON Schemas for editors', () => {
  it('are those of the loader; if this fails, run `npm run schemas`', () => {
    const kept = new Map(
      readdirSync('schemas')
        .sort()
        .map((name) => [name, readFileSync(`schemas/${name}`, 'utf8')]),
    );
    expect(new Map([...kept].sort())).toEqual(new Map([...jsonSchemas()].sort()));
  });

  it.each([...jsonSchemas()])('%s describes its top-level keys and refuses unknown ones', (_name, text) => {
    const schema = JSON.parse(text);
    expect(schema.type).toBe('object');
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties).length).toBeGreaterThan(2);
  });
});
