import { ORPCError } from '@orpc/server';
import { CommanderError } from 'commander';
import { AppError } from '../../shared/errors.ts';
import { type App, createApp } from '../app.ts';
import { logTo } from '../files/log.ts';
import type { Runner } from './commands/command.ts';
import type { Environment, Outcome } from './environment.ts';
import { errorOutcome } from './error-outcome.ts';
import { escapeControls } from './escape-controls.ts';
import { openWorkspace } from './open-workspace.ts';
import { createProgram } from './program.ts';

/** Help and version are printed by the parser itself; without a command it prints help and fails. */
const WAS_HELP = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/**
 * Runs one command line and says how it went.
 * @param argv the arguments after the program's name.
 * @returns the exit code.
 */
export async function run(argv: readonly string[], environment: Environment): Promise<number> {
  const json = argv.includes('--json');
  let exitCode = 0;

  function report(outcome: Outcome): void {
    if (json) environment.out(`${JSON.stringify(outcome.json, null, 2)}\n`);
    else environment.out(`${escapeControls(outcome.text)}\n`);
    exitCode = outcome.exitCode ?? 0;
  }

  async function withApp(work: (app: App) => Promise<void>): Promise<void> {
    const app = createApp({ dataFolder: environment.dataFolder, log: logTo(environment.dataFolder) });
    try {
      await work(app);
    } finally {
      app.close();
    }
  }

  const runner: Runner = {
    outside: (work) =>
      withApp(async (app) =>
        report(await work({ client: app.client, files: app.context.files, environment })),
      ),
    inWorkspace: (workspace, work) =>
      runner.outside(async (door) => {
        await openWorkspace(door, workspace);
        return work(door);
      }),
    serving: (work) => withApp((app) => work(app, environment)),
  };

  try {
    await createProgram(runner, environment).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && WAS_HELP.has(error.code)) return error.exitCode;
    const outcome = errorOutcome(error);
    if (isUnexpected(error)) logTo(environment.dataFolder)('unexpected error', error);
    if (json) environment.out(`${JSON.stringify(outcome.json, null, 2)}\n`);
    else environment.err(`${escapeControls(outcome.text)}\n`);
    return outcome.exitCode;
  }
}

/** A bug, or a system that refuses; what an operation did not expect was logged where it happened. */
function isUnexpected(error: unknown): boolean {
  return !(error instanceof AppError || error instanceof CommanderError || error instanceof ORPCError);
}
