import { agreementParts } from '../../shared/analysis/agreement-parts.ts';
import { answersOfPart } from '../../shared/analysis/label-synonyms.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { ImportProgress } from '../../shared/model/import.ts';
import type { AnswerablePart, LabelPreview } from '../../shared/model/label-import.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import { listLabelProfiles } from '../db/label-profiles.ts';
import { openDb } from '../db/open-db.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { labelColumns, shownCell } from '../formats/label-columns.ts';
import { LabelSurvey } from '../formats/label-survey.ts';
import { type LabelReading, labelBatches, openLabelReading, valuesQuestion } from '../formats/read-labels.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { LabelTally } from './label-tally.ts';
import { LabelPlacer } from './place-label.ts';

/** Labels placed for a preview; files up to here are previewed whole. */
const PREVIEW_LABELS = 100_000;
const FIRST_ROWS = 8;

export interface PreviewLabelsInput {
  databasePath: string;
  file: { path: string; name: string };
  mapping?: LabelMapping | undefined;
}

/** Says what a file of labels is and what importing it would do. Writes nothing. */
export async function* previewLabels(
  input: PreviewLabelsInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, LabelPreview> {
  const db = openDb(input.databasePath);
  try {
    const codebook = readCodebook(db);
    const reading = await openLabelReading(input.file, input.mapping, listLabelProfiles(db), codebook);
    const { file, plan, mapping } = reading;
    const survey = plan ? await surveyOf(reading, control) : null;
    const undecided = valuesQuestion(survey?.undecided() ?? []);
    const open = undecided ? [...reading.open, undecided] : reading.open;
    const tally = new LabelTally();
    const placer = new LabelPlacer(db, codebook);
    let complete = true;
    if (file.own || plan) {
      for await (const { labels, bad, leftOut } of labelBatches(reading)) {
        control.throwIfCancelled();
        tally.aside({ bad: bad.filter(({ problem }) => problem !== 'E_VALUE_UNDECIDED'), leftOut });
        for (const label of labels) tally.placed(label, placer.place(label));
        const { bytesRead, bytesTotal } = file.bytes;
        yield { phase: 'reading', bytesRead, bytesTotal, rows: tally.counts.rows };
        complete = tally.counts.rows < PREVIEW_LABELS;
        if (!complete) break;
      }
    }
    const { counts, quarantine, conflicts } = tally;
    return {
      file: { name: input.file.name, bytes: file.bytes.bytesTotal },
      own: file.own,
      name: file.own ? 'Plumbline labels' : file.name,
      because: file.own ? 'recognised by caseId, reviewer and verdict' : because(reading),
      mapping,
      profile: reading.profile,
      columns: labelColumns(file.table),
      sample: file.table.sample.cells
        .slice(0, FIRST_ROWS)
        .map((row) => file.table.columns.map((_, at) => shownCell(row[at]))),
      parts: answerableParts(codebook),
      values: survey?.values() ?? [],
      counts,
      reviewers: tally.reviewers(),
      complete,
      questions: open,
      quarantine,
      quarantineMore: counts.quarantined - quarantine.length,
      conflicts,
      remarks: file.table.remarks(),
    };
  } finally {
    db.close();
  }
}

async function surveyOf({ file, plan }: LabelReading, control: JobControl): Promise<LabelSurvey | null> {
  if (!plan) return null;
  const survey = new LabelSurvey(plan);
  for await (const { cells } of file.table.rows(() => plan.caseId)) {
    control.throwIfCancelled();
    for (const row of cells) survey.take(row);
    if (survey.labels >= PREVIEW_LABELS) break;
  }
  return survey;
}

const SHAPES: Readonly<Record<LabelMapping['shape'], string>> = {
  long: 'one row per case and reviewer',
  wide: 'one row per case, a column per reviewer',
  nested: '',
};

function because({ file, mapping }: LabelReading): string {
  const shape = mapping ? SHAPES[mapping.shape] : '';
  return shape === '' ? file.because : `${file.because}, ${shape}`;
}

function answerableParts(codebook: Codebook): AnswerablePart[] {
  return agreementParts(codebook).map((part) => {
    const labels = new Map(part.options.map(({ value, label }) => [value, label]));
    const options = answersOfPart(part).map((value) => ({
      value,
      label: labels.get(value) ?? verdictLabel(codebook, value),
    }));
    return { key: part.key, title: part.title, options };
  });
}

function verdictLabel(codebook: Codebook, value: string): string {
  const verdict = codebook.questions.find(({ id }) => id === 'verdict');
  return verdict?.options.find((option) => option.value === value)?.label ?? value;
}
