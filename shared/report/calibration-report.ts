import { list, plural, sentenceCase } from '../format.ts';
import type { SignalOverview, SignalVerdict } from '../model/signal-check.ts';
import { columns, decimal, name, text, whole } from './cells.ts';
import { reportHeadline, reportLead } from './headline.ts';
import { limitsFigure } from './kpi-rows.ts';
import type { Report, Section } from './report.ts';
import { reportOf } from './report-basis.ts';
import type { CalibrationInput } from './report-input.ts';
import { cohortSection } from './sections/cohort-section.ts';
import { limitsSection } from './sections/limits-section.ts';
import { packetInFull, packetSection } from './sections/packet-section.ts';
import { signalSection } from './sections/signal-section.ts';

const VERDICTS: Readonly<Record<SignalVerdict, string>> = {
  usable: 'may carry a threshold',
  usable_after_recalibration: 'after recalibration',
  not_usable: 'no threshold',
  cannot_say: 'cannot say yet',
};

/** Everything that is known of how the agent hands over: the KPIs, every signal, every cohort. */
export function calibrationReport(input: CalibrationInput): Report {
  const { kpis, settings, overview, checks, packet, cohorts, codebookVersion } = input;
  const { rows } = limitsFigure(kpis, settings.limits);
  const lack = packetSection('What do our handovers lack?', packet);
  const inFull = packetInFull(packet);
  return reportOf(input, {
    kind: 'calibration',
    title: 'Calibration report',
    headline: reportHeadline(
      rows,
      kpis.every((kpi) => kpi.weighted),
    ),
    lead: reportLead(rows, [overview.sentence]),
    sections: [
      limitsSection('How we hand over', kpis, settings.limits),
      signalsSection(overview),
      ...(lack ? [lack] : []),
      ...checks.map(signalSection),
      ...(inFull ? [inFull] : []),
      ...cohorts.filter(({ groups }) => groups.length > 0).map(cohortSection),
    ],
    methods: checks.map(({ signal, pooled, weighted, stability }) => ({
      number: `Signal ${signal}`,
      method: `AUROC with the interval of DeLong${weighted ? ', weighted' : ''}; curve over bins of equal counts; error with sampling noise taken off; groups compared by ${stability.by === 'agentVersion' ? 'agent version' : stability.by}, false discoveries controlled. Cases whose customer asked for a human take no part.`,
      n: pooled.n,
      codebookVersion,
    })),
    notes: leftOut(input),
  });
}

/** Every signal in one line. */
function signalsSection({ sentence, lines, versions }: SignalOverview): Section {
  return {
    id: 'signals',
    title: 'Does any signal separate cases that needed a person?',
    sheet: 'first',
    blocks: [
      { kind: 'words', as: 'plain', text: sentence },
      {
        kind: 'table',
        table: {
          id: 'signals',
          title: 'Signals',
          columns: columns({
            signal: ['Signal', 'text'],
            auroc: ['AUROC', 'number'],
            low: ['Low', 'number'],
            high: ['High', 'number'],
            n: ['n', 'count'],
            verdict: ['Threshold', 'text'],
            words: ['Why', 'text'],
          }),
          rows: lines.map((line) => [
            name(line.signal),
            decimal(line.separation?.auroc, 2),
            decimal(line.separation?.low, 2),
            decimal(line.separation?.high, 2),
            whole(line.n),
            text(VERDICTS[line.verdict]),
            text(line.words),
          ]),
          none: 'No case carries a signal. Import one with the cases, such as a confidence or a verifier score.',
        },
      },
      ...(versions > 1
        ? [
            {
              kind: 'words',
              as: 'note',
              text: `${sentenceCase(plural(versions, 'agent version'))} taken together here; each by itself below.`,
            } as const,
          ]
        : []),
    ],
  };
}

/** Signals that have no page of their own, by name. */
function leftOut({ overview, checks }: CalibrationInput): string[] {
  const shown = new Set(checks.map(({ signal }) => signal));
  const others = overview.lines.map(({ signal }) => signal).filter((signal) => !shown.has(signal));
  return others.length === 0 ? [] : [`Looked at in one line only: ${list(others)}.`];
}
