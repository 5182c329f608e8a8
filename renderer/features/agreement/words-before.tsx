import { dayTime, list } from '../../../shared/format.ts';
import type { Settlement, SettlingView, WordToLead } from '../../../shared/model/agreement.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { Tag } from '../../components/tag.tsx';
import { causeWords, VERDICT_WORDS } from './settling-words.ts';
import styles from './words-before.module.css';

/** What is known before the lead decides: how it was settled, who answered again, who appeals, who asks to look. */
export function WordsBefore({
  view,
  codebook,
}: {
  readonly view: SettlingView;
  readonly codebook: Codebook;
}) {
  const { state, settlements, answers, appeals, flags } = view;
  if (settlements.length === 0 && flags.length === 0) return null;
  const again = answers.filter(({ again }) => again).map(({ letter }) => letter);
  return (
    <div className={styles.before}>
      {state === 'settled_twice' && (
        <Tag tone="warn" icon="warning">
          settled differently in two copies of the workspace
        </Tag>
      )}
      {again.length > 0 && (
        <Tag tone="warn" icon="warning">
          answered again after it was settled: {list(again)}
        </Tag>
      )}
      {settlements.map((settlement) => (
        <Settled key={`${settlement.by} ${settlement.recordedAt}`} of={settlement} codebook={codebook} />
      ))}
      {appeals.map((appeal) => (
        <Word key={wordKey(appeal)} tag="appealed" word={appeal} />
      ))}
      {flags.map((flag) => (
        <Word key={wordKey(flag)} tag="marked for you" word={flag} />
      ))}
    </div>
  );
}

function Settled({ of, codebook }: { readonly of: Settlement; readonly codebook: Codebook }) {
  const { by, recordedAt, answers, cause, guideline } = of;
  const asked = codebook.questions.find(({ id }) => id === guideline?.question)?.title;
  return (
    <span>
      Settled as <b>{VERDICT_WORDS[answers.verdict].toLowerCase()}</b> by {by}, {dayTime(recordedAt)}:{' '}
      {causeWords(cause).toLowerCase()}.{answers.note && <span dir="auto"> “{answers.note}”</span>}
      {guideline && guideline.wording !== '' && (
        <span dir="auto">
          {' '}
          New wording for “{asked ?? guideline.question}”: “{guideline.wording}”
        </span>
      )}
    </span>
  );
}

function Word({ tag, word }: { readonly tag: string; readonly word: WordToLead }) {
  const who = word.reviewer ?? word.letter ?? 'a reviewer without an answer here';
  return (
    <div className={styles.word}>
      <Tag tone="warn" icon="flag">
        {tag}
      </Tag>
      <span dir="auto">
        {who}
        {word.note ? `: “${word.note}”` : ''}
      </span>
    </div>
  );
}

function wordKey({ letter, reviewer, note }: WordToLead): string {
  return `${letter} ${reviewer} ${note}`;
}
