import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  BundleEntry,
  BundleLook,
  BundleOrder,
  BundlePlan,
  BundleProgress,
  HandOut,
  HistoryLine,
  MadeBundle,
  MergeConflict,
  MergeReport,
  TeamMember,
} from '../model/bundle.ts';
import { WorkspaceInfo } from '../model/workspace.ts';
import { operation } from './operation.ts';

const File = z.object({ handle: z.string() });
const Person = z.string().trim().min(1).max(200);

export const bundles = {
  team: operation('query', 'Who reviews here, how far their queues are, and what was handed out').output(
    z.array(TeamMember),
  ),
  plan: operation('query', 'What a bundle for a reviewer would hold; makes nothing', { thread: 'analysis' })
    .input(HandOut)
    .output(BundlePlan),
  create: operation(
    'job',
    "Make a bundle: a reviewer's cases to hand out, or the judgements of this workspace to hand back",
  )
    .input(BundleOrder)
    .output(eventIterator(BundleProgress, MadeBundle)),
  file: operation('query', 'The bytes of a bundle that was made here, in base64, for a browser to save')
    .input(File)
    .output(z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() })),
  look: operation('query', 'What a bundle says of itself; nothing of it is taken over')
    .input(File)
    .output(BundleLook),
  open: operation('command', 'Open a bundle that was handed out, in a workspace of its own')
    .input(File.extend({ into: z.string().optional() }))
    .output(WorkspaceInfo),
  preview: operation('query', 'What merging a bundle would do; changes nothing')
    .input(File)
    .output(MergeReport),
  merge: operation('job', 'Merge a bundle: all of it or nothing; merging it twice changes nothing')
    .input(File)
    .output(eventIterator(BundleProgress, MergeReport)),
  list: operation('query', 'Bundles made and merged here, newest first').output(z.array(BundleEntry)),
  conflicts: operation(
    'query',
    'Answers that were given without knowing of each other and wait for a decision',
  ).output(z.array(MergeConflict)),
  keep: operation('command', 'Decide between own answers from two devices: this one replaces all of them')
    .input(z.object({ eventId: z.string(), reviewer: Person }))
    .output(z.object({ savedAt: z.string() })),
};

export const history = {
  list: operation('query', 'Every event in words: who, when, where, and what it replaced; newest first')
    .input(
      z.object({
        caseId: z.string().max(512).optional(),
        reviewer: Person.optional(),
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().max(200).optional(),
      }),
    )
    .output(z.object({ lines: z.array(HistoryLine), next: z.string().nullable(), total: z.int() })),
};
