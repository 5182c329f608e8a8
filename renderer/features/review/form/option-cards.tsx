import type { Question } from '../../../../shared/model/codebook.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { chosenAt } from '../answers/chosen.ts';
import { choicesFor, isTabStop } from '../answers/stops.ts';
import { choose } from '../desk/answer-actions.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { OptionButton } from './option-button.tsx';
import styles from './option-cards.module.css';

interface OptionCardsProps {
  readonly question: Question;
  readonly isFocused: boolean;
  readonly labelledBy: string;
}

/**
 * The options of a question as cards: one of them, or any number. While the question has the keys, the digit stands in
 * the place of the radio or check mark, so that nothing moves.
 */
export function OptionCards({ question, isFocused, labelledBy }: OptionCardsProps) {
  const desk = useDesk();
  const outcome = useDeskState((state) => state.view.case.outcome);
  const answers = useDeskState((state) => state.answers);
  const chosen = chosenAt(question, null, answers);
  const isMany = question.kind === 'many';
  const group = { role: isMany ? 'group' : 'radiogroup', 'aria-labelledby': labelledBy };
  return (
    <div {...group} className={styles.cards}>
      {choicesFor(question, outcome).map((choice, place) => (
        <OptionButton
          key={choice.value}
          role={isMany ? 'checkbox' : 'radio'}
          isChosen={chosen.includes(choice.value)}
          isTabStop={isMany || isTabStop(choice.value, place, chosen)}
          className={styles.card}
          onChoose={() => choose(desk, { question: question.id, row: null }, choice.value)}
        >
          <span className={styles.slot} aria-hidden="true">
            {isFocused && choice.digit !== null ? (
              <KeyCaps of={choice.digit} />
            ) : (
              <span className={isMany ? styles.box : styles.ring} />
            )}
          </span>
          <Steady label={choice.label} />
        </OptionButton>
      ))}
    </div>
  );
}

/** A label that takes the width of its heavier self, so that nothing moves when it is chosen. */
function Steady({ label }: { readonly label: string }) {
  return (
    <span className={styles.label} data-label={label}>
      {label}
    </span>
  );
}
