import type { CallMatch, Criterion } from '../../model/criterion.ts';
import { readCriterion } from './read-criterion.ts';

/** Stands before a sentence that would be taken for a check. */
const SENTENCE = 'sentence: ';
const PLAIN_TOOL = /^[A-Za-z_][\w:/-]*$/;
const PLAIN_PATH = /^[\w$-]+(?:\.[\w$-]+)*$/;

/**
 * A criterion as one line that a person reads and writes; `readCriterion` reads it back.
 *
 * @example criterionLine({ kind: 'tool_call', expected: 'made', call: { tool: 'enable_roaming', argument: null } })
 * // 'calls enable_roaming'
 */
export function criterionLine(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'sentence':
      return readsAsItIs(criterion.text) ? criterion.text : SENTENCE + criterion.text;
    case 'tool_call':
      if (criterion.expected === 'never_made') return `never calls ${callLine(criterion.call)}`;
      return criterion.call.argument ? callLine(criterion.call) : `calls ${callLine(criterion.call)}`;
    case 'text':
      return `${criterion.expected === 'contains' ? 'says' : 'never says'} ${JSON.stringify(criterion.text)}`;
    case 'no_transfer_before':
      return `no transfer before ${callLine(criterion.call)}`;
    case 'transfer':
      return criterion.expected === 'made' ? 'transfers to a human' : 'never transfers to a human';
  }
}

function readsAsItIs(text: string): boolean {
  const read = readCriterion(text);
  return read?.kind === 'sentence' && read.text === text;
}

function callLine({ tool, argument }: CallMatch): string {
  const name = PLAIN_TOOL.test(tool) ? tool : JSON.stringify(tool);
  if (!argument) return name;
  const path = PLAIN_PATH.test(argument.path) ? argument.path : JSON.stringify(argument.path);
  return `${name}.${path} ${argument.operator} ${JSON.stringify(argument.value)}`;
}
