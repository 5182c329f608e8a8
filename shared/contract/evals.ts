import { z } from 'zod';
import {
  EvalChanges,
  EvalContent,
  EvalFailure,
  EvalId,
  EvalItem,
  EvalNoise,
  EvalState,
  EvalView,
  LeftOut,
} from '../model/eval-case.ts';
import { EvalSla } from '../model/eval-sla.ts';
import { RedactionMarks } from '../model/redaction.ts';
import { operation } from './operation.ts';

/** Who does it: acts are undone by whoever did them. */
const By = z.string().trim().min(1).max(200);
const Case = z.object({ caseId: z.string() });
const Deed = Case.extend({ by: By });
const Reversed = z
  .object({
    what: z.string(),
    caseId: z.string(),
    /** Null where the case is no failure any more and nothing of its eval case is left. */
    view: EvalView.nullable(),
  })
  .nullable();

export const evals = {
  list: operation('query', 'Failures to be curated and eval cases made from them, with their hours', {
    thread: 'analysis',
  })
    .input(
      z
        .object({
          states: z.array(EvalState).optional(),
          failure: EvalFailure.optional(),
          owner: z.string().optional(),
          clusterId: z.string().optional(),
          limit: z.int().min(1).max(10_000).default(1000),
        })
        .prefault({}),
    )
    .output(
      z.object({
        /** Undecided ones first, the oldest label first; then the decided ones, the latest decision first. */
        items: z.array(EvalItem),
        /** How many match, whatever the limit. */
        total: z.int(),
        /** Of all, by state, whatever is asked for. */
        counts: z.record(EvalState, z.int()),
        /** Labelled escalations that are not offered. */
        noise: EvalNoise,
        hours: z.number(),
        now: z.string(),
      }),
    ),
  get: operation(
    'query',
    'One eval case, by its own id or by that of its case: what is expected, criteria, history',
  )
    .input(
      z.object({
        caseId: z.string().optional(),
        /** Instead of the case. */
        id: EvalId.optional(),
        /** Who would undo. */
        by: z.string().default(''),
      }),
    )
    .output(EvalView),
  open: operation('command', 'Take a failure up: it gets its id, and an owner')
    .input(Deed.extend({ owner: By.nullable().optional() }))
    .output(EvalView),
  draft: operation('command', 'Keep what is being typed; null lets go of it')
    .input(Case.extend({ content: EvalContent.nullable() }))
    .output(z.object({ savedAt: z.string() })),
  edit: operation('command', 'Record expected behaviour, criteria or tags')
    .input(Deed.extend({ content: EvalChanges }))
    .output(EvalView),
  accept: operation('command', 'Accept an eval case, so that exports take it').input(Deed).output(EvalView),
  leaveOut: operation('command', 'Decide that a failure does not become an eval case, with the reason')
    .input(Deed.extend({ leftOut: LeftOut }))
    .output(EvalView),
  reopen: operation('command', 'Take up again what was accepted or left out').input(Deed).output(EvalView),
  mark: operation(
    'command',
    'Record what is redacted more or less in a case, and which preview was gone through; any case, not failures alone',
  )
    .input(Deed.extend({ marks: RedactionMarks }))
    .output(RedactionMarks),
  undo: operation('command', 'Take back the last act of this person; it stays in the record')
    .input(z.object({ by: By }))
    .output(Reversed),
  redo: operation('command', 'Bring back the act of this person that was taken back last')
    .input(z.object({ by: By }))
    .output(Reversed),
  sla: operation('query', 'How many failures were curated within 72 hours, per week of the label', {
    thread: 'analysis',
  })
    .input(z.object({ weeks: z.int().min(1).max(52).default(12) }).prefault({}))
    .output(EvalSla),
};
