import { xmlText } from './xml-text.ts';

/** A test as JUnit knows it. `error`: nobody can tell whether it holds. */
export interface JUnitTest {
  readonly name: string;
  readonly group: string;
  readonly result: { readonly kind: 'passed' } | { readonly kind: 'failure' | 'error'; readonly message: string; readonly details: string };
}

export interface JUnitSuite {
  readonly name: string;
  readonly tests: readonly JUnitTest[];
  /** What has to be said of all of them, a line each. @default none */
  readonly notes?: readonly string[];
}

/** A JUnit XML report, whatever the texts in it hold. */
export function junit(suites: readonly JUnitSuite[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.map(suiteXml).join('')}</testsuites>\n`;
}

function suiteXml({ name, tests, notes = [] }: JUnitSuite): string {
  const count = (kind: string) => tests.filter(({ result }) => result.kind === kind).length;
  const counts = `tests="${tests.length}" failures="${count('failure')}" errors="${count('error')}"`;
  const said = notes.length === 0 ? '' : `    <system-out>${xmlText(notes.join('\n'))}</system-out>\n`;
  return `  <testsuite name="${xmlText(name)}" ${counts}>\n${tests.map(testXml).join('')}${said}  </testsuite>\n`;
}

function testXml({ name, group, result }: JUnitTest): string {
  const open = `    <testcase name="${xmlText(name)}" classname="${xmlText(group)}"`;
  if (result.kind === 'passed') return `${open}/>\n`;
  return `${open}>\n      <${result.kind} message="${xmlText(result.message)}">${xmlText(result.details)}</${result.kind}>\n    </testcase>\n`;
}
