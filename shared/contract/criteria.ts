import { z } from 'zod';
import { CriteriaBlock, CriteriaView } from '../model/criteria.ts';
import { ExportedDocument } from '../model/workspace.ts';
import { operation } from './operation.ts';

/** Cases that are not to be examples: the next best takes their place. */
const Skip = z.array(z.string().max(512)).max(1000).default([]);

export const criteria = {
  get: operation(
    'query',
    'Escalation criteria with examples from adjudicated cases, for a system prompt, beside the version before',
    { thread: 'analysis' },
  )
    .input(z.object({ skip: Skip }).prefault({}))
    .output(CriteriaView),
  create: operation('command', 'Record the criteria block as the next version')
    .input(z.object({ by: z.string().trim().min(1).max(200), skip: Skip }))
    .output(CriteriaBlock),
  history: operation('query', 'Every recorded version of the criteria block, the newest first').output(
    z.array(CriteriaBlock),
  ),
  export: operation(
    'query',
    'A version of the criteria block as Markdown or JSON; the newest when none is named',
  )
    .input(
      z
        .object({ format: z.enum(['md', 'json']).default('md'), version: z.int().positive().optional() })
        .prefault({}),
    )
    .output(ExportedDocument),
};
