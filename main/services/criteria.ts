import { chooseExamples } from '../../shared/analysis/criteria/choose-examples.ts';
import { criteriaMarkdown } from '../../shared/analysis/criteria/criteria-markdown.ts';
import { CRITERIA } from '../../shared/analysis/criteria/criteria-text.ts';
import { diffLines } from '../../shared/analysis/line-diff.ts';
import { AppError } from '../../shared/errors.ts';
import type { CriteriaBlock, CriteriaContent, CriteriaView } from '../../shared/model/criteria.ts';
import type { ExportedDocument } from '../../shared/model/workspace.ts';
import { addCriteriaBlock, readCriteriaBlocks } from '../db/criteria-queries.ts';
import { readCodebook, readSettings } from '../db/setting-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import type { Context } from './context.ts';
import { adjudicatedCases, exampleOf } from './criteria-candidates.ts';
import { estimateTokens } from './token-estimate.ts';

async function get(context: Context, { skip }: { skip: readonly string[] }): Promise<CriteriaView> {
  const { db } = context.session.require();
  const { settled, cases } = adjudicatedCases(db);
  const { examples, lacks, remarks } = chooseExamples(cases, new Set(skip));
  const byId = new Map(cases.map((one) => [one.caseId, one]));
  const content: CriteriaContent = {
    schema: 'plumbline-criteria/1',
    ...CRITERIA,
    examples: examples.flatMap(({ slot, caseId }) => {
      const found = byId.get(caseId);
      return found ? [exampleOf(found, slot)] : [];
    }),
    codebookVersion: readCodebook(db).version,
  };
  const markdown = criteriaMarkdown(content);
  const [previous = null] = readCriteriaBlocks(db);
  return {
    draft: { version: null, at: null, by: null, content, markdown, tokens: await estimateTokens(markdown) },
    ...{ lacks, remarks, previous },
    diff: diffLines(linesOf(previous?.markdown ?? ''), linesOf(markdown)),
    changed: previous?.markdown !== markdown,
    adjudicated: settled,
  };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.trimEnd().split('\n');
}

async function create(
  context: Context,
  { by, skip }: { by: string; skip: readonly string[] },
): Promise<CriteriaBlock> {
  const { db } = context.session.require();
  const { draft, changed, previous } = await get(context, { skip });
  if (!changed) {
    throw new AppError('CONFLICT', `Nothing has changed since version ${previous?.version}.`, {
      hint: 'Settle more cases, or take other examples.',
    });
  }
  return addCriteriaBlock(db, draft, context.now().toISOString(), by);
}

function exportBlock(
  context: Context,
  { format, version }: { format: 'md' | 'json'; version?: number | undefined },
): ExportedDocument {
  const { db } = context.session.require();
  const blocks = readCriteriaBlocks(db);
  const block = version === undefined ? blocks[0] : blocks.find((one) => one.version === version);
  if (!block) {
    throw new AppError(
      'NEEDS_DECISION',
      version === undefined
        ? 'No criteria block was recorded yet.'
        : `There is no version ${version} of the criteria block.`,
      { hint: 'Look at the block under Failures, Criteria, and record it.' },
    );
  }
  const isJson = format === 'json';
  return {
    fileName: `${fileNameFor(readSettings(db).name)} escalation criteria v${block.version}.${format}`,
    mediaType: isJson ? 'application/json' : 'text/markdown',
    text: isJson ? `${JSON.stringify(block, null, 2)}\n` : block.markdown,
  };
}

/** Explicit escalation criteria with examples, for the system prompt of the agent. */
export const criteria = {
  get,
  create,
  history: (context: Context) => readCriteriaBlocks(context.session.require().db),
  export: exportBlock,
};
