import { inWords, sentenceCase } from '../../../shared/format.ts';
import type { WeeklyReview } from '../../../shared/model/weekly-review.ts';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { KeyCaps } from '../../components/key-caps.tsx';
import styles from './weekly.module.css';

interface StepsNavProps {
  readonly review: WeeklyReview;
  readonly onGo: (step: number) => void;
}

type State = 'good' | 'bad' | 'open';
interface Answer {
  readonly words: string;
  readonly state: State;
}

const LIMITS: Readonly<Record<WeeklyReview['limits']['answer'], Answer>> = {
  yes: { words: 'Yes', state: 'good' },
  no: { words: 'No', state: 'bad' },
  undecided: { words: 'Not all are shown to be', state: 'open' },
  no_limits: { words: 'No limit is set', state: 'open' },
};
const DRIFT: Readonly<Record<WeeklyReview['drift']['answer'], Answer>> = {
  yes: { words: 'Yes', state: 'bad' },
  no: { words: 'Not shown', state: 'good' },
  cannot_tell: { words: 'Cannot be told', state: 'open' },
};
const ICONS: Readonly<Record<State, IconName>> = { good: 'check', bad: 'warning', open: 'question' };

/** The three questions with their answers so far: two come from the data, the third from the team. */
export function StepsNav({ review, onGo }: StepsNavProps) {
  const { limits, drift, decisions } = review;
  const steps: { name: string; answer: Answer }[] = [
    { name: 'Inside our limits?', answer: LIMITS[limits.answer] },
    { name: 'Drifting?', answer: DRIFT[drift.answer] },
    { name: 'What changes next?', answer: nextAnswer(decisions.length) },
  ];
  return (
    <nav aria-label="Questions of the week">
      <ol className={styles.steps}>
        {steps.map(({ name, answer: { words, state } }, at) => (
          <li key={name}>
            <button type="button" className={styles.step} data-state={state} onClick={() => onGo(at + 1)}>
              <span className={styles.number} aria-hidden="true">
                <Icon name={ICONS[state]} size={12} />
              </span>
              <span className={styles.question}>
                <span className="pl-small pl-ink2">{name}</span>
                <b>{words}</b>
              </span>
              <KeyCaps of={`${at + 1}`} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function nextAnswer(decided: number): Answer {
  if (decided === 0) return { words: 'To be decided', state: 'open' };
  const words = `${sentenceCase(inWords(decided))} ${decided === 1 ? 'decision' : 'decisions'} recorded`;
  return { words, state: 'good' };
}
