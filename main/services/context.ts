import type { FileHandles } from '../files/file-handles.ts';
import type { Printer } from '../files/printing/printer.ts';
import type { Recents } from '../files/recents.ts';
import type { Session } from './session.ts';

/** Computes what takes long where it keeps neither the screen nor a label waiting. */
export interface Analysis {
  /** Answers an operation of the contract, whose input is validated, for the open workspace. */
  run(
    operation: readonly [topic: string, name: string],
    kind: 'query' | 'command',
    input: unknown,
    signal?: AbortSignal,
  ): Promise<unknown>;
}

/** All that a service gets from outside. Clock and randomness come from here, so that tests can hold them still. */
export interface Context {
  session: Session;
  files: FileHandles;
  recents: Recents;
  /** Null where analyses are computed: there the service itself runs. */
  analysis: Analysis | null;
  /** Prints a page as PDF; null where nothing is printed. */
  print: Printer | null;
  /** Folder for workspaces made by name, the sample workspace and the list of recent ones. */
  dataFolder: string;
  now: () => Date;
  /** Unexpected errors go here, without any text of cases or notes. */
  log: (message: string, error?: unknown) => void;
}
