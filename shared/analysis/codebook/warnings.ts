import { list } from '../../format.ts';
import {
  BuiltInQuestion,
  type Codebook,
  type ConcealedPart,
  optionsFor,
  type Question,
} from '../../model/codebook.ts';
import { BUILT_IN } from './built-in-questions.ts';
import type { Found } from './question-problems.ts';

/** Ground named on its button as good or bad: reviewers then mark what they think is wanted. */
const TELLS = /\b(?:in)?valid\b|\b(?:un)?reliable\b/i;

const PART_WORDS: Readonly<Record<ConcealedPart, string>> = {
  signals: "the agent's scores",
  triggers: 'the triggers that fired',
  agentVersion: 'the agent version',
  statedReason: "the agent's stated reason",
  later: 'what happened later',
  truth: 'the evaluation',
};

/** What can be saved but should be thought about. */
export function questionWarnings(question: Question): Found[] {
  const found: Found[] = [];
  const { sees = [], options, outcomes } = question;
  if (sees.length > 0 && question.phase !== 'revealed') {
    const parts = list(sees.map((part) => PART_WORDS[part]));
    found.push({
      at: ['sees'],
      says: `${parts} ${sees.length === 1 && sees[0] !== 'signals' && sees[0] !== 'triggers' ? 'is' : 'are'} shown from here on, so answers are no longer blind to it`,
    });
  }
  const most = Math.max(0, ...outcomes.map((outcome) => optionsFor(question, outcome).length));
  if (most > 9) {
    found.push({
      at: ['options'],
      says: `${most} options for nine digits: the last ones need the mouse or Tab`,
    });
  }
  options.forEach((option, place) => {
    if (question.id === 'grounds' && TELLS.test(option.label)) {
      const says = 'its button says whether it is a good ground; leave that to the guidance';
      found.push({ at: ['options', place, 'label'], says });
    }
    if (option.outcomes && !option.outcomes.some((outcome) => outcomes.includes(outcome))) {
      found.push({
        at: ['options', place, 'outcomes'],
        says: 'it is never offered: the question is not asked there',
      });
    }
  });
  return found;
}

/** The built-in questions that a team has left out, and what is then not computed. */
export function missingQuestions(codebook: Codebook): string[] {
  return BuiltInQuestion.options
    .filter((id) => id !== 'verdict' && !codebook.questions.some((question) => question.id === id))
    .map((id) => `without the question ${id}, Plumbline does not compute ${BUILT_IN[id].without}`);
}
