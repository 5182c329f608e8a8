import type { FileHandles } from '../files/file-handles.ts';
import type { Recents } from '../files/recents.ts';
import type { Session } from './session.ts';

/** All that a service gets from outside. Clock and randomness come from here, so that tests can hold them still. */
export interface Context {
  session: Session;
  files: FileHandles;
  recents: Recents;
  /** Folder for workspaces made by name, the sample workspace and the list of recent ones. */
  dataFolder: string;
  now: () => Date;
  /** Unexpected errors go here, without any text of cases or notes. */
  log: (message: string, error?: unknown) => void;
}
