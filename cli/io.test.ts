import { describe, expect, it } from 'vitest';
import { type Terminal, terminalForScreens } from './io.ts';

const terminal = {} as Terminal;

describe('terminalForScreens', () => {
  it.each([{ CI: 'true' }, { CI: '' }, { CONTINUOUS_INTEGRATION: '1' }, { TERM: 'dumb' }])('has none for a screen under %j', (env) => {
    expect(terminalForScreens({ terminal, env })).toBeUndefined();
  });

  it.each([{}, { CI: 'false' }, { CI: '0' }, { CI_JOB_ID: '7' }])('has one under %j', (env) => {
    expect(terminalForScreens({ terminal, env })).toBe(terminal);
  });

  it('has none where there is none', () => {
    expect(terminalForScreens({ env: {} })).toBeUndefined();
  });
});
