import { sentenceCase } from '../../format.ts';
import type { TaskLine } from '../../model/weekly-review.ts';
import { columns, name, text } from '../cells.ts';
import type { Section } from '../report.ts';

/** Task KPIs against the levels that were set for them, or null where none were. */
export function taskLevelsSection(tasks: readonly TaskLine[]): Section | null {
  if (tasks.length === 0) return null;
  return {
    id: 'task-levels',
    title: 'Task KPIs against their levels',
    sheet: 'later',
    together: true,
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'task-levels',
          title: 'Task KPIs',
          columns: columns({
            figure: ['Figure', 'text'],
            told: ['Estimate, of all cases', 'text'],
            state: ['Level', 'text'],
            reading: ['Which end decides', 'text'],
          }),
          rows: tasks.map((line) => [
            name(line.name),
            text(line.told),
            text(stateOf(line)),
            text(line.sentence),
          ]),
        },
      },
    ],
  };
}

function stateOf({ state, level }: TaskLine): string {
  if (state === 'undecided') return 'Cannot tell yet';
  return state === 'reached' && level !== null ? sentenceCase(level) : 'Inside';
}
