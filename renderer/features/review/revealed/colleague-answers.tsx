import { chosenWords } from '../answers/spoken.ts';
import { useDeskState } from '../desk/desk-context.ts';
import { FactTable } from './fact-table.tsx';
import styles from './revealed-panel.module.css';

/** What colleagues answered, once everybody who has the case is done; until then that it is kept back, and why. */
export function ColleagueAnswers() {
  const { state, answers } = useDeskState(({ view }) => view.colleagues);
  const question = useDeskState(({ codebook }) => codebook.questions.find(({ id }) => id === 'verdict'));
  const outcome = useDeskState(({ view }) => view.case.outcome);
  const mine = useDeskState(
    ({ view }) => view.labels.find(({ stage }) => stage === 'blind')?.answers.verdict,
  );
  if (state === 'none' || !question) return null;
  return (
    <section className={styles.section} aria-label="Colleagues">
      <h3 className={styles.title}>{answers.length > 1 ? 'Colleagues' : 'Second reviewer'}</h3>
      {state === 'waiting' ? (
        <div className={styles.kept}>
          <span className={`pl-hatch ${styles.hatch}`} aria-hidden="true" />
          <span>
            A colleague has this case too, or one of its session. Answers open when everybody has finished.
          </span>
        </div>
      ) : (
        <FactTable
          facts={answers.map(({ reviewer, answers: theirs }) => ({
            name: reviewer,
            value: `${chosenWords(question, null, theirs, outcome) ?? theirs.verdict}${theirs.verdict === mine ? ', as you' : ', unlike you'}`,
          }))}
        />
      )}
    </section>
  );
}
