import { InvalidArgumentError } from 'commander';
import { KpiId } from '../../shared/model/kpi.ts';
import { ExpectedEffect, type Measure, WrongIf } from '../../shared/model/weekly-decision.ts';

const HALF_WIDTH = 'half_width:';

/** `handoff_sufficiency +7.5`, in points; `half_width:missed_escalation_rate -0.4` is about the width of an interval. */
export function expectedEffect(text: string): ExpectedEffect {
  const [, of = '', change = ''] = /^\s*(\S+)\s+([+-]\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  const found = ExpectedEffect.safeParse({ ...measured(of), change: Number(change) / 100 });
  if (found.success) return found.data;
  throw new InvalidArgumentError(
    `Write a KPI and points up or down, such as "handoff_sufficiency +7.5". ${KPIS}`,
  );
}

/** `handoff_sufficiency < 62 by 2026-W49`, in percent. */
export function wrongIf(text: string): WrongIf {
  const [, of = '', comparison, value = '', by] =
    /^\s*(\S+)\s*([<>])\s*(\d+(?:\.\d+)?)\s*%?\s+by\s+(\S+)\s*$/.exec(text) ?? [];
  const found = WrongIf.safeParse({ ...measured(of), comparison, value: Number(value) / 100, by });
  if (found.success) return found.data;
  throw new InvalidArgumentError(
    `Write a KPI, < or >, percent and a week, such as "handoff_sufficiency < 62 by 2026-W49". ${KPIS}`,
  );
}

const KPIS = `KPIs: ${KpiId.options.join(', ')}.`;

function measured(of: string): { kpi: string; measure: Measure } {
  const isWidth = of.startsWith(HALF_WIDTH);
  return { kpi: isWidth ? of.slice(HALF_WIDTH.length) : of, measure: isWidth ? 'half_width' : 'value' };
}
