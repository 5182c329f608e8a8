import type { Db } from '../db/open-db.ts';
import type { FileHandles } from '../files/file-handles.ts';
import type { Recents } from '../files/recents.ts';
import type { Session } from './session.ts';

/** The workspace that is open: its file and the connection of this thread. */
export interface OpenWorkspace {
  path: string;
  db: Db;
  /** This machine's name in event histories. */
  device: string;
}

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
