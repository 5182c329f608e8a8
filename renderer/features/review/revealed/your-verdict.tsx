import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { usePreferences } from '../../../api/preferences.ts';
import { chosenWords } from '../answers/spoken.ts';
import { useDeskState } from '../desk/desk-context.ts';
import { OptionCards } from '../form/option-cards.tsx';
import styles from './revealed-panel.module.css';
import { revisedWords } from './revised-words.ts';

/** The verdict as it stands, always in sight; another one can be chosen and is then stored beside it. */
export function YourVerdict() {
  const question = useDeskState((state) => state.codebook.questions.find(({ id }) => id === 'verdict'));
  const blind = useDeskState((state) => state.view.labels.find(({ stage }) => stage === 'blind')?.answers);
  const outcome = useDeskState((state) => state.view.case.outcome);
  const reviewer = usePreferences((preferences) => preferences.reviewer);
  const revisions = useQuery(
    api.reviews.revisions.queryOptions({ input: { reviewer }, enabled: reviewer !== '' }),
  );
  if (!question) return null;
  return (
    <section className={`${styles.section} ${styles.focused}`} aria-labelledby="your-verdict">
      <div className={styles.head}>
        <h3 id="your-verdict" className={styles.title}>
          Your verdict
        </h3>
        {blind && (
          <span className={styles.quiet}>
            blind: {chosenWords(question, null, blind, outcome)?.toLowerCase()}
          </span>
        )}
      </div>
      <OptionCards question={question} isFocused labelledBy="your-verdict" />
      <p className={styles.quiet}>Keeping it is an answer too.{revisedWords(revisions.data)}</p>
    </section>
  );
}
