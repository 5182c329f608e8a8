import { z } from 'zod';
import { Codebook } from '../model/codebook.ts';
import {
  CodebookChange,
  CodebookDraft,
  CodebookProblem,
  CodebookVersion,
  TouchedLabel,
  TouchedQuestion,
  WantedWording,
} from '../model/codebook-change.ts';
import { ExportedDocument } from '../model/workspace.ts';
import { operation } from './operation.ts';

const Version = z.int().positive();
const Saving = z.object({
  by: z.string().trim().min(1).max(200),
  note: z.string().trim().max(4000).default(''),
  /** The version that was changed; refused when another has been saved since. */
  basedOn: Version,
});

/** Two versions; `to` is the newest when absent. `draft` stands in its place for one that is not saved yet. */
const Between = z.object({ from: Version, to: Version.optional(), draft: CodebookDraft.optional() });

const Touched = z.object({
  questions: z.array(TouchedQuestion),
  /** Of the questions whose meaning changed. */
  labels: z.int(),
  cases: z.int(),
  reviewers: z.array(z.object({ name: z.string(), labels: z.int() })),
});

export const codebook = {
  get: operation('query', 'A version of the codebook: the one in force when none is named')
    .input(z.object({ version: Version.optional() }).default({}))
    .output(
      z.object({
        codebook: Codebook,
        savedAt: z.string(),
        savedBy: z.string().nullable(),
        /** The version in force. */
        newest: Version,
      }),
    ),
  list: operation(
    'query',
    'Versions of the codebook, newest first, with who saved them and what was judged',
  ).output(z.array(CodebookVersion)),
  save: operation(
    'command',
    'Put a changed codebook in force as the next version; older versions stay, and saving one again restores it',
  )
    .input(Saving.extend({ codebook: CodebookDraft }))
    .output(
      z.object({ version: Version, changes: z.array(CodebookChange), problems: z.array(CodebookProblem) }),
    ),
  compare: operation('query', 'What differs between two versions, and whether it can change answers')
    .input(Between)
    .output(z.array(CodebookChange)),
  touched: operation('query', 'Judgements made under a wording that has changed, counted per question', {
    thread: 'analysis',
  })
    .input(Between)
    .output(Touched),
  touchedLabels: operation(
    'query',
    'The same judgements, one by one: case, reviewer, version and questions',
    {
      thread: 'analysis',
    },
  )
    .input(Between.extend({ questions: z.array(z.string()).optional() }))
    .output(z.array(TouchedLabel)),
  worklist: operation(
    'command',
    'Give cases judged under an old wording back to their reviewers, to be judged anew; the new answer counts instead',
    { thread: 'analysis' },
  )
    .input(
      z.object({
        from: Version,
        to: Version.optional(),
        /** Those whose meaning changed when absent. */
        questions: z.array(z.string()).optional(),
      }),
    )
    .output(
      z.object({
        /** Reviewers' judgements that the change touches. */
        touched: z.int(),
        /** Put into queues now; the others wait there already. */
        given: z.int(),
      }),
    ),
  wanted: operation(
    'query',
    'Wordings asked for when cases were settled under the codebook in force, and not taken over yet',
  ).output(z.array(WantedWording)),
  export: operation('query', 'A version of the codebook as a YAML file')
    .input(z.object({ version: Version.optional() }).default({}))
    .output(ExportedDocument),
  import: operation(
    'command',
    'Read a codebook from a YAML file: what is wrong with it by line, what it changes; saved only when told to',
  )
    .input(z.object({ handle: z.string(), save: Saving.optional() }))
    .output(
      z.object({
        /** Null when the file holds none. */
        codebook: CodebookDraft.nullable(),
        problems: z.array(CodebookProblem),
        /** Against the version in force. */
        changes: z.array(CodebookChange),
        touched: Touched,
        basedOn: Version,
        /** The version it was saved as. */
        saved: Version.nullable(),
      }),
    ),
};
