import { countCase } from '../../shared/analysis/task-kpis/count-case.ts';
import type { TaskDesign } from '../../shared/analysis/task-kpis/figures.ts';
import { fillIn } from '../../shared/analysis/task-kpis/fill-in.ts';
import { guessDefinition } from '../../shared/analysis/task-kpis/guess-definition.ts';
import { numberOf } from '../../shared/analysis/task-kpis/read-fact.ts';
import { type FactCase, factKey, type TaskCase } from '../../shared/analysis/task-kpis/task-case.ts';
import { type TranscriptTimes, transcriptTimes } from '../../shared/analysis/task-kpis/transcript-times.ts';
import type { Message, Trigger } from '../../shared/model/case.ts';
import type { FactField, Holdout, TaskDefinition } from '../../shared/model/task-definition.ts';
import type { FactSurvey, TaskSettings } from '../../shared/model/task-settings.ts';
import { countTimed, type FactRow, readFactRows, readTranscripts } from '../db/fact-queries.ts';
import { surveyFacts } from '../db/fact-survey.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { readSettings } from '../db/setting-queries.ts';
import { readTaskSettings } from '../db/task-setting-queries.ts';
import { designOf, peopleOf } from './task-design.ts';

/** Transcripts of more cases than this are not read for their times. */
const MOST_TRANSCRIPTS = 100_000;

export interface TaskInput {
  readonly settings: TaskSettings;
  /** True while nobody has chosen a definition. */
  readonly guessed: boolean;
  readonly cases: readonly TaskCase[];
  readonly seqs: readonly number[];
  readonly design: TaskDesign;
  /** Key of the frame's cell, per case. */
  readonly strata: readonly string[];
  /** Counts of trouble that cases came with beside their signals. */
  readonly troubles: readonly { name: string; values: readonly (number | null)[] }[];
  /** Questions that the agent asked twice, per case; null where transcripts were not read. */
  readonly repeatedQuestions: readonly number[] | null;
}

export function readFacts(db: Db): FactSurvey[] {
  return keptWhileUnchanged(db, 'facts', () => surveyFacts(db));
}

/** The settings with a guessed definition where none was chosen. */
export function taskSettings(db: Db): { settings: TaskSettings; guessed: boolean } {
  const kept = readTaskSettings(db);
  const definition =
    kept.definition ?? guessDefinition(readFacts(db), countTimed(db).timed, readSettings(db).currency);
  return { settings: { ...kept, definition }, guessed: kept.definition === null };
}

/** Every case as the definitions count it, with its weight. Read once for all that is asked of it. */
export function gatherTaskCases(db: Db): TaskInput {
  return keptWhileUnchanged(db, 'task cases', () => readTaskCases(db));
}

function readTaskCases(db: Db): TaskInput {
  const { settings, guessed } = taskSettings(db);
  const definitions = [settings.definition, ...Object.values(settings.perAgent)];
  const troubles = troublesAmong(readFacts(db));
  const fields = namedFields([
    ...definitions.flatMap(fieldsOf),
    ...holdoutFields(settings.holdout),
    ...troubles,
  ]);
  const rows = readFactRows(db, fields);
  const transcripts = rows.length > MOST_TRANSCRIPTS ? null : readTimes(db);
  const humans = peopleOf(db, settings.holdout, rows, fields);
  const design = designOf(db, rows);
  const end = lastMoment(rows);
  const counted = rows.map((row, i) => {
    const one: FactCase = {
      outcome: row.outcome,
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      version: row.version,
      stratum: design.stratum[i]!,
      human: humans[i]!,
      facts: new Map(fields.map((field, f) => [factKey(field), row.facts[f] ?? null])),
      waitingSeconds: transcripts?.[i]?.waitingSeconds ?? null,
      triggers: row.triggers === '[]' ? [] : (JSON.parse(row.triggers) as Trigger[]).map(({ name }) => name),
      statedReason: row.statedReason,
    };
    return countCase(one, definitionFor(settings, row.version), end);
  });
  return {
    ...{ settings, guessed, design },
    cases: fillIn(counted, design.weight),
    seqs: rows.map(({ seq }) => seq),
    strata: rows.map(({ stratum }) => stratum),
    troubles: troubles.map(({ place, name, low }) => {
      const at = fields.findIndex((field) => factKey(field) === factKey({ place, name }));
      // Whoever writes such a number only where something went wrong never writes a 0.
      const missing = (low ?? 0) > 0 ? 0 : null;
      return { name, values: rows.map(({ facts }) => numberOf(facts[at]) ?? missing) };
    }),
    repeatedQuestions: transcripts?.map(({ repeatedQuestions }) => repeatedQuestions) ?? null,
  };
}

export function definitionFor(settings: TaskSettings, version: string | null): TaskDefinition {
  const own =
    version !== null && Object.hasOwn(settings.perAgent, version) ? settings.perAgent[version] : undefined;
  return own ?? settings.definition;
}

function fieldsOf({
  resolved,
  reopened,
  duration,
  waiting,
  costs,
  minutes,
  csat,
}: TaskDefinition): FactField[] {
  const owners = [resolved, reopened, duration, waiting === 'messages' ? null : waiting, minutes, csat];
  return [...owners.flatMap((owner) => (owner === null ? [] : [owner.field])), ...costs];
}

/** Names of numbers that count what went wrong on the way. */
const TROUBLE = /error|retr(y|ies)|fail|loop|repeat|timeout/i;
const MOST_TROUBLES = 4;

function troublesAmong(fields: readonly FactSurvey[]): FactSurvey[] {
  return fields
    .filter(({ place, kind, name }) => place === 'metadata' && kind === 'number' && TROUBLE.test(name))
    .slice(0, MOST_TROUBLES);
}

function holdoutFields(holdout: Holdout | null): FactField[] {
  return holdout !== null && 'field' in holdout.by ? [holdout.by.field] : [];
}

function namedFields(fields: readonly FactField[]): FactField[] {
  return [...new Map(fields.map((field) => [factKey(field), field])).values()];
}

function readTimes(db: Db): TranscriptTimes[] {
  const times: TranscriptTimes[] = [];
  for (const messages of readTranscripts(db)) {
    times.push(transcriptTimes(JSON.parse(messages) as Message[]));
  }
  return times;
}

/** The last moment at which a case began or ended, in milliseconds. */
function lastMoment(rows: readonly FactRow[]): number | null {
  let last: string | null = null;
  for (const { startedAt, endedAt } of rows) {
    for (const at of [startedAt, endedAt]) if (at !== null && (last === null || at > last)) last = at;
  }
  return last === null ? null : Date.parse(last);
}
