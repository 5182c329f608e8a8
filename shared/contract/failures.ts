import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ConductFailures } from '../model/conduct-failure.ts';
import {
  ClusterChange,
  ClusterId,
  Failure,
  FailureCluster,
  FailureClusters,
  FailureScope,
  FindingProgress,
  FoundClusters,
  TakenEmbedding,
} from '../model/failure.ts';
import { ImportProgress } from '../model/import.ts';
import { operation } from './operation.ts';

const Looked = z.object({
  scope: FailureScope.default('capability'),
  /** The last so many weeks of the data; all of them when absent. */
  weeks: z.int().min(1).max(520).optional(),
});

/** What was changed, and whether there is more to take back or to bring back. */
const Changed = z.object({ change: ClusterChange, canUndo: z.boolean(), canRedo: z.boolean() });

const Name = z.string().trim().min(1).max(200);

export const failures = {
  clusters: operation('query', 'Failures grouped by their surface, the heaviest group first', {
    thread: 'analysis',
  })
    .input(Looked.prefault({}))
    .output(FailureClusters),
  cluster: operation('query', 'One group of failures with all of its cases', { thread: 'analysis' })
    .input(Looked.extend({ id: ClusterId }))
    .output(z.object({ cluster: FailureCluster, failures: z.array(Failure) })),
  find: operation('job', 'Group the failures anew and keep the groups, under the ids that they had')
    .input(z.object({ of: z.enum(['failure', 'suspected']).default('failure') }).prefault({}))
    .output(eventIterator(FindingProgress, FoundClusters)),
  takeEmbedding: operation('job', 'Compare failures by vectors from a file in place of their traces')
    .input(z.object({ handle: z.string() }))
    .output(eventIterator(ImportProgress, TakenEmbedding)),
  dropEmbedding: operation('command', 'Compare failures by their traces again').output(
    z.object({ cases: z.int() }),
  ),
  conduct: operation(
    'query',
    'Failures of conduct: ignored requests, guessed matches, loops before handover',
    {
      thread: 'analysis',
    },
  ).output(ConductFailures),
  rename: operation('command', 'Give a group of failures a name')
    .input(z.object({ id: ClusterId, name: Name }))
    .output(Changed),
  merge: operation('command', 'Make two groups of failures one; it keeps the id and name of the second')
    .input(z.object({ from: ClusterId, into: ClusterId }))
    .output(Changed),
  split: operation('command', 'Make some cases of a group a group of their own')
    .input(
      z.object({ id: ClusterId, caseIds: z.array(z.string()).min(1).max(100_000), name: Name.optional() }),
    )
    .output(Changed),
  undo: operation('command', 'Take the last change of the groups back; it stays in the record').output(
    Changed.nullable(),
  ),
  redo: operation('command', 'Bring back the change of the groups that was taken back last').output(
    Changed.nullable(),
  ),
};
