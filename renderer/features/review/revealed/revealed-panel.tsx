import type { ReactNode } from 'react';
import { clockTime } from '../../../components/clock-time.ts';
import { Icon } from '../../../components/icon.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { beginEditing } from '../desk/save-actions.ts';
import { AgentThought } from './agent-thought.tsx';
import { answerFacts } from './answer-facts.ts';
import { ColleagueAnswers } from './colleague-answers.tsx';
import { factRows } from './fact-rows.ts';
import { FactTable } from './fact-table.tsx';
import { RevealedFooter } from './revealed-footer.tsx';
import styles from './revealed-panel.module.css';
import { spentWords } from './spent-words.ts';
import { YourVerdict } from './your-verdict.tsx';

/** What was hidden, after the commit; the reviewer's own answers; and whether to keep or revise them. */
export function RevealedPanel() {
  const revealed = useDeskState((state) => state.view.revealed);
  if (!revealed) return null;
  const later = factRows(revealed.later);
  const truth = factRows(revealed.truth);
  return (
    <>
      <CommittedLine />
      <div className={styles.scroll}>
        <AgentThought revealed={revealed} />
        {later.length > 0 && (
          <Section title="What happened later">
            <FactTable facts={later} />
          </Section>
        )}
        {truth.length > 0 && (
          <Section title="Evaluation said">
            <FactTable facts={truth} />
          </Section>
        )}
        <ColleagueAnswers />
        <YourAnswers />
      </div>
      <YourVerdict />
      <RevealedFooter />
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

function CommittedLine() {
  const label = useDeskState((state) => state.view.labels.find(({ stage }) => stage === 'blind'));
  const isRevised = useDeskState((state) => state.view.labels.some(({ stage }) => stage === 'revealed'));
  if (!label) return null;
  const spent = label.milliseconds === null ? '' : ` after ${spentWords(label.milliseconds)}`;
  return (
    <div className={styles.line}>
      <span className={styles.eye}>
        <Icon name="eye" />
      </span>
      <span className={styles.revealed}>Revealed</span>
      <span className={styles.when}>
        Committed {clockTime(label.recordedAt)}
        {spent}.{' '}
        {isRevised
          ? 'Your revision stands beside your blind answer.'
          : 'Your blind answer is kept; a revision is stored beside it.'}
      </span>
    </div>
  );
}

function YourAnswers() {
  const desk = useDesk();
  const codebook = useDeskState((state) => state.codebook);
  const outcome = useDeskState((state) => state.view.case.outcome);
  const answers = useDeskState((state) => state.answers);
  const facts = answerFacts(codebook, outcome, answers);
  return (
    <section className={styles.section} aria-label="Your answers">
      <div className={styles.head}>
        <h3 className={styles.title}>Your answers</h3>
        <button type="button" className={styles.edit} onClick={() => beginEditing(desk)}>
          Edit <KeyCaps of="R" />
        </button>
      </div>
      {facts.length === 0 ? <p className={styles.quiet}>Only the verdict.</p> : <FactTable facts={facts} />}
    </section>
  );
}
