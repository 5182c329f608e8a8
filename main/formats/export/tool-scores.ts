import type { ExportedLine } from '../../../shared/model/label-line.ts';
import { stableUuid } from '../stable-uuid.ts';

/** One thing that a judgement says, as observability tools keep it: a name with a category or a number. */
interface Score {
  name: string;
  value: string | number;
}

/** Names begin so, that they are found together and collide with nobody's. */
const PREFIX = 'plumbline.';

function scoresOf(line: ExportedLine): Score[] {
  const scores: Score[] = [];
  const add = (name: string, value: string | number | boolean | undefined) => {
    if (value === undefined) return;
    scores.push({ name: PREFIX + name, value: typeof value === 'boolean' ? Number(value) : value });
  };
  add('verdict', line.verdict);
  add('escalation_type', line.escalationType);
  add('severity', line.severity);
  add('without_contact', line.withoutContact);
  add('without_investigation', line.withoutInvestigation);
  return scores;
}

function stampOf({ reviewer, kind, stage, pass, codebookVersion, eventId }: ExportedLine): object {
  return {
    ...{ reviewer, kind, stage },
    ...(pass !== undefined && { pass }),
    ...{ codebook_version: codebookVersion, event_id: eventId },
  };
}

/** What a line is to Langfuse: bodies of its score creation, with ids that stay the same when they are sent again. */
export function langfuseScores(line: ExportedLine): object[] {
  return scoresOf(line).map(({ name, value }) => ({
    id: idFor(line, name),
    traceId: line.caseId,
    ...{ name, value },
    dataType: typeof value === 'string' ? 'CATEGORICAL' : name.includes('.without_') ? 'BOOLEAN' : 'NUMERIC',
    ...(line.note !== undefined && { comment: line.note }),
    metadata: stampOf(line),
  }));
}

/** What a line is to LangSmith: bodies of its feedback creation; a category is a value, a number a score. */
export function langsmithFeedback(line: ExportedLine): object[] {
  return scoresOf(line).map(({ name, value }) => ({
    id: idFor(line, name),
    run_id: line.caseId,
    key: name,
    ...(typeof value === 'string' ? { value } : { score: value }),
    ...(line.note !== undefined && { comment: line.note }),
    ...(line.recordedAt !== undefined && { created_at: line.recordedAt, modified_at: line.recordedAt }),
    feedback_source: { type: 'api', metadata: stampOf(line) },
  }));
}

/** The same event and name make the same id, so that sending a file twice changes nothing. */
function idFor({ eventId, caseId, reviewer }: ExportedLine, name: string): string {
  return stableUuid([eventId ?? [caseId, reviewer], name]);
}

/** LangSmith knows runs by UUID and by nothing else. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
