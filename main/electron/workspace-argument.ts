import { resolve } from 'node:path';

/** The workspace file among the arguments of a start, by a double click or from a terminal; nothing else is taken. */
export function workspaceArgument(argv: readonly string[], workingFolder: string): string | undefined {
  const name = argv.slice(1).find((argument) => !argument.startsWith('-') && argument.endsWith('.plumbline'));
  return name === undefined ? undefined : resolve(workingFolder, name);
}
