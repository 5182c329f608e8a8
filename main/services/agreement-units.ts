import Papa from 'papaparse';
import { type AgreementPart, answerOf } from '../../shared/analysis/agreement-parts.ts';
import { labelOf } from '../../shared/analysis/agreement-reviewers.ts';
import { forSpreadsheet } from '../../shared/analysis/spreadsheet-text.ts';
import { AppError } from '../../shared/errors.ts';
import type { AgreementScope } from '../../shared/model/agreement.ts';
import { readAllJudgements, readRepeats, type StandingLabelled } from '../db/agreement-queries.ts';
import { readSettings } from '../db/setting-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import type { OfQuestion } from './agreement-pairs.ts';
import { casesIn, requirePart, weekOf } from './agreement-scope.ts';
import type { Context } from './context.ts';
import { type JudgedCase, judgedCases, ratingsOf } from './judged-cases.ts';

const COLUMNS = [
  'case',
  'question',
  'reviewer',
  'answer',
  'stage',
  'time',
  'occasion',
  'codebook_version',
  'recorded_at',
  'counted',
  'why_not',
] as const;

/** Every label that stands, with its answer to one question, and whether it entered the figures or why not. */
export function units(context: Context, { question, ...scope }: OfQuestion) {
  const { db } = context.session.require();
  const part = requirePart(db, question);
  const judgements = readAllJudgements(db, 'main figures');
  const apart = readAllJudgements(db, 'calibration');
  const labels = [...judgements, ...apart].filter((one) => one.kind === 'label').concat(readRepeats(db));
  if (labels.length === 0) {
    throw new AppError('INVALID', 'There are no labels to export yet.', { hint: 'Review some cases first.' });
  }
  const inScope = new Map(casesIn(judgements, scope).map((one) => [one.caseId, one]));
  const everywhere = new Map(judgedCases(judgements).map((one) => [one.caseId, one]));
  const inSessions = new Set(apart.map(({ caseId }) => caseId));
  const rows = labels
    .map((label) => {
      const why = inSessions.has(label.caseId)
        ? 'calibration session: it has figures of its own'
        : whyNot(part, label, scope, inScope.get(label.caseId), everywhere.get(label.caseId));
      return rowOf(part, label, why);
    })
    .sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
  const text = Papa.unparse({ fields: [...COLUMNS], data: rows }, { newline: '\r\n' });
  return {
    fileName: `${fileNameFor(readSettings(db).name)} agreement units ${part.key}.csv`,
    mediaType: 'text/csv',
    text: `${text}\r\n`,
  };
}

function rowOf(part: AgreementPart, label: StandingLabelled, why: string | null): string[] {
  const answer = answerOf(part, label.answers);
  return [
    label.caseId,
    part.key,
    label.reviewer,
    answer === null ? '' : labelOf(part, answer),
    label.stage,
    String(label.pass + 1),
    label.occasion ?? '',
    String(label.codebookVersion),
    label.recordedAt,
    why === null ? 'yes' : 'no',
    why ?? '',
  ].map(forSpreadsheet);
}

/** Why a label did not enter the figures of a part; null when it did. */
function whyNot(
  part: AgreementPart,
  label: StandingLabelled,
  { version, weeks }: AgreementScope,
  inScope: JudgedCase | undefined,
  everywhere: JudgedCase | undefined,
): string | null {
  if (label.occasion === 'repeat') return 'repeat: compared with the same person alone';
  if (version !== undefined && label.codebookVersion !== version) return 'another codebook version';
  if (weeks !== undefined && inScope === undefined) {
    return `outside the weeks: last judged in ${(everywhere && weekOf(everywhere)) ?? 'none'}`;
  }
  if (!inScope?.labels.some(({ eventId }) => eventId === label.eventId)) {
    return label.stage === 'blind' ? 'answered again since' : 'revised later: the blind answer counts';
  }
  if (answerOf(part, label.answers) === null) return 'not answered';
  if (ratingsOf(part, inScope).size < 2) return 'nobody else answered it';
  return null;
}
