import { type Db, openDb } from '../db/open-db.ts';
import { FileHandles } from '../files/file-handles.ts';
import { Recents } from '../files/recents.ts';
import type { Context } from '../services/context.ts';
import { services } from '../services/index.ts';
import { Session } from '../services/session.ts';
import type { AnalysisRequest, Answering } from './analysis-request.ts';

type AnyService = (context: Context, input: unknown) => unknown;

/** Answers with the same services as everywhere, on a connection of its own that stays open between requests. */
export class AnalysisDesk implements Answering {
  readonly #session = new Session();

  async answer(request: AnalysisRequest): Promise<unknown> {
    const { operation, input, kind, workspace, dataFolder, now } = request;
    if (this.#session.current?.path !== workspace.path) {
      this.#session.replace({ ...workspace, db: openDb(workspace.path) });
    }
    const context: Context = {
      session: this.#session,
      analysis: null,
      print: null,
      files: new FileHandles(),
      recents: new Recents(dataFolder),
      dataFolder,
      now: () => new Date(now),
      log: () => {},
    };
    const [topic, name] = operation;
    const service = (services as unknown as Record<string, Record<string, AnyService>>)[topic]?.[name];
    if (!service) throw new Error(`there is no operation ${topic}.${name}`);
    if (kind === 'command') return await service(context, input);
    return await inOneState(this.#session.require().db, () => service(context, input));
  }

  end(): void {
    this.#session.replace(null);
  }
}

/** A label committed meanwhile is in all of the answer's figures or in none. */
async function inOneState(db: Db, read: () => unknown): Promise<unknown> {
  db.exec('BEGIN');
  try {
    return await read();
  } finally {
    if (db.open) db.exec('COMMIT');
  }
}
