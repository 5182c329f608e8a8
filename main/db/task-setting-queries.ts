import { TaskSettings } from '../../shared/model/task-settings.ts';
import type { Db } from './open-db.ts';

const NAME = 'task_kpis';

/** What is kept: no definition while nobody has chosen one, so that a guess follows the data. */
export const KeptTaskSettings = TaskSettings.extend({ definition: TaskSettings.shape.definition.nullable() });
export type KeptTaskSettings = Omit<TaskSettings, 'definition'> & {
  definition: TaskSettings['definition'] | null;
};

const EMPTY: KeptTaskSettings = {
  definition: null,
  perAgent: {},
  levels: {},
  levelsSetAt: {},
  baselines: {},
  holdout: null,
  margins: {},
  changes: [],
};

export function readTaskSettings(db: Db): KeptTaskSettings {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(NAME);
  return value === undefined ? EMPTY : KeptTaskSettings.parse(JSON.parse(value));
}

export function writeTaskSettings(db: Db, settings: KeptTaskSettings): void {
  db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(NAME, JSON.stringify(settings));
}

/** Changes them in one transaction, so that no change of another door is lost. */
export function changeTaskSettings(db: Db, change: (settings: KeptTaskSettings) => KeptTaskSettings): void {
  db.transaction(() => writeTaskSettings(db, change(readTaskSettings(db)))).immediate();
}
