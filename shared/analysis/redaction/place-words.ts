import { count, plural } from '../../format.ts';
import type { RedactionPart, RedactionPlace, RedactionPreview } from '../../model/redaction.ts';

const PARTS: Readonly<Record<RedactionPart, readonly [one: string, many: string]>> = {
  case_id: ['in the case id', 'in the case id'],
  transcript: ['in the transcript', 'in the transcript'],
  tools: ['in tools', 'in tools'],
  packet: ['in the handoff', 'in the handoff'],
  fields: ['field', 'fields'],
  hidden: ['hidden field', 'hidden fields'],
  notes: ['in notes', 'in notes'],
  eval_case: ['in the eval case', 'in the eval case'],
};

/** "turn 8, get_details_by_id", "packet", "reviewer note". Turns are numbered from 1, as a person counts them. */
export function placeWords({ part, turn, name, tool }: RedactionPlace): string {
  const at = turn === null ? '' : `turn ${turn + 1}, `;
  switch (part) {
    case 'transcript':
      return `${at}${name}`;
    case 'tools':
      return `${at}${tool === 'call' ? 'call of' : 'answer of'} ${name === '' ? 'a tool' : name}`;
    case 'packet':
      return 'handoff packet';
    case 'fields':
    case 'hidden':
      return `${part === 'hidden' ? 'hidden field' : 'field'} ${name}`;
    case 'notes':
      return `reviewer note ${name}`;
    case 'eval_case':
      return `eval case, ${name}`;
    case 'case_id':
      return 'case id';
  }
}

/** "14 replacements: 8 in the transcript, 4 in tools, 1 field". */
export function countWords({ all, byPart }: RedactionPreview['counts']): string {
  if (all === 0) return 'No replacements';
  const parts = byPart.map(({ part, count: times }) => `${count(times)} ${PARTS[part][times === 1 ? 0 : 1]}`);
  return `${plural(all, 'replacement')}: ${parts.join(', ')}`;
}
