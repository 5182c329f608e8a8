import { stableUuid } from '../stable-uuid.ts';
import { linesOf, metadataOf } from './eval-writer.ts';

/**
 * Bodies of Langfuse's creation of dataset items. An item is replaced by one with the same id, so a file can be sent
 * again. The trace is named where the case came from there.
 */
export const langfuseWriter = linesOf((record, { workspace, workspaceId }) => {
  const { caseId, source } = record.provenance;
  return {
    datasetName: `Plumbline: ${workspace}`,
    id: stableUuid([workspaceId, record.id, 'langfuse']),
    input: { messages: record.input },
    expectedOutput: { behaviour: record.expectedBehaviour, criteria: record.criteria },
    metadata: metadataOf(record),
    ...(source.format?.startsWith('langfuse') && { sourceTraceId: caseId }),
    status: 'ACTIVE',
  };
});
