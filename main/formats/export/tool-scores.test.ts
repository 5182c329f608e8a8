import { describe, expect, it } from 'vitest';
import type { ExportedLine } from '../../../shared/model/label-line.ts';
import { isUuid, langfuseScores, langsmithFeedback } from './tool-scores.ts';

const LINE: ExportedLine = {
  ...{ caseId: '0c8a6a2e-5f0f-4d9c-9d6e-0a5b7c1d2e3f', reviewer: 'Ada', kind: 'label', stage: 'blind' },
  ...{ verdict: 'missed_escalation', severity: 3, withoutContact: false, note: 'Asked twice.' },
  ...{ codebookVersion: 2, recordedAt: '2026-03-01T08:00:00.000Z', eventId: '01HZX' },
  case: {},
};

describe('a label for another tool', () => {
  it('is a categorical and a numeric score of the trace for Langfuse, with yes and no as 1 and 0', () => {
    expect(langfuseScores(LINE)).toMatchObject([
      {
        ...{ traceId: LINE.caseId, name: 'plumbline.verdict', value: 'missed_escalation' },
        ...{ dataType: 'CATEGORICAL', comment: 'Asked twice.' },
        metadata: { reviewer: 'Ada', stage: 'blind', codebook_version: 2, event_id: '01HZX' },
      },
      { name: 'plumbline.severity', value: 3, dataType: 'NUMERIC' },
      { name: 'plumbline.without_contact', value: 0, dataType: 'BOOLEAN' },
    ]);
  });

  it('is feedback on the run for LangSmith: a category as value, a number as score', () => {
    const [verdict, severity] = langsmithFeedback(LINE);
    expect(verdict).toMatchObject({
      ...{ run_id: LINE.caseId, key: 'plumbline.verdict', value: 'missed_escalation' },
      ...{ comment: 'Asked twice.', created_at: LINE.recordedAt },
      feedback_source: { type: 'api', metadata: { reviewer: 'Ada' } },
    });
    expect(verdict).not.toHaveProperty('score');
    expect(severity).toMatchObject({ key: 'plumbline.severity', score: 3 });
  });

  it('has ids that stay the same when it is written again, and differ by name and event', () => {
    const ids = (line: ExportedLine) => langfuseScores(line).map((body) => (body as { id: string }).id);
    expect(ids(LINE)).toEqual(ids(LINE));
    expect(new Set([...ids(LINE), ...ids({ ...LINE, eventId: '01HZY' })]).size).toBe(6);
    expect(ids(LINE).every(isUuid)).toBe(true);
  });
});
