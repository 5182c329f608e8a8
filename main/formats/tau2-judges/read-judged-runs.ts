import type { CaseRecord } from '../../../shared/model/case.ts';
import { BY_TRANSFER_TOOL, type EscalationRule } from '../../../shared/model/escalation-rule.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import type { TextSource } from '../../files/text-source.ts';
import { findEscalation } from '../escalation/find-escalation.ts';
import { handoverOf } from '../escalation/handover-of.ts';
import { benchColumns, countFixed } from '../fixed-mapping.ts';
import type { JsonFormat, JsonHead } from '../format.ts';
import { jsonRecords } from '../json-records.ts';
import { quarantined, type ReadBatch, type Reading } from '../reading.ts';
import { fieldAt, textOf } from '../tickets/json-fields.ts';
import { transcriptSignals } from '../transcript-signals.ts';
import { judgedTranscript } from './judged-transcript.ts';

const COLUMNS = benchColumns({
  id: 'simulation_id',
  messages: 'transcript in judge_prompt',
  times: null,
  topic: 'domain in judge_prompt',
  agent: null,
  truth: 'tau2_reward',
});

/**
 * What judges of tau2-bench runs were shown: as cases, the runs themselves. The verdicts are labels and are read as
 * such; nothing of a judge is in a case, so that the files of several judges hold the same cases.
 */
export const TAU2_JUDGES: JsonFormat = {
  id: 'tau2-judges',
  name: 'tau2-bench judges',
  description: 'Runs as judges were shown them; the verdicts are imported as labels.',
  recognise: (head) => (isJudged(entryOf(head)) ? becauseOf(head) : null),
  read: readJudgedRuns,
};

function entryOf({ layout, first, firstOf }: JsonHead): unknown {
  return layout === 'object' ? firstOf.get('entries') : first;
}

function isJudged(entry: unknown): boolean {
  return isObject(entry) && 'simulation_id' in entry && typeof entry.judge_prompt === 'string';
}

function becauseOf({ layout }: JsonHead): string {
  return `recognised by ${layout === 'object' ? 'entries[].' : ''}simulation_id and judge_prompt`;
}

async function readJudgedRuns(
  source: TextSource,
  head: JsonHead,
  { mapping }: Parameters<JsonFormat['read']>[2],
): Promise<Reading> {
  const rule = mapping?.escalation ?? BY_TRANSFER_TOOL;
  const sample: CaseRecord[] = [];
  for await (const { cases } of batches(source, head, rule, 50))
    sample.push(...cases.map(({ record }) => record));
  return {
    detection: { format: TAU2_JUDGES.id, name: TAU2_JUDGES.name, because: becauseOf(head) },
    mapping: null,
    mappingRows: countFixed(COLUMNS, sample),
    escalation: rule,
    questions: [],
    batches: (maxRows) => batches(source, head, rule, maxRows),
    remarks: () => ['The verdicts of the judges are labels: import this file as labels as well.'],
  };
}

async function* batches(
  source: TextSource,
  { layout }: JsonHead,
  rule: EscalationRule,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  const shape =
    layout === 'lines'
      ? { format: 'jsonl' as const, layout }
      : { format: 'jsonl' as const, layout: 'list' as const, key: layout === 'list' ? null : 'entries' };
  let rows = 0;
  for await (const { records, bad } of jsonRecords(source, shape)) {
    const batch: ReadBatch = { cases: [], bad, repeated: 0 };
    for (const { line, value, text } of records) {
      if (rows >= maxRows) break;
      rows++;
      readRun(value, line, text, rule, batch);
    }
    yield batch;
    if (rows >= maxRows) return;
  }
}

function readRun(run: JsonObject, line: number, raw: string, rule: EscalationRule, batch: ReadBatch): void {
  const caseId = textOf(run.simulation_id);
  const prompt = typeof run.judge_prompt === 'string' ? run.judge_prompt : '';
  const messages = judgedTranscript(prompt.toWellFormed());
  if (caseId === null || caseId.length > 512) {
    batch.bad.push(
      quarantined(line, 'E_CASE_ID', 'The run has no usable id.', raw, { field: 'simulation_id' }),
    );
    return;
  }
  if (!messages) {
    const reason = 'The prompt of the judge holds no transcript.';
    batch.bad.push(quarantined(line, 'E_NO_MESSAGES', reason, raw, { caseId, field: 'judge_prompt' }));
    return;
  }
  const escalation = findEscalation(rule, { messages, field: (name) => fieldAt(run, name) });
  const domain = /^Domain: (\w+)/.exec(prompt)?.[1];
  const taskId = textOf(run.task_id);
  batch.cases.push({
    line,
    rows: 1,
    record: {
      caseId,
      outcome: escalation ? 'escalated' : 'automated',
      handoffOffered: false,
      startedAt: null,
      endedAt: null,
      cohort: domain === undefined ? {} : { topic: domain, segment: domain },
      messages,
      handover: handoverOf(escalation),
      concealed: {
        signals: transcriptSignals(messages),
        triggers: [],
        statedReason: null,
        later: {},
        truth: typeof run.tau2_reward === 'number' ? { reward: run.tau2_reward } : {},
      },
      metadata: taskId === null ? {} : { task_id: taskId },
      inclusionProbability: null,
    },
  });
}
