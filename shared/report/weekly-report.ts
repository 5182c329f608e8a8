import { reportHeadline, reportLead } from './headline.ts';
import { limitsFigure } from './kpi-rows.ts';
import { nextChanges } from './next-changes.ts';
import { lacking } from './packet-figure.ts';
import type { Report, Section } from './report.ts';
import { reportOf } from './report-basis.ts';
import type { WeeklyInput } from './report-input.ts';
import { changesSection } from './sections/changes-section.ts';
import { cohortSection } from './sections/cohort-section.ts';
import { limitsSection } from './sections/limits-section.ts';
import { packetInFull, packetSection } from './sections/packet-section.ts';
import { signalSection } from './sections/signal-section.ts';
import { decisionSection, thresholdSections } from './sections/threshold-section.ts';
import { thresholdMethod } from './threshold-method.ts';

/** Space between the number of a question and its words. */
const GAP = '\u2002';

/** The weekly review: the page a team signs, and what it rests on. */
export function weeklyReport(input: WeeklyInput): Report {
  const { kpis, settings, advice } = input;
  const { rows } = limitsFigure(kpis, settings.limits);
  return reportOf(input, {
    kind: 'weekly',
    title: 'Weekly escalation review',
    headline: reportHeadline(
      rows,
      kpis.every((kpi) => kpi.weighted),
    ),
    lead: reportLead(rows, leadSentences(input)),
    sections: [...firstSheet(input), ...laterSheets(input)],
    signatures: ['QA lead, date', 'AI team lead, date', 'Decision: accept, amend, reject'],
    methods: advice ? [thresholdMethod(advice, input.codebookVersion)] : [],
  });
}

function firstSheet(input: WeeklyInput): Section[] {
  const { kpis, settings, packet, advice } = input;
  const move = advice ? `Should the threshold on ${advice.signal} move?` : '';
  const lack = packetSection(`2${GAP}What do our handovers lack?`, packet);
  const second: Section[] = lack
    ? [
        { ...lack, half: advice !== null },
        ...(advice ? [{ ...decisionSection(move, advice), half: true }] : []),
      ]
    : advice
      ? [decisionSection(`2${GAP}${move}`, advice)]
      : [];
  const changes = nextChanges(input, limitsFigure(kpis, settings.limits).rows);
  return [
    limitsSection(`1${GAP}Are we inside our limits?`, kpis, settings.limits),
    ...second,
    changesSection(`${second.length > 0 ? 3 : 2}${GAP}What changes next, and how shall we know?`, changes),
  ];
}

function laterSheets({ calibration, advice, guarantee, settings, packet, cohorts }: WeeklyInput): Section[] {
  const more = packetInFull(packet);
  return [
    ...(calibration ? [signalSection(calibration)] : []),
    ...(advice ? thresholdSections({ advice, guarantee, currency: settings.currency }) : []),
    ...(more ? [more] : []),
    ...cohorts.filter(({ groups }) => groups.length > 0).map(cohortSection),
  ];
}

function leadSentences({ advice, packet, kpis }: WeeklyInput): string[] {
  const worst = [...packet].sort((a, b) => lacking(b) - lacking(a))[0];
  return [
    ...(kpis.some((kpi) => !kpi.weighted) ? ['The numbers describe the sample only.'] : []),
    ...(worst && lacking(worst) > 0 ? [`Handovers most often lack ${worst.label.toLowerCase()}.`] : []),
    ...(advice ? [`Threshold on ${advice.signal}: ${advice.headline}.`] : []),
  ];
}
