import type { EscalationReason } from '../../model/task-kpi.ts';
import { shareFigure, type TaskDesign } from './figures.ts';
import type { TaskCase } from './task-case.ts';

/** As many reasons as a list is read through. */
const MOST = 12;

/** Shares of the escalated cases by trigger, by stated reason where none fired, and without either; largest first. */
export function escalationReasons(
  cases: readonly TaskCase[],
  inside: (one: TaskCase) => boolean,
  design: TaskDesign,
): EscalationReason[] {
  const counts = new Map<string, Pick<EscalationReason, 'reason' | 'kind' | 'cases'>>();
  for (const one of cases) {
    if (!one.escalated || !inside(one)) continue;
    for (const reason of reasonsOf(one)) {
      const key = `${reason.kind} ${reason.reason}`;
      const known = counts.get(key);
      counts.set(key, { ...reason, cases: (known?.cases ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.cases - a.cases || a.reason.localeCompare(b.reason, 'en'))
    .slice(0, MOST)
    .map((reason) => ({
      ...reason,
      figure: shareFigure(
        cases.map((one) =>
          one.escalated && inside(one)
            ? Number(reasonsOf(one).some((own) => isSame(own, reason)))
            : undefined,
        ),
        design,
        'No case was escalated.',
      ),
    }));
}

function reasonsOf({ triggers, statedReason }: TaskCase): Pick<EscalationReason, 'reason' | 'kind'>[] {
  const fired = [...new Set(triggers)];
  if (fired.length > 0) return fired.map((reason) => ({ reason, kind: 'trigger' as const }));
  const said = statedReason?.trim() ?? '';
  return said === ''
    ? [{ reason: 'no reason given', kind: 'none' }]
    : [{ reason: said.slice(0, 80), kind: 'stated' }];
}

function isSame(a: Pick<EscalationReason, 'reason' | 'kind'>, b: Pick<EscalationReason, 'reason' | 'kind'>) {
  return a.kind === b.kind && a.reason === b.reason;
}
