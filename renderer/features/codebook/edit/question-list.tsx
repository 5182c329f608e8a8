import { Button } from '@mantine/core';
import type { Question } from '../../../../shared/model/codebook.ts';
import type { CodebookProblem } from '../../../../shared/model/codebook-change.ts';
import { Icon } from '../../../components/icon.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import styles from './question-list.module.css';

interface QuestionListProps {
  readonly questions: readonly Question[];
  readonly at: number;
  readonly problems: readonly CodebookProblem[];
  /** How many wordings were asked for, by question. */
  readonly wanted: ReadonlyMap<string, number>;
  readonly onSelect: (at: number) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onAdd: () => void;
}

/** The questions in their order. Alt and an arrow moves the one that is looked at. */
export function QuestionList({
  questions,
  at,
  problems,
  wanted,
  onSelect,
  onMove,
  onAdd,
}: QuestionListProps) {
  return (
    <nav className={styles.side} aria-label="Questions">
      <ol className={styles.list}>
        {keyed(questions).map(({ question, place, key }) => {
          const own = problems.filter(({ path }) => path[0] === 'questions' && path[1] === place);
          const errors = own.filter(({ severity }) => severity === 'error').length;
          const asked = wanted.get(question.id) ?? 0;
          return (
            <li key={key}>
              <button
                type="button"
                className={styles.item}
                aria-current={place === at ? 'true' : undefined}
                onClick={() => onSelect(place)}
                onKeyDown={(event) => {
                  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
                  if (!event.altKey || by === null || place !== at) return;
                  event.preventDefault();
                  onMove(by);
                }}
              >
                <span className={styles.number}>{place + 1}</span>
                <span className={styles.title}>{question.title || question.id}</span>
                {errors > 0 && (
                  <span className={styles.error} title={`${errors} to mend`}>
                    <Icon name="warning" size={13} />
                    <span className="pl-hidden">, {errors} to mend</span>
                  </span>
                )}
                {asked > 0 && (
                  <span className={styles.asked} title={`${asked} wordings asked for`}>
                    <Icon name="note" size={13} />
                    <span className="pl-hidden">, {asked} wordings asked for</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      <Button variant="subtle" size="xs" onClick={onAdd} rightSection={<KeyCaps of="A" />}>
        Add a question
      </Button>
    </nav>
  );
}

/** A question keeps its key when it moves; while two have the same name, the second counts. */
function keyed(questions: readonly Question[]) {
  const ids = questions.map(({ id }) => id as string);
  return questions.map((question, place) => {
    const earlier = ids.slice(0, place).filter((id) => id === question.id).length;
    return { question, place, key: `${question.id} ${earlier}` };
  });
}
