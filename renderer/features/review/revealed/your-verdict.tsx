import { chosenWords } from '../answers/spoken.ts';
import { useDeskState } from '../desk/desk-context.ts';
import { OptionCards } from '../form/option-cards.tsx';
import styles from './revealed-panel.module.css';

/** The verdict as it stands, always in sight; another one can be chosen and is then stored beside it. */
export function YourVerdict() {
  const question = useDeskState((state) => state.codebook.questions.find(({ id }) => id === 'verdict'));
  const blind = useDeskState((state) => state.view.labels.find(({ stage }) => stage === 'blind')?.answers);
  const outcome = useDeskState((state) => state.view.case.outcome);
  if (!question) return null;
  return (
    <section className={`${styles.section} ${styles.focused}`} aria-labelledby="your-verdict">
      <div className={styles.head}>
        <h3 id="your-verdict" className={styles.title}>
          Your verdict
        </h3>
        {blind && (
          <span className={styles.quiet}>
            blind: {chosenWords(question, null, blind, outcome)?.toLowerCase()}. Keeping it is an answer too.
          </span>
        )}
      </div>
      <OptionCards question={question} isFocused labelledBy="your-verdict" />
    </section>
  );
}
