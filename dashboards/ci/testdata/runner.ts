/** A command as a runner of GitHub Actions understands it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const KNOWN = 'error warning notice debug group endgroup add-mask stop-commands echo set-env set-output save-state add-path add-matcher remove-matcher';

/**
 * The commands in what a step prints, by the rules of the runner: `::name key=value,…::data` at the beginning of a line, or
 * `##[name key=value;…]data` anywhere in it.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function commandsIn(printed: string): Command[] {
  return printed.split(/\r\n|\r|\n/).flatMap((line) => {
    const found = /^[\s\u0085]*::(.*?)::(.*)$/su.exec(line) ?? /##\[(.*?)\](.*)$/su.exec(line);
    const [info = '', data = ''] = found?.slice(1) ?? [];
    const space = info.indexOf(' ');
    const name = space < 0 ? info : info.slice(0, space);
    if (!KNOWN.split(' ').includes(name.toLowerCase())) return [];
    const written =
      space < 0
        ? []
        : info
            .slice(space + 1)
            .trim()
            .split(',');
    const properties = written.map((one) => [one.slice(0, one.indexOf('=')), unescaped(one.slice(one.indexOf('=') + 1))]);
    return [{ name, properties: Object.fromEntries(properties), data: unescaped(data) }];
  });
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}
