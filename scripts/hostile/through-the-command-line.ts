import { commandLine } from '../../main/cli/testing/command-line.ts';
import type { ImportQuestion, Mapping } from '../../shared/model/import.ts';
import { merged } from './answers.ts';
import type { Observed } from './verdict.ts';

/** Exit codes of an import, by what they say. */
const OUTCOMES: Readonly<Record<number, Observed['outcome']>> = {
  0: 'accept',
  1: 'reject',
  2: 'ask',
  3: 'partial',
};

/** Imports a file of cases by command into a workspace of its own: what a script sees. */
export async function throughTheCommandLine(path: string): Promise<Observed> {
  const cli = commandLine();
  const importing = (...more: string[]) => cli.plumbline('import', 'w.plumbline', path, ...more, '--json');
  try {
    await cli.plumbline('create', 'w.plumbline');
    const dry = await importing('--dry-run');
    const mapping = howCasesEnded(dry.exitCode === 2 ? dry.json() : {});
    if (mapping) cli.write('mapping.json', JSON.stringify(mapping));
    const given = mapping ? ['--mapping', 'mapping.json'] : [];
    const { exitCode, json } = await importing(...given);
    const told = json() as unknown as Told;
    const listed = await cli.plumbline('cases', 'w.plumbline', '--json');
    const broken =
      exitCode !== 0 && exitCode !== 3 && listed.json().total !== 0 ? ['refused, but cases are in'] : [];
    return {
      door: 'command line',
      outcome: OUTCOMES[exitCode] ?? 'reject',
      ...(exitCode === 2 ? { rows: null, quarantined: null } : countsOf(told)),
      problems: [told.error?.problem ?? [], (told.quarantine ?? []).map(({ problem }) => problem)].flat(),
      broken: [...broken, ...controlCharacters(dry.out + dry.err)],
    };
  } finally {
    await cli.remove();
  }
}

interface Told {
  rows?: number;
  quarantined?: number;
  unchanged?: number;
  error?: { problem?: string };
  quarantine?: { problem: string }[];
}

function countsOf({ rows = 0, quarantined = 0, unchanged = 0 }: Told) {
  return { rows: rows - quarantined - unchanged, quarantined };
}

/** A mapping that says how all cases ended, where that is asked; whatever else is asked stays open. */
function howCasesEnded({ files }: { files?: unknown }): Mapping | null {
  const [file] = (files ?? []) as { mapping: Mapping | null; questions: ImportQuestion[] }[];
  const question = file?.questions.find(({ problem }) => problem === 'Q_OUTCOME');
  return file && question ? merged(file.mapping ?? { columns: {} }, question) : null;
}

/** Nothing of the data may steer a terminal, not even within JSON. */
function controlCharacters(printed: string): string[] {
  const steering = /(?![\t\n])\p{Cc}/u.exec(printed);
  return steering ? [`prints U+${steering[0].charCodeAt(0).toString(16).padStart(4, '0')}`] : [];
}
