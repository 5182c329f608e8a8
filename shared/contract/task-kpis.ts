import { z } from 'zod';
import { Holdout, TaskDefinition } from '../model/task-definition.ts';
import { TaskKpis, TaskOverTime } from '../model/task-kpi.ts';
import { FactSurvey, TaskBaseline, TaskKpiId, TaskLevels, TaskSettings } from '../model/task-settings.ts';
import { operation } from './operation.ts';

const thread = { thread: 'analysis' } as const;

export const taskKpis = {
  get: operation(
    'query',
    'Completion, escalation, time, cost and satisfaction against their reference',
    thread,
  )
    .input(
      z
        .object({
          /** One agent version; all when absent. */
          agent: z.string().max(1000).optional(),
          /** The last so many days of data time; everything when absent. */
          days: z.int().min(1).max(3660).optional(),
        })
        .default({}),
    )
    .output(TaskKpis),
  overTime: operation(
    'query',
    'Leading indicators under the task KPIs over time, and which moved first',
    thread,
  )
    .input(z.object({ unit: z.enum(['day', 'week']).default('day') }).prefault({}))
    .output(TaskOverTime),
  fields: operation(
    'query',
    'The facts that cases hold, with how many fill each, and the agents',
    thread,
  ).output(
    z.object({
      cases: z.int(),
      fields: z.array(FactSurvey),
      agents: z.array(z.object({ version: z.string(), cases: z.int() })),
    }),
  ),
  settings: operation(
    'query',
    'How the task KPIs are counted, and what they are held against; guessed until saved',
    thread,
  ).output(TaskSettings.extend({ guessed: z.boolean() })),
  define: operation('command', 'Choose how task KPIs are counted, of all agents or of one version')
    .input(z.object({ agent: z.string().max(1000).nullable(), definition: TaskDefinition.nullable() }))
    .output(z.null()),
  setLevels: operation('command', 'Set the three levels of a task KPI; the change is recorded')
    .input(z.object({ kpi: TaskKpiId, levels: TaskLevels.nullable(), by: z.string().trim().min(1).max(200) }))
    .output(z.null()),
  setBaseline: operation('command', 'Write down what a task KPI was before launch, with date and source')
    .input(
      z.object({ kpi: TaskKpiId, baseline: TaskBaseline.nullable(), by: z.string().trim().min(1).max(200) }),
    )
    .output(z.null()),
  setHoldout: operation('command', 'Say which cases people handled beside the agent')
    .input(z.object({ holdout: Holdout.nullable() }))
    .output(z.null()),
};
