import { plural } from '../../../../shared/format.ts';
import type { DraftAnswers, Evidence } from '../../../../shared/model/answers.ts';
import type { Outcome } from '../../../../shared/model/case.ts';
import type { Codebook, Question } from '../../../../shared/model/codebook.ts';
import { answerTo, applicableQuestions } from '../../../../shared/model/codebook.ts';
import { chosenAt } from '../answers/chosen.ts';
import { chosenWords } from '../answers/spoken.ts';
import { choicesFor } from '../answers/stops.ts';
import type { Fact } from './fact-rows.ts';

const TAKE_OVER: readonly string[] = ['withoutContact', 'withoutInvestigation'];

/** A reviewer's own answers, one line per question that has one; the verdict stands elsewhere. */
export function answerFacts(codebook: Codebook, outcome: Outcome, answers: DraftAnswers): Fact[] {
  const questions = applicableQuestions(codebook, outcome, answers);
  const facts = questions
    .filter(({ id }) => id !== 'verdict' && !TAKE_OVER.includes(id))
    .flatMap((question): Fact[] => {
      const value = inWords(question, outcome, answers);
      return value === null ? [] : [{ name: question.title, value }];
    });
  const takeOver = takeOverWords(questions, outcome, answers);
  if (takeOver !== '') facts.push({ name: 'Take over', value: takeOver });
  const evidence = answers.evidence ?? [];
  if (evidence.length > 0) facts.push({ name: 'Evidence', value: evidenceWords(evidence) });
  return facts;
}

/** The two take-over questions, and what they amount to. */
function takeOverWords(questions: readonly Question[], outcome: Outcome, answers: DraftAnswers): string {
  const lines = questions
    .filter(({ id }) => TAKE_OVER.includes(id))
    .flatMap((question) => {
      const words = inWords(question, outcome, answers);
      return words === null ? [] : [`${question.title}: ${words}`];
    });
  const { withoutContact, withoutInvestigation } = answers;
  if (withoutContact === undefined || withoutInvestigation === undefined) return lines.join('\n');
  return [...lines, withoutContact && withoutInvestigation ? 'Sufficient' : 'Not sufficient'].join('\n');
}

function inWords(question: Question, outcome: Outcome, answers: DraftAnswers): string | null {
  if (question.kind === 'text') {
    const text = answerTo(answers, question.id);
    return typeof text === 'string' ? text : null;
  }
  if (!question.rows) return chosenWords(question, null, answers, outcome);
  const given = question.rows.filter(({ id }) => chosenAt(question, id, answers).length > 0);
  if (given.length === 0) return null;
  if (question.rows.length <= 3) {
    return given
      .map(({ id, label }) => `${label}: ${chosenWords(question, id, answers, outcome)}`)
      .join('\n');
  }
  const counts = choicesFor(question, outcome)
    .map(({ value, label }) => ({
      label,
      times: given.filter(({ id }) => chosenAt(question, id, answers)[0] === value).length,
    }))
    .filter(({ times }) => times > 0);
  return `${counts.map(({ label, times }) => `${times} ${label.toLowerCase()}`).join(', ')} of ${plural(question.rows.length, 'element')}`;
}

function evidenceWords(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ source, turn }, place) => `E${place + 1} ${source === 'packet' ? 'packet' : `turn ${turn}`}`)
    .join(', ');
}
