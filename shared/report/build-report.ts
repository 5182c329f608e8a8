import { day, dayRange } from '../format.ts';
import { calibrationFigure } from './calibration-figure.ts';
import { cohortTable } from './cohort-tables.ts';
import { reportHeadline, reportLead } from './headline.ts';
import { limitsTable } from './kpi-rows.ts';
import { footerLine, methodNotes } from './method-notes.ts';
import { nextChanges } from './next-changes.ts';
import { lacking, packetFigure } from './packet-figure.ts';
import type { ReportInput } from './report-input.ts';
import type { ReportModel } from './report-model.ts';
import { thresholdFigure } from './threshold-figure.ts';

/** From analyses to a report: every sentence written, every number printed. */
export function buildReport(input: ReportInput): ReportModel {
  const limits = limitsTable(input.kpis, input.settings.limits);
  return {
    title: 'Escalation review',
    workspace: input.settings.name,
    period: input.period ? dayRange(input.period.from, input.period.to) : `made ${day(input.madeAt)}`,
    headline: reportHeadline(
      limits.rows,
      input.kpis.every((kpi) => kpi.weighted),
    ),
    lead: reportLead(limits.rows, leadSentences(input)),
    limits,
    packet: packetFigure(input.packet),
    calibration: input.calibration ? calibrationFigure(input.calibration) : null,
    threshold: input.advice ? thresholdFigure(input.advice, input.settings.currency, input.guarantee) : null,
    changes: nextChanges(input, limits.rows),
    cohorts: input.cohorts
      .filter(({ groups }) => groups.length > 0)
      .map(({ name, groups }) => cohortTable(name, groups)),
    methods: methodNotes(input),
    footer: footerLine(input),
  };
}

function leadSentences({ advice, packet, kpis }: ReportInput): string[] {
  const worst = [...packet].sort((a, b) => lacking(b) - lacking(a))[0];
  return [
    ...(kpis.some((kpi) => !kpi.weighted) ? ['The numbers describe the sample only.'] : []),
    ...(worst && lacking(worst) > 0 ? [`Handovers most often lack ${worst.label.toLowerCase()}.`] : []),
    ...(advice ? [`Threshold on ${advice.signal}: ${advice.headline}.`] : []),
  ];
}
