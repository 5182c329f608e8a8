import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { count, day, plural } from '../../../shared/format.ts';
import type { CriteriaView } from '../../../shared/model/criteria.ts';
import { escapeControls } from '../escape-controls.ts';
import { wholeNumber } from '../parse-numbers.ts';
import { table } from '../table.ts';
import { writeDocument } from '../write-document.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Options {
  out?: string;
  at?: number;
  record?: string;
  skip?: string;
}

export function addCriteria(program: Command, runner: Runner): void {
  const criteria = program
    .command('criteria')
    .description('Escalation criteria with examples, for the system prompt of the agent');
  workspaceCommand(criteria, 'show', summaryOf(contract.criteria.get))
    .option('--skip <ids>', 'cases that are not to be examples: a,b')
    .action((workspace: string, { skip }: Options) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const view = await client.criteria.get({ skip: listed(skip) });
        return { json: view, text: tell(view) };
      }),
    );
  workspaceCommand(criteria, 'export', summaryOf(contract.criteria.export))
    .option('--out <file>', 'where to; a name that ends in .json is written as JSON. Printed when absent')
    .option('--at <version>', 'an older version', wholeNumber)
    .option('--record <name>', 'first record the block as it is now as the next version, in this name')
    .option('--skip <ids>', 'with --record: cases that are not to be examples')
    .action((workspace: string, { out, at, record, skip }: Options) =>
      runner.inWorkspace(workspace, async ({ client, environment }) => {
        if (record !== undefined) await client.criteria.create({ by: record, skip: listed(skip) });
        const format = out !== undefined && /\.json$/i.test(out) ? 'json' : 'md';
        const document = await client.criteria.export({ format, ...(at !== undefined && { version: at }) });
        if (out === undefined) return { json: document, text: escapeControls(document.text.trimEnd()) };
        return writeDocument(document, out, environment.workingFolder);
      }),
    );
  workspaceCommand(criteria, 'history', summaryOf(contract.criteria.history)).action((workspace: string) =>
    runner.inWorkspace(workspace, async ({ client }) => {
      const blocks = await client.criteria.history();
      const text = table(blocks, [
        { title: 'version', value: ({ version }) => String(version), right: true },
        { title: 'recorded', value: ({ at }) => (at === null ? '' : day(at)) },
        { title: 'by', value: ({ by }) => by ?? '', width: 40 },
        { title: 'examples', value: ({ content }) => count(content.examples.length), right: true },
        { title: 'tokens', value: ({ tokens }) => count(tokens.count), right: true },
      ]);
      return { json: blocks, text: blocks.length === 0 ? 'No criteria block was recorded yet.' : text };
    }),
  );
}

function listed(ids: string | undefined): string[] {
  return ids === undefined ? [] : ids.split(',').map((id) => id.trim());
}

function tell({ draft, lacks, remarks, previous, changed }: CriteriaView): string {
  const { count: tokens, encoding } = draft.tokens;
  const state =
    previous === null
      ? 'not recorded yet'
      : changed
        ? `changed since version ${previous.version}`
        : `as version ${previous.version}`;
  return [
    escapeControls(draft.markdown.trimEnd()),
    `${plural(draft.content.examples.length, 'example')}, about ${count(tokens)} tokens (${encoding}), ${state}.`,
    ...[...lacks.map(({ sentence }) => sentence), ...remarks].map(escapeControls),
  ].join('\n\n');
}
