import { Button } from '@mantine/core';
import type { ImportQuestion, Mapping } from '../../../shared/model/import.ts';
import { Icon } from '../../components/icon.tsx';
import styles from './import.module.css';

interface QuestionCardProps {
  readonly question: ImportQuestion;
  readonly onAnswer: (change: Partial<Mapping>) => void;
}

/** Something only a person can settle, asked once. */
export function QuestionCard({ question, onAnswer }: QuestionCardProps) {
  const place = [question.field && `column ${question.field}`, question.line && `line ${question.line}`];
  return (
    <section className={styles.question} aria-label="Question">
      <Icon name="question" />
      <div>
        <p>{question.message}</p>
        <p className="pl-caption">{place.filter(Boolean).join(', ')}</p>
      </div>
      <div className={styles.choices}>
        {question.choices.map(({ label, set }) => (
          <Button key={label} onClick={() => onAnswer(set as Partial<Mapping>)}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
