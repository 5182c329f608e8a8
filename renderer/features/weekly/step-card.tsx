import type { ReactNode } from 'react';
import styles from './weekly.module.css';

interface StepCardProps {
  readonly step: number;
  readonly title: string;
  /** The answer in a sentence. */
  readonly answer: string;
  readonly children: ReactNode;
}

/** One of the three questions; takes the focus when somebody goes to it by its number. */
export function StepCard({ step, title, answer, children }: StepCardProps) {
  const id = `weekly-step-${step}`;
  return (
    <section className={styles.card} id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <span className={styles.count}>{step}</span> {title}
      </h2>
      <p className={styles.answer}>{answer}</p>
      {children}
    </section>
  );
}
