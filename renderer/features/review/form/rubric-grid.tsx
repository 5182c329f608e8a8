import type { Question } from '../../../../shared/model/codebook.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { chosenAt } from '../answers/chosen.ts';
import { choicesFor, isTabStop } from '../answers/stops.ts';
import { choose } from '../desk/answer-actions.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { EvidenceLinks } from './evidence-links.tsx';
import { OptionButton } from './option-button.tsx';
import { RubricGlyph } from './rubric-glyph.tsx';
import styles from './rubric-grid.module.css';

interface RubricGridProps {
  readonly question: Question;
  /** The row that has the keys; null when another question has them. */
  readonly focusedRow: string | null;
}

/** A rubric: one row per element, one column per answer, a group of radios in each row. */
export function RubricGrid({ question, focusedRow }: RubricGridProps) {
  const desk = useDesk();
  const outcome = useDeskState((state) => state.view.case.outcome);
  const answers = useDeskState((state) => state.answers);
  const choices = choicesFor(question, outcome);
  const columns = { gridTemplateColumns: `minmax(0, 1fr) repeat(${choices.length}, var(--rubric-cell))` };
  return (
    <div className={styles.grid}>
      <div className={styles.head} style={columns} aria-hidden="true">
        <span />
        {choices.map((choice) => (
          <span key={choice.value} className={styles.column}>
            {focusedRow !== null && choice.digit !== null && <KeyCaps of={choice.digit} />} {choice.label}
          </span>
        ))}
      </div>
      {question.rows?.map((row) => {
        const chosen = chosenAt(question, row.id, answers);
        const [value] = chosen;
        const id = `rubric-${question.id}-${row.id}`;
        const isFocused = row.id === focusedRow;
        return (
          <div
            key={row.id}
            role="radiogroup"
            aria-labelledby={id}
            data-focused={isFocused}
            className={styles.row}
            style={columns}
          >
            <span className={styles.label}>
              <span id={id} className="pl-ellipsis" title={row.label}>
                {row.label}
              </span>
              <EvidenceLinks stop={{ question: question.id, row: row.id }} />
            </span>
            {choices.map((choice, place) => (
              <OptionButton
                key={choice.value}
                role="radio"
                isChosen={value === choice.value}
                isTabStop={isTabStop(choice.value, place, chosen)}
                className={styles.cell}
                label={choice.label}
                onChoose={() => choose(desk, { question: question.id, row: row.id }, choice.value)}
              >
                <RubricGlyph place={place} of={choices.length} isChosen={value === choice.value} />
              </OptionButton>
            ))}
          </div>
        );
      })}
    </div>
  );
}
