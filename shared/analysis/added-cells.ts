import type { AddedAnswer } from '../model/answers.ts';

/** Texts that would be read as something else if they stood in a cell as they are. */
const AMBIGUOUS = /^(?:true|false|$|[["{])/;

/** The answer to an added question in a cell: yes and no as true and false, a list as JSON, an option or text bare. */
export function addedCell(answer: Exclude<AddedAnswer, Record<string, string>>): string {
  if (typeof answer === 'boolean') return String(answer);
  return Array.isArray(answer) || AMBIGUOUS.test(answer) ? JSON.stringify(answer) : answer;
}

/** The answer that a cell holds; a text that only looks like JSON stays a text. */
export function addedValue(cell: string): unknown {
  if (cell === 'true' || cell === 'false') return cell === 'true';
  if (!/^[["]/.test(cell)) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
