import { isUuid } from '../export/tool-scores.ts';
import { stableUuid } from '../stable-uuid.ts';
import { linesOf, metadataOf } from './eval-writer.ts';

/**
 * Examples as LangSmith creates them in bulk, without the dataset, which whoever sends them knows. The run is named
 * where the case came from there.
 */
export const langsmithWriter = linesOf((record, { workspaceId }) => {
  const { caseId, source } = record.provenance;
  const fromThere = source.format?.startsWith('langsmith') && isUuid(caseId);
  return {
    id: stableUuid([workspaceId, record.id, 'langsmith']),
    inputs: { messages: record.input },
    outputs: { expected_behaviour: record.expectedBehaviour, criteria: record.criteria },
    metadata: metadataOf(record),
    split: 'test',
    ...(fromThere && { source_run_id: caseId }),
  };
});
