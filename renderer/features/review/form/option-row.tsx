import type { Question } from '../../../../shared/model/codebook.ts';
import { chosenAt } from '../answers/chosen.ts';
import { choicesFor, isTabStop } from '../answers/stops.ts';
import { choose } from '../desk/answer-actions.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { OptionButton } from './option-button.tsx';
import styles from './option-row.module.css';

interface OptionRowProps {
  readonly question: Question;
  readonly row: string | null;
  readonly isFocused: boolean;
  readonly labelledBy: string;
}

/** A few exclusive options side by side. The chosen one is dark and heavier. */
export function OptionRow({ question, row, isFocused, labelledBy }: OptionRowProps) {
  const desk = useDesk();
  const outcome = useDeskState((state) => state.view.case.outcome);
  const answers = useDeskState((state) => state.answers);
  const chosen = chosenAt(question, row, answers);
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={styles.group}>
      {choicesFor(question, outcome).map((choice, place) => (
        <OptionButton
          key={choice.value}
          role="radio"
          isChosen={chosen.includes(choice.value)}
          isTabStop={isTabStop(choice.value, place, chosen)}
          digit={isFocused ? choice.digit : null}
          className={styles.option}
          onChoose={() => choose(desk, { question: question.id, row }, choice.value)}
        >
          {choice.label}
        </OptionButton>
      ))}
    </div>
  );
}
