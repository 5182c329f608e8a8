import { useState } from 'react';
import { optionDigits } from '../../../../shared/analysis/option-digits.ts';
import type { Outcome } from '../../../../shared/model/case.ts';
import { optionsFor, type Question } from '../../../../shared/model/codebook.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import styles from './preview.module.css';

interface PreviewProps {
  readonly question: Question;
  readonly number: number;
}

/** The question as the review form will show it, for a case of one outcome. A drawing: nothing in it can be answered. */
export function Preview({ question, number }: PreviewProps) {
  const [wanted, setWanted] = useState<Outcome>('escalated');
  const outcome = question.outcomes.includes(wanted) ? wanted : (question.outcomes[0] ?? wanted);
  return (
    <section className={styles.preview} aria-label="As the review form will show it">
      <div className={styles.head}>
        <h3>In the review form</h3>
        <Segmented
          label="Show it for a case that was"
          value={outcome}
          options={question.outcomes.map((value) => ({ value, label: value }))}
          onChange={setWanted}
        />
      </div>
      <div className={styles.question}>
        <p className={styles.title}>
          <span className={styles.number}>{number}</span> {question.title}
          {question.kind === 'many' && <span className={styles.hint}> any number</span>}
          {!question.required && question.kind !== 'many' && <span className={styles.hint}> optional</span>}
        </p>
        <Answers question={question} outcome={outcome} />
      </div>
    </section>
  );
}

function Answers({ question, outcome }: { readonly question: Question; readonly outcome: Outcome }) {
  const options = optionsFor(question, outcome);
  const digits = optionDigits(options);
  if (question.kind === 'text') return <div className={styles.box}>Free words</div>;
  if (question.kind === 'yes_no') {
    return (
      <ul className={styles.row}>
        <Option label="Yes" digit="1" />
        <Option label="No" digit="2" />
      </ul>
    );
  }
  const list = options.map(({ value, label }, place) => (
    <Option key={value} label={label} digit={digits[place] ?? null} />
  ));
  if (!question.rows) return <ul className={styles.cards}>{list}</ul>;
  return (
    <>
      <ul className={styles.row}>{list}</ul>
      <ul className={styles.rows}>
        {question.rows.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
    </>
  );
}

function Option({ label, digit }: { readonly label: string; readonly digit: string | null }) {
  return (
    <li className={styles.option}>
      {digit !== null && <KeyCaps of={digit} />}
      <span>{label}</span>
    </li>
  );
}
