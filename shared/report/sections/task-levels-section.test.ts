import { describe, expect, it } from 'vitest';
import type { TaskLine } from '../../model/weekly-review.ts';
import { taskLevelsSection } from './task-levels-section.ts';

const line = (more: Partial<TaskLine>): TaskLine => ({
  id: 'task_completion',
  name: 'Task completion',
  told: '70.4 % (66.0 % to 74.4 %), of 272 cases, n = 261',
  state: 'inside',
  level: null,
  sentence: 'Inside: the whole interval keeps clear of 62.0 % below.',
  ...more,
});

describe('task KPIs in a report', () => {
  it('name the gravest level that is reached, and say where none can be told', () => {
    const section = taskLevelsSection([
      line({ state: 'reached', level: 'critical' }),
      line({ state: 'undecided' }),
      line({}),
    ]);
    const [block] = section?.blocks ?? [];
    const rows = block?.kind === 'table' ? block.table.rows : [];
    expect(rows.map((cells) => cells[2]?.printed)).toEqual(['Critical', 'Cannot tell yet', 'Inside']);
    expect(rows[0]?.map(({ printed }) => printed)).toContain(line({}).told);
  });

  it('have no place where nobody has set a level', () => {
    expect(taskLevelsSection([])).toBeNull();
  });
});
