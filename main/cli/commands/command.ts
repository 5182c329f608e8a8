import type { Command, CommandOptions } from 'commander';
import type { App } from '../../app.ts';
import type { Door, Environment, Outcome } from '../environment.ts';

/** Runs a command's work and reports what came of it. */
export interface Runner {
  /** Opens the workspace file first. */
  inWorkspace: (workspace: string, work: (door: Door) => Promise<Outcome>) => Promise<void>;
  outside: (work: (door: Door) => Promise<Outcome>) => Promise<void>;
  /** For a command that stays until it is stopped and says by itself what it has to say. */
  serving: (work: (app: App, environment: Environment) => Promise<void>) => Promise<void>;
}

/** Adds a command (or a group's command) whose first argument is the workspace file and that can answer in JSON. */
export function workspaceCommand(
  parent: Command,
  name: string,
  summary: string,
  more: CommandOptions = {},
): Command {
  return parent
    .command(name, more)
    .description(summary)
    .argument('<workspace>', 'the workspace file')
    .option('--json', 'print one JSON document on stdout');
}
