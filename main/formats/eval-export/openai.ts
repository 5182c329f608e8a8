import { linesOf, metadataOf } from './eval-writer.ts';

/**
 * Samples as OpenAI's open evals framework reads them: `input` as a chat and `ideal` as the answer to compare with; what
 * else a line holds is passed by.
 */
export const openaiWriter = linesOf((record) => ({
  input: record.input,
  ideal: record.expectedBehaviour,
  id: record.id,
  metadata: metadataOf(record),
}));
