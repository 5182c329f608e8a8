import { resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { count, plural } from '../../../shared/format.ts';
import type { MendedRow } from '../../../shared/model/import.ts';
import { caseMapping } from '../case-mapping.ts';
import { DONE_IN_PART, type Door, type Outcome } from '../environment.ts';
import { followJob } from '../follow-job.ts';
import { tellFile } from '../import-text.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { readJsonFile } from '../read-json-file.ts';
import { table } from '../table.ts';
import { writeDocument } from '../write-document.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface RetryOptions {
  mended?: string;
  mapping?: string;
  profile?: string;
}

const NUMBER = ['<import>', 'its number, as imports list shows it'] as const;

export function addImports(program: Command, runner: Runner): void {
  const imports = program
    .command('imports')
    .description('Look at the imports so far, mend what they kept aside, take one back');

  workspaceCommand(imports, 'list', summaryOf(contract.imports.list)).action((workspace: string) =>
    runner.inWorkspace(workspace, listAll),
  );

  workspaceCommand(imports, 'quarantine', summaryOf(contract.imports.quarantine))
    .argument(...NUMBER)
    .option('--limit <n>', 'rows, at most 10,000', wholeNumber, 1000)
    .option('--out <file>', 'write the rows to a file instead, to mend and import')
    .action((workspace: string, id: string, options: { limit: number; out?: string }) =>
      runner.inWorkspace(workspace, (door) => showAside(door, Number(id), options)),
    );

  workspaceCommand(imports, 'retry', summaryOf(contract.imports.retry))
    .argument(...NUMBER)
    .option(
      '--mended <file>',
      'a JSON list of { position, raw }, as imports quarantine --json numbers the rows',
    )
    .option('--mapping <file>', 'a JSON file that says what each column becomes, instead of the mapping then')
    .option('--profile <name>', 'a mapping saved in the workspace, instead of the mapping then')
    .action((workspace: string, id: string, options: RetryOptions) =>
      runner.inWorkspace(workspace, (door) => retry(door, Number(id), options)),
    );

  workspaceCommand(imports, 'undo', summaryOf(contract.imports.undo))
    .argument(...NUMBER)
    .action((workspace: string, id: string) =>
      runner.inWorkspace(workspace, (door) => undo(door, Number(id))),
    );
}

async function listAll({ client }: Door): Promise<Outcome> {
  const entries = await client.imports.list();
  const rows = table(entries, [
    { title: 'import', value: ({ id }) => String(id) },
    { title: 'when', value: ({ importedAt }) => importedAt },
    { title: 'file', value: ({ file }) => file, width: 50 },
    { title: 'format', value: ({ format }) => format },
    { title: 'rows', value: (entry) => count(entry.rows) },
    { title: 'new', value: (entry) => count(entry.new) },
    { title: 'kept aside', value: ({ waiting }) => count(waiting) },
  ]);
  return { json: entries, text: entries.length === 0 ? 'Nothing is imported yet.' : rows };
}

async function showAside(
  { client, environment }: Door,
  importId: number,
  { limit, out }: { limit: number; out?: string },
): Promise<Outcome> {
  if (out !== undefined) {
    return writeDocument(await client.imports.quarantineFile({ importId }), out, environment.workingFolder);
  }
  const rows = await client.imports.quarantine({ importId, limit });
  const text = table(rows, [
    { title: 'position', value: ({ position }) => String(position) },
    { title: 'line', value: ({ line }) => (line === null ? '' : String(line)) },
    { title: 'field', value: ({ field }) => field ?? '', width: 20 },
    { title: 'reason', value: ({ reason }) => reason, width: 80 },
    { title: 'row', value: ({ raw }) => raw, width: 80 },
  ]);
  return { json: rows, text: rows.length === 0 ? 'No row of it is kept aside.' : text };
}

async function retry(door: Door, importId: number, options: RetryOptions): Promise<Outcome> {
  const folder = door.environment.workingFolder;
  const mapping = await caseMapping(door, options);
  const mended =
    options.mended === undefined ? [] : (readJsonFile(resolve(folder, options.mended)) as MendedRow[]);
  const input = { importId, mended, ...(mapping && { mapping }) };
  const job = await door.client.imports.retry(input, { signal: door.environment.signal });
  const result = await followJob(door.environment, job);
  return {
    json: result,
    text: tellFile(result),
    exitCode: result.quarantined > 0 ? DONE_IN_PART : 0,
  };
}

async function undo({ client, environment }: Door, importId: number): Promise<Outcome> {
  const job = await client.imports.undo({ importId }, { signal: environment.signal });
  for (;;) {
    const step = await job.next();
    if (!step.done) continue;
    const { cases } = step.value;
    return { json: { importId, cases }, text: `Taken back, with ${plural(cases, 'case')}.` };
  }
}
