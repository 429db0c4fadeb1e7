import { resolve } from 'node:path';
import { type Context, examples, type Register } from '../command.ts';
import { schemasFor } from '../init/schemas.ts';
import { templateFiles } from '../init/template.ts';
import { writeProject } from '../init/write.ts';
import { asTyped } from '../run/find.ts';

export const registerInit: Register = (program, context) => {
  program
    .command('init')
    .description('write a small whole project to start from: team, traffic, customers and a policy')
    .argument('[folder]', 'folder to write it into; made if it is not there', '.')
    .option('--json', 'print what was written as JSON')
    .addHelpText('after', examples('escalab init', 'escalab init my-shop'))
    .action((named: string, flags: { json?: boolean }) => init(named, flags, context));
};

function init(named: string, flags: { json?: boolean }, { io, style }: Context): void {
  const folder = resolve(io.cwd, named);
  const schemas = schemasFor(folder);
  const files = templateFiles(schemas.folder);
  writeProject(folder, [...files, ...schemas.copies]);
  const typed = asTyped(io, folder);
  const next = [...(typed === '.' ? [] : [`cd ${quoted(typed)}`]), 'escalab check', 'escalab run'];
  if (flags.json) {
    const written = [...files, ...schemas.copies].map(({ name }) => name);
    io.out(`${JSON.stringify({ folder, written, schemas: schemas.folder, next }, null, 2)}\n`);
    return;
  }
  const lines = [
    `${style.good('written')} into ${typed}`,
    ...files.map(({ name, about }) => `  ${name.padEnd(28)}${style.faint(about)}`),
    ...(schemas.copies.length === 0 ? [] : [`  ${`${schemas.folder}/`.padEnd(28)}${style.faint('by which editors complete and check these files')}`]),
    `${style.strong('Next')}  ${next.join('\n      ')}`,
  ];
  io.out(`${lines.join('\n')}\n`);
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
