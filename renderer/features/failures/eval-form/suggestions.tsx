import { criterionLine } from '../../../../shared/analysis/evals/criterion-line.ts';
import type { CriterionSuggestion } from '../../../../shared/model/eval-case.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import styles from './eval-form.module.css';
import { offered } from './offered.ts';

interface SuggestionsProps {
  readonly suggestions: readonly CriterionSuggestion[];
  /** Lines that are criteria already. */
  readonly taken: readonly string[];
  readonly onTake: (place: number) => void;
}

/** Criteria that the run suggests. None is one before somebody takes it over. */
export function Suggestions({ suggestions, taken, onTake }: SuggestionsProps) {
  const left = offered(suggestions, taken);
  if (left.length === 0) return null;
  return (
    <div className={styles.field}>
      <span id="eval-suggestions">Suggested by the run, taken over by key</span>
      <ul aria-labelledby="eval-suggestions" className={styles.suggestions}>
        {left.map(({ criterion, why }, place) => (
          <li key={criterionLine(criterion)}>
            <button type="button" className={styles.suggestion} onClick={() => onTake(place)}>
              <KeyCaps of={`${place + 1}`} />
              <span className={styles.offer}>
                <span className={criterion.kind === 'sentence' ? undefined : styles.code} dir="auto">
                  {criterionLine(criterion)}
                </span>
                <span className={styles.why} dir="auto">
                  {why}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
