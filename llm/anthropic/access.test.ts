import { describe, expect, it } from 'vitest';
import { accessFrom } from './access.ts';

describe('accessFrom', () => {
  it.each([
    [{ ANTHROPIC_API_KEY: ' k ' }, { baseUrl: 'https://api.anthropic.com', credential: { kind: 'apiKey', secret: 'k' } }],
    [{ ANTHROPIC_AUTH_TOKEN: 't' }, { baseUrl: 'https://api.anthropic.com', credential: { kind: 'authToken', secret: 't' } }],
    [
      { ANTHROPIC_API_KEY: 'k', ANTHROPIC_AUTH_TOKEN: 't' },
      { baseUrl: 'https://api.anthropic.com', credential: { kind: 'apiKey', secret: 'k' } },
    ],
    [{ ANTHROPIC_BASE_URL: 'http://localhost:8080/' }, { baseUrl: 'http://localhost:8080', credential: { kind: 'none' } }],
  ])('%j', (env, access) => {
    expect(accessFrom(env)).toEqual(access);
  });

  it.each([{}, { ANTHROPIC_API_KEY: '' }, { ANTHROPIC_API_KEY: ' ', ANTHROPIC_BASE_URL: '' }, { ANTHROPIC_BASE_URL: 'https://api.anthropic.com/' }])(
    'misses the key in %j',
    (env) => {
      expect(() => accessFrom(env)).toThrow('no key for the model is set');
    },
  );

  it.each(['localhost:8080', 'ftp://example.com', 'https://user:secret@example.com'])('takes `%s` for no address, and does not repeat it', (url) => {
    expect(() => accessFrom({ ANTHROPIC_BASE_URL: url })).toThrow(/^`ANTHROPIC_BASE_URL` is not the address of a server$/);
  });
});
