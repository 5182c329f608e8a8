import { ConcealedPart, type Question } from '../../../../shared/model/codebook.ts';
import { CheckRow } from './check-row.tsx';
import type { ChangeQuestion } from './editing.ts';

const PART_WORDS: Readonly<Record<ConcealedPart, string>> = {
  signals: "the agent's scores",
  triggers: 'the triggers that fired',
  agentVersion: 'the agent version',
  statedReason: "the agent's stated reason",
  later: 'what happened later',
  truth: 'the evaluation',
};

interface WhatIsSeenProps {
  readonly question: Question;
  readonly onChange: ChangeQuestion;
}

/** What is shown from this question on. Nothing is the rule. */
export function WhatIsSeen({ question, onChange }: WhatIsSeenProps) {
  if (question.phase === 'revealed') return null;
  return (
    <CheckRow
      legend="What may be seen while answering (nothing is the rule: whatever is seen leads the answer)"
      options={ConcealedPart.options}
      chosen={question.sees ?? []}
      words={PART_WORDS}
      onChange={(sees) => onChange({ sees: sees.length === 0 ? undefined : sees })}
    />
  );
}
