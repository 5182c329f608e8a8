import { z } from 'zod';
import { Policy } from '../model/policy.ts';
import { Costs } from '../model/threshold.ts';
import { ExportedDocument } from '../model/workspace.ts';
import { operation } from './operation.ts';

const DraftInput = z.object({
  signal: z.string(),
  costs: Costs,
  current: z.number().optional(),
  /** The new cut; the suggested one when absent, the one in force for "keep". */
  cut: z.number().optional(),
  expiresInDays: z.int().min(1).max(730).default(90),
});

export const policies = {
  current: operation('query', 'The policy in force, if one was signed here').output(Policy.nullable()),
  draft: operation(
    'query',
    'The policy file that a decision would give, with its difference to the one in force',
    { thread: 'analysis' },
  )
    .input(DraftInput)
    .output(
      z.object({
        policy: Policy,
        yaml: z.string(),
        diff: z.array(z.object({ sign: z.enum([' ', '+', '-']), text: z.string() })),
      }),
    ),
  propose: operation(
    'command',
    'Keep the policy that a decision would give as a proposal, so that export and report can show it unsigned',
    { thread: 'analysis' },
  )
    .input(DraftInput)
    .output(Policy),
  sign: operation('command', 'Record a policy as the one in force, with who signed it')
    .input(z.object({ policy: Policy, name: z.string().trim().min(1).max(200) }))
    .output(Policy),
  export: operation('query', 'The policy in force as a YAML file; before the first is signed, the proposal')
    .input(z.object({ proposed: z.boolean().default(false) }).default({ proposed: false }))
    .output(ExportedDocument),
};
