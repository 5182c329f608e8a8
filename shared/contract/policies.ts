import { z } from 'zod';
import { Policy, PolicyDraft } from '../model/policy.ts';
import { PolicyDecision, SignalDecision } from '../model/policy-decision.ts';
import { PolicyFileReading, PolicyMapping, PolicyProfile } from '../model/policy-import.ts';
import { PolicyComparison, PolicyOutcome, PolicyReplay } from '../model/policy-replay.ts';
import { PolicyTrigger } from '../model/policy-trigger.ts';
import { Costs } from '../model/threshold.ts';
import { ExportedDocument } from '../model/workspace.ts';
import { operation } from './operation.ts';

const Version = z.int().positive();
const Triggers = z.array(PolicyTrigger).max(200);
const DiffLines = z.array(z.object({ sign: z.enum([' ', '+', '-']), text: z.string() }));

const Drafted = z.object({
  policy: Policy,
  yaml: z.string(),
  diff: DiffLines,
  /** What the team holds itself to and the labels do not show; to be confirmed when it is signed. */
  notShown: z.array(z.string()),
});

const Signing = z.object({
  name: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(2000),
  /** The sentences of `notShown` that whoever signs has confirmed. */
  acknowledged: z.array(z.string().max(2000)).max(50).default([]),
});

/** A version, or triggers that are not written down yet. */
const Side = z.union([
  z.object({ version: Version }),
  z.object({ name: z.string().max(200), triggers: Triggers }),
]);

export const policies = {
  current: operation(
    'query',
    'The policy in force: the newest that was signed here or imported as such',
  ).output(Policy.nullable()),
  versions: operation('query', 'Every version of the policy, newest first').output(z.array(Policy)),
  waiting: operation('query', 'A policy that waits for its second signature').output(
    z.object({ decision: PolicyDecision, policy: Policy }).nullable(),
  ),
  draft: operation(
    'query',
    'The policy file that a decision would give, with its difference to the one in force',
    { thread: 'analysis' },
  )
    .input(PolicyDecision)
    .output(Drafted),
  propose: operation(
    'command',
    'Keep the policy that a decision would give as a proposal, so that export and report can show it unsigned',
    { thread: 'analysis' },
  )
    .input(SignalDecision)
    .output(Policy),
  sign: operation(
    'command',
    'Sign the policy that a decision gives; it is computed anew, and refused when it is not the one that was shown',
    { thread: 'analysis' },
  )
    .input(Signing.extend({ decision: PolicyDecision, policy: Policy }))
    .output(Policy),
  diff: operation('query', 'What differs between two versions, line by line')
    .input(z.object({ from: Version, to: Version }))
    .output(DiffLines),
  export: operation('query', 'The policy in force as a file; before there is one, the proposal')
    .input(
      z
        .object({
          proposed: z.boolean().default(false),
          format: z.enum(['yaml', 'json']).default('yaml'),
          version: Version.optional(),
        })
        .prefault({}),
    )
    .output(ExportedDocument),
  replay: operation(
    'query',
    'What a policy does to the logged and the labelled cases, and what each of its triggers earns',
    { thread: 'analysis' },
  )
    .input(
      z
        .object({
          /** Those of the policy in force when absent. */
          triggers: Triggers.optional(),
          costs: Costs.optional(),
        })
        .default({}),
    )
    .output(PolicyReplay),
  compare: operation('query', 'Two policies side by side, with the cases that change hands', {
    thread: 'analysis',
  })
    .input(z.object({ first: Side, second: Side, costs: Costs.optional() }))
    .output(PolicyComparison),
  outcome: operation('query', 'What the policy in force promised beside what came after it', {
    thread: 'analysis',
  }).output(PolicyOutcome.nullable()),
  draftKept: operation('query', 'The triggers that somebody is working on and has not signed').output(
    PolicyDraft.nullable(),
  ),
  keepDraft: operation('command', 'Keep the triggers that somebody is working on; none forgets them')
    .input(z.object({ draft: PolicyDraft.nullable() }))
    .output(z.null()),
  profiles: operation('query', 'Saved ways to read a policy from a foreign file').output(
    z.array(PolicyProfile),
  ),
  import: operation(
    'command',
    'Read a policy from a file: what is wrong with it by line, what it changes; put in force only when told to',
  )
    .input(
      z.object({
        handle: z.string(),
        /** How to read a file of no known shape; guessed when absent. */
        mapping: PolicyMapping.optional(),
        /** Names under which the cases carry what the file calls otherwise. */
        signals: z.record(z.string(), z.string()).optional(),
        saveProfile: z.string().trim().min(1).max(200).optional(),
        /** In force at once, unsigned; or as the draft that the whole-policy screen works on. */
        take: z.enum(['no', 'in_force', 'draft']).default('no'),
      }),
    )
    .output(PolicyFileReading),
};
