import { z } from 'zod';
import { AbandonList, AbandonRule, KeyField, SuspectState } from '../model/abandon.ts';
import { operation } from './operation.ts';

const thread = { thread: 'analysis' } as const;
const CaseId = z.string().min(1).max(512);
const Pair = z.object({ first: CaseId, next: CaseId });
const Reversed = Pair.extend({ canUndo: z.boolean(), canRedo: z.boolean() });

export const abandons = {
  fields: operation(
    'query',
    'Fields of the cases that could name the customer, with how many share a value',
    thread,
  ).output(z.array(KeyField)),
  configure: operation(
    'command',
    'Declare the field that names the customer, and how long after counts',
    thread,
  )
    .input(AbandonRule)
    .output(AbandonRule),
  list: operation('query', 'Suspected abandon escalations: the customer came back on another channel', thread)
    .input(
      z
        .object({
          show: SuspectState.default('open'),
          limit: z.int().min(1).max(200).default(50),
          /** Place of the first row. */
          from: z.int().nonnegative().default(0),
        })
        .prefault({}),
    )
    .output(AbandonList),
  dismiss: operation('command', 'Say that two sessions are not about the same matter')
    .input(Pair)
    .output(z.null()),
  undo: operation('command', 'Take the last dismissal back; it stays in the record').output(
    Reversed.nullable(),
  ),
  redo: operation('command', 'Dismiss again what was taken back last').output(Reversed.nullable()),
};
