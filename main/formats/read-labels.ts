import { AppError } from '../../shared/errors.ts';
import { count, plural } from '../../shared/format.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { DistinctValue, LabelQuestion } from '../../shared/model/label-import.ts';
import type { LabelMapping, LabelProfile } from '../../shared/model/label-mapping.ts';
import { fittingProfile, guessLabelMapping } from './guess-label-mapping.ts';
import { type LabelPlan, planLabels } from './label-plan.ts';
import type { LabelBatch } from './label-reading.ts';
import { MOST_VALUES } from './label-survey.ts';
import { type LabelFile, openLabels } from './open-labels.ts';
import { readMappedLabels } from './read-mapped-labels.ts';
import { readOwnLabels } from './read-own-labels.ts';

/** A file of labels, opened with the mapping in use. */
export interface LabelReading {
  file: LabelFile;
  /** Null for Plumbline's own lines. */
  mapping: LabelMapping | null;
  /** The saved mapping that was taken, by name. */
  profile: string | null;
  /** Null while the mapping leaves something open, and for Plumbline's own lines. */
  plan: LabelPlan | null;
  open: LabelQuestion[];
}

interface Source {
  path: string;
  name: string;
}

/** Opens a file of labels with the mapping given, a saved one that fits, or a guess. */
export async function openLabelReading(
  { path, name }: Source,
  given: LabelMapping | undefined,
  profiles: readonly LabelProfile[],
  codebook: Codebook,
): Promise<LabelReading> {
  const file = await openLabels(path, given);
  if (file.source.otherEncoding) throw otherEncoding();
  if (file.own) return { file, mapping: null, profile: null, plan: null, open: [] };
  const profile = given ? null : fittingProfile(file, profiles);
  const mapping = given ?? profile?.mapping ?? guessLabelMapping(file, name);
  const { plan, open } = planLabels(file.table.columns, mapping, codebook);
  return { file, mapping, profile: profile?.name ?? null, plan, open };
}

/** The labels of the file from its beginning; may be called again. */
export function labelBatches({ file, plan }: LabelReading): AsyncGenerator<LabelBatch> {
  return plan ? readMappedLabels(file.table, plan) : readOwnLabels(file);
}

/** Asks for what stands behind values that nobody has decided yet. */
export function valuesQuestion(undecided: readonly DistinctValue[]): LabelQuestion | null {
  const [first] = undecided;
  if (!first) return null;
  if (undecided.length > MOST_VALUES) {
    return {
      problem: 'E_TOO_MANY_VALUES',
      message: `${first.column} holds more than ${count(MOST_VALUES)} different values: it looks like free text, not like answers.`,
      field: first.column,
    };
  }
  const shown = undecided
    .slice(0, 5)
    .map(({ value, count: times }) => `"${value.slice(0, 40)}" (${count(times)})`);
  const more = undecided.length > shown.length ? ' and more' : '';
  return {
    problem: 'E_VALUES',
    message: `${plural(undecided.length, 'value')} to decide: ${shown.join(', ')}${more}.`,
    field: first.column,
  };
}

/** @throws {AppError} NEEDS_DECISION with the first of the questions */
export function refuseOpenQuestions([first]: readonly LabelQuestion[]): void {
  if (!first) return;
  throw new AppError('NEEDS_DECISION', `${first.message} Nothing was imported.`, {
    problem: first.problem,
    field: first.field ?? undefined,
    hint: 'Look at the preview, and say in a mapping what columns and values stand for.',
  });
}

function otherEncoding(): AppError {
  return new AppError('NEEDS_DECISION', 'This text is not UTF-8. Nothing was imported.', {
    problem: 'E_ENCODING_UNKNOWN',
    hint: 'Save it as UTF-8, or say in the mapping which encoding it is.',
  });
}
