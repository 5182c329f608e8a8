import type { Command } from 'commander';
import { serve } from '../../http/serve.ts';
import { openWorkspace } from '../open-workspace.ts';
import { wholeNumber } from '../parse-numbers.ts';
import type { Runner } from './command.ts';

interface Options {
  port?: number;
  open?: boolean;
  json?: boolean;
}

export function addServe(program: Command, runner: Runner): void {
  program
    .command('serve')
    .description('Open the workbench in an ordinary browser on this machine')
    .argument('[workspace]', 'the workspace file to open')
    .option('--port <n>', 'one that is free when absent', wholeNumber)
    .option('--open', 'open the default browser')
    .option('--json', 'print one JSON document with the address on stdout')
    .action((workspace: string | undefined, options: Options) =>
      runner.serving(async (app, environment) => {
        const door = { client: app.client, files: app.context.files, environment };
        if (workspace !== undefined) await openWorkspace(door, workspace);
        await serve(app, { ...environment, ...options });
      }),
    );
}
