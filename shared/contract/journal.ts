import { z } from 'zod';
import { JournalState, TakenLabels } from '../model/journal.ts';
import { operation } from './operation.ts';

export const journal = {
  get: operation(
    'query',
    'What the journal of labels beside the workspace holds that the workspace does not',
  ).output(JournalState),
  take: operation('command', 'Take the labels in that only the journal holds').output(TakenLabels),
  leave: operation('command', 'Leave out the labels that only the journal holds; their file stays').output(
    z.null(),
  ),
};
