import type { App } from '../app.ts';
import type { FileHandles } from '../files/file-handles.ts';

export type Client = App['client'];

/** The outside world of a command, so that tests can hold both ends of it. */
export interface Environment {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Whether someone is watching the error stream, so that progress may be drawn on it. */
  watched: boolean;
  dataFolder: string;
  /** Where the built page lies, for `serve`. */
  pageFolder: string;
  /** Paths in arguments are relative to this. */
  workingFolder: string;
  /** Aborted when the person at the terminal wants out. */
  signal: AbortSignal;
  /** Calls back when Enter is pressed; absent when nobody sits at the terminal. */
  onEnter?: (pressed: () => void) => void;
}

/** What a command needs to do its work. */
export interface Door {
  client: Client;
  files: FileHandles;
  environment: Environment;
}

/** What a command has found: the same content for a program and for a person. */
export interface Outcome {
  json: unknown;
  text: string;
  /** 0 when absent; 3 is "done in part". */
  exitCode?: number;
}

export const NEEDS_DECISION = 2;
export const DONE_IN_PART = 3;
