import { dayRange, sentenceCase } from '../format.ts';
import type { WeeklyReview } from '../model/weekly-review.ts';
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
import { taskLevelsSection } from './sections/task-levels-section.ts';
import { decisionSection, thresholdSections } from './sections/threshold-section.ts';
import { lastSaid, weekChanges } from './sections/week-changes.ts';
import { driftInFull, driftSection, weekPeriod } from './sections/week-drift.ts';
import { thresholdMethod } from './threshold-method.ts';

/** Space between the number of a question and its words. */
const GAP = '\u2002';

/**
 * The weekly review: the page a team signs, and what it rests on. Where cases carry no dates there is no week, and the
 * page says what holds for all of them.
 */
export function weeklyReport(input: WeeklyInput): Report {
  const { review, advice, codebookVersion } = input;
  const first = review ? firstSheetOfWeek(input, review) : firstSheet(input);
  const kpis = review ? review.limits.lines.map(({ kpi }) => kpi) : input.kpis;
  return reportOf(
    { ...input, kpis },
    {
      kind: 'weekly',
      title: 'Weekly escalation review',
      ...(review ? { period: weekPeriod(review, dayRange) } : {}),
      ...first,
      sections: [...first.sections, ...laterSheets(input)],
      signatures: ['QA lead, date', 'AI team lead, date', 'Decision: accept, amend, reject'],
      methods: [
        ...(review
          ? [
              {
                number: 'Escalation rate of the week, and what drifts',
                method: `Cases of ${review.week}${review.drift.against ? ` against ${review.drift.against.from} to ${review.drift.against.to}` : ''}; a difference counts as a move when its interval leaves zero out.`,
                n: review.limits.lines[0]?.week.n ?? null,
                codebookVersion,
              },
            ]
          : []),
        ...(advice ? [thresholdMethod(advice, codebookVersion)] : []),
      ],
    },
  );
}

type FirstSheet = Pick<Report, 'headline' | 'lead' | 'sections'>;

/** The three questions of a week, and last week's promise. */
function firstSheetOfWeek(input: WeeklyInput, review: WeeklyReview): FirstSheet {
  const { settings, packet, trend } = input;
  const kpis = review.limits.lines.map(({ kpi }) => kpi);
  const lack = packetSection('What the packet lacks', packet);
  const drift = driftSection(`2${GAP}Are we drifting?`, review, trend);
  const last = lastSaid(review);
  return {
    headline: review.headline,
    lead: `${review.lead} ${sampleOnly(input)}`.trim(),
    sections: [
      limitsSection(`1${GAP}Are we inside our limits?`, kpis, settings.limits),
      { ...drift, half: lack !== null },
      ...(lack ? [{ ...lack, half: true }] : []),
      weekChanges(`3${GAP}What changes next, and how shall we know?`, review),
      ...(last ? [last] : []),
    ],
  };
}

/** The same page without weeks: there is no drift to tell, and the threshold takes its place. */
function firstSheet(input: WeeklyInput): FirstSheet {
  const { kpis, settings, packet, advice } = input;
  const { rows } = limitsFigure(kpis, settings.limits);
  const move = advice ? `Should the threshold on ${advice.signal} move?` : '';
  const lack = packetSection(`2${GAP}What do our handovers lack?`, packet);
  const decision = advice ? decisionSection(lack ? move : `2${GAP}${move}`, advice) : null;
  const second = [lack, decision].flatMap((one) =>
    one ? [{ ...one, half: lack !== null && decision !== null }] : [],
  );
  return {
    headline: reportHeadline(
      rows,
      kpis.every((kpi) => kpi.weighted),
    ),
    lead: reportLead(rows, leadSentences(input)),
    sections: [
      limitsSection(`1${GAP}Are we inside our limits?`, kpis, settings.limits),
      ...second,
      changesSection(
        `${second.length > 0 ? 3 : 2}${GAP}What changes next, and how shall we know?`,
        nextChanges(input, rows),
      ),
    ],
  };
}

function laterSheets(input: WeeklyInput): Section[] {
  const { review, calibration, advice, guarantee, settings, packet, cohorts } = input;
  const more = packetInFull(packet);
  const tasks = taskLevelsSection(review?.limits.tasks ?? []);
  return [
    ...(tasks ? [tasks] : []),
    ...(review ? [driftInFull(review)] : []),
    ...(calibration ? [signalSection(calibration)] : []),
    ...(advice ? thresholdSections({ advice, guarantee, currency: settings.currency }) : []),
    ...(more ? [more] : []),
    ...cohorts.filter(({ groups }) => groups.length > 0).map(cohortSection),
  ];
}

function leadSentences(input: WeeklyInput): string[] {
  const { advice, packet } = input;
  const worst = [...packet].sort((a, b) => lacking(b) - lacking(a))[0];
  return [
    ...(sampleOnly(input) === '' ? [] : [sampleOnly(input)]),
    ...(worst && lacking(worst) > 0 ? [`Handovers most often lack ${worst.label.toLowerCase()}.`] : []),
    ...(advice ? [`Threshold on ${advice.signal}: ${advice.headline}.`] : []),
    ...(input.noReview === null ? [] : [sentenceCase(input.noReview)]),
  ];
}

function sampleOnly({ kpis }: WeeklyInput): string {
  return kpis.some((kpi) => !kpi.weighted) ? 'The numbers describe the sample only.' : '';
}
