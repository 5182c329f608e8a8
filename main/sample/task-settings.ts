import { levelWords } from '../../shared/analysis/task-kpis/level-state.ts';
import { taskValue, taskWords } from '../../shared/analysis/task-kpis/task-words.ts';
import {
  TASK_KPIS,
  type TaskKpiId,
  type TaskLevels,
  type TaskSettings,
} from '../../shared/model/task-settings.ts';

/** When the levels were set: before the first case. */
const SET_AT = '2026-08-10T09:00:00.000Z';
const SOURCE = 'front line, first contacts, helpdesk export';
const DATE = '2026-08-07';

const LEVELS: Readonly<Record<TaskKpiId, TaskLevels>> = {
  task_completion: { up: null, down: { warning: 0.68, critical: 0.62, catastrophic: 0.5 } },
  escalation_rate: {
    up: { warning: 0.22, critical: 0.26, catastrophic: 0.35 },
    down: { warning: 0.16, critical: 0.13, catastrophic: 0.08 },
  },
  time_to_resolution: { up: { warning: 720, critical: 1200, catastrophic: 3600 }, down: null },
  cost_per_success: { up: { warning: 2.8, critical: 3.6, catastrophic: 5 }, down: null },
  csat: { up: null, down: { warning: 3.4, critical: 3, catastrophic: 2.5 } },
};

/** What the made-up company counts as done, what it measured before launch, and when it wants to be woken. */
export const TASK_SETTINGS: TaskSettings = {
  definition: {
    resolved: null,
    reopened: {
      field: { place: 'later', name: 'reopened_after_hours' },
      reads: 'hours',
      withinHours: 24,
      missing: 'not_reopened',
    },
    duration: null,
    waiting: 'messages',
    costs: [{ place: 'metadata', name: 'agent_cost' }],
    minutes: { field: { place: 'later', name: 'human_minutes' }, price: 0.6 },
    currency: 'EUR',
    csat: { field: { place: 'later', name: 'csat' }, min: 1, max: 5 },
  },
  perAgent: {},
  levels: LEVELS,
  levelsSetAt: {
    task_completion: SET_AT,
    escalation_rate: SET_AT,
    time_to_resolution: SET_AT,
    cost_per_success: SET_AT,
    csat: SET_AT,
  },
  baselines: {
    task_completion: { value: 0.735, n: 1240, low: null, high: null, date: DATE, source: SOURCE },
    time_to_resolution: { value: 640, n: 1240, low: 598, high: 690, date: DATE, source: SOURCE },
    cost_per_success: {
      value: 5.4,
      n: 1240,
      low: 5.1,
      high: 5.75,
      date: DATE,
      source: 'payroll over solved contacts',
    },
    csat: { value: 3.72, n: 512, low: 3.62, high: 3.82, date: DATE, source: 'survey after first contacts' },
  },
  holdout: null,
  margins: {},
  changes: TASK_KPIS.map((kpi) => ({
    at: SET_AT,
    by: 'Ingrid Solberg',
    kpi,
    what: 'levels',
    from: 'none',
    to: levelWords(LEVELS[kpi], (value) => taskValue(value, taskWords[kpi].unit, 'EUR')),
  })),
};
