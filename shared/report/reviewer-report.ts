import { agreementSentences } from '../analysis/agreement-words.ts';
import { plural } from '../format.ts';
import type { Report } from './report.ts';
import { reportOf } from './report-basis.ts';
import type { ReviewersInput } from './report-input.ts';
import { driftSection, pairsSection, questionsSection } from './sections/agreement-sections.ts';
import { againSection, goldSection, mixSection, paceSection } from './sections/people-section.ts';
import { withoutNames } from './without-names.ts';

/** How reviewers judge: agreement, its drift, known answers, the same person again, time; without names where that is asked. */
export function reviewerReport(asked: ReviewersInput): Report {
  const input = asked.names ? asked : withoutNames(asked);
  const { people, pairs, questions, codebookVersion, gold, again } = input;
  const [headline, lead] = agreementSentences(questions, pairs, people.length);
  return reportOf(input, {
    kind: 'reviewers',
    title: 'Reviewer report',
    headline,
    lead,
    sections: [
      driftSection(input),
      paceSection(input),
      goldSection(input),
      questionsSection(input),
      pairsSection(input),
      againSection(input),
      mixSection(people),
    ],
    methods: [
      {
        number: 'Agreement by question',
        method:
          'Share of pairs of answers that are the same, Gwet’s AC1 and Krippendorff’s alpha over the cases that two or more reviewers answered; answers given before the agent’s own view was revealed.',
        n: questions.reduce((most, { cases }) => Math.max(most, cases), 0),
        codebookVersion,
      },
      {
        number: 'Known answers met',
        method:
          'Share of answers equal to the known one, Wilson interval. Nobody is measured against an answer of their own.',
        n: gold.cases,
        codebookVersion,
      },
      {
        number: 'The same person again',
        method: 'Share of cases that came back and were answered alike, and AC1 between the two times.',
        n: again.cases,
        codebookVersion,
      },
      {
        number: 'Median time a case',
        method:
          'Median of the time from opening a case to committing it; times that nobody recorded are left out.',
        n: null,
        codebookVersion,
      },
    ],
    notes: input.names
      ? []
      : [`Written without names: ${plural(people.length, 'reviewer')} under letters, by number of labels.`],
  });
}
