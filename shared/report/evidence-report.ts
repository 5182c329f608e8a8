import { plural, sentenceCase } from '../format.ts';
import type { ThresholdAdvice } from '../model/threshold.ts';
import type { Report, Section } from './report.ts';
import { reportOf } from './report-basis.ts';
import type { EvidenceInput } from './report-input.ts';
import {
  differenceSection,
  outcomeSection,
  signOffSection,
  triggersSection,
} from './sections/policy-sections.ts';
import { replaySection } from './sections/replay-sections.ts';
import { thresholdSections } from './sections/threshold-section.ts';
import { thresholdMethod } from './threshold-method.ts';
import { lettersFor } from './without-names.ts';

/** What a threshold rests on: advice, sweep, promise, replay, what changes, and who signed it. */
export function evidenceReport(asked: EvidenceInput): Report {
  const input = asked.names ? asked : withoutSigners(asked);
  const { advice, policy, proposed, guarantee, replay, outcome, settings, sweepRemarks } = input;
  const difference = differenceSection(input);
  const which = policy ? `policy v${policy.version}${proposed ? ' (proposed)' : ''}` : 'the policy';
  return reportOf(input, {
    kind: 'evidence',
    title: 'Threshold evidence',
    headline: advice ? advice.headline : headlineWithout(input),
    lead: leadOf(input),
    sections: [
      ...(advice ? [whySection(advice)] : []),
      ...(policy ? [triggersSection(sentenceCase(which), policy), signOffSection(policy)] : []),
      ...(advice ? thresholdSections({ advice, guarantee, currency: settings.currency }) : []),
      ...remarksSection(sweepRemarks),
      ...(replay ? [replaySection(replay, which)] : []),
      ...(difference ? [difference] : []),
      ...(outcome ? [outcomeSection(outcome)] : []),
    ],
    signatures: ['Decided by, date', 'Checked by, date', 'Decision: accept, amend, reject'],
    methods: methodsOf(input),
  });
}

function headlineWithout({ policy }: EvidenceInput): string {
  return policy
    ? 'No signal threshold of this policy can be asked about again'
    : 'There is no threshold to give evidence for yet';
}

function leadOf({ advice, guarantee, policy, proposed }: EvidenceInput): string {
  const state = policy
    ? proposed
      ? `Version ${policy.version} is proposed and waits for a signature.`
      : `Version ${policy.version} is in force.`
    : 'No policy is proposed or signed.';
  const base = advice
    ? ` The advice rests on ${plural(advice.n, 'label')}.`
    : ' Ask for advice on a signal with two costs first.';
  return `${state}${base}${guarantee ? ` ${guarantee.headline}.` : ''}`;
}

/** The headline is the decision; here is what speaks for it. */
function whySection({ signal, why, n }: ThresholdAdvice): Section {
  return {
    id: 'decision',
    title: `Why: the threshold on ${signal}`,
    sheet: 'first',
    together: true,
    blocks: [
      { kind: 'words', as: 'plain', text: why },
      {
        kind: 'words',
        as: 'note',
        text: `Rests on ${plural(n, 'label')}; curves, figures and the promise follow.`,
      },
    ],
  };
}

function remarksSection(remarks: readonly string[]): Section[] {
  if (remarks.length === 0) return [];
  return [
    {
      id: 'sweep-remarks',
      title: 'Would another price, or the queue, say otherwise?',
      sheet: 'later',
      together: true,
      blocks: remarks.map((text) => ({ kind: 'words', as: 'plain', text }) as const),
    },
  ];
}

function methodsOf({ advice, guarantee, replay, codebookVersion }: EvidenceInput): Report['methods'] {
  return [
    ...(advice ? [thresholdMethod(advice, codebookVersion)] : []),
    ...(guarantee
      ? [
          {
            number: 'The promise on missed escalations',
            method:
              'Upper bound of the weighted missed rate at each cut, tested one after the other so that the chance of being wrong holds for all of them; what nobody could tell counts as missed.',
            n: guarantee.n,
            codebookVersion,
          },
        ]
      : []),
    ...(replay
      ? [
          {
            number: 'What the policy does',
            method: `Every trigger is asked of every logged case; rates over the labelled ones, ${replay.weighted ? 'weighted to the population' : 'of the sample only'}; differences are paired, case by case. Triggers are tested together, false discoveries controlled.`,
            n: replay.labels,
            codebookVersion,
          },
        ]
      : []),
  ];
}

/** Letters in place of the names of those who signed. */
function withoutSigners(input: EvidenceInput): EvidenceInput {
  if (!input.policy) return input;
  const letters = lettersFor(
    input.policy.signedOff.map(({ name }) => name),
    'Signer',
  );
  const signedOff = input.policy.signedOff.map((one) => ({ ...one, name: letters(one.name) }));
  return { ...input, policy: { ...input.policy, signedOff } };
}
