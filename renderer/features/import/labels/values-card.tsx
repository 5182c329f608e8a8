import { useRef, useState } from 'react';
import { count, plural } from '../../../../shared/format.ts';
import type { DistinctValue, LabelPreview } from '../../../../shared/model/label-import.ts';
import type { LabelMapping } from '../../../../shared/model/label-mapping.ts';
import { Card } from '../../../components/card.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { announce } from '../../../components/live-region.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from './labels.module.css';
import { synonymNow, withSynonym } from './synonym-of.ts';
import { type Choice, ValueRow } from './value-row.tsx';

interface ValuesCardProps {
  readonly preview: LabelPreview;
  readonly mapping: LabelMapping;
  readonly onChange: (part: Partial<LabelMapping>) => void;
}

/** Verdicts by their name are understood without being asked about; these are what other words stand for. */
const VERDICTS: readonly string[] = ['needed', 'not_needed', 'cannot_tell'];
const MOST_ROWS = 200;

/** Every word of the file with its count and what it stands for. Arrows move, digits choose, L leaves out. */
export function ValuesCard({ preview, mapping, onChange }: ValuesCardProps) {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const rows = preview.values.slice(0, MOST_ROWS);
  const choicesOf = (question: string): Choice[] => {
    const options = preview.parts.find(({ key }) => key === question)?.options ?? [];
    return options.filter(({ value }) => question !== 'verdict' || VERDICTS.includes(value));
  };
  const decide = (found: DistinctValue, answer: string | null, said: string) => {
    announce(`${found.value}: ${said}`);
    onChange(withSynonym(mapping, found, answer));
  };
  const move = (step: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, at + step));
    setAt(next);
    list.current
      ?.querySelectorAll<HTMLElement>('[role="radiogroup"]')
      [next]?.scrollIntoView({ block: 'nearest' });
  };
  const current = rows[at];
  const choose = (place: number) => {
    const choice = current && choicesOf(current.question)[place];
    if (current && choice) decide(current, choice.value, choice.label);
  };
  useKeys('Values', [
    { keys: 'ArrowDown', does: 'Next value', run: () => move(1) },
    { keys: 'ArrowUp', does: 'Value before', run: () => move(-1) },
    { keys: '1', does: 'What the value stands for, by its place (1 to 9)', run: () => choose(0) },
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({ keys: `${digit}`, run: () => choose(digit - 1) })),
    {
      keys: 'L',
      does: 'Leave answers with this value out',
      run: () => current && decide(current, null, 'left out'),
    },
    {
      keys: '0',
      does: 'Leave the value undecided',
      run: () => current && onChange(withSynonym(mapping, current, undefined)),
    },
  ]);
  const open = rows.filter((found) => synonymNow(mapping, found) === undefined).length;
  return (
    <Card
      title="What the values stand for"
      hint={
        open === 0
          ? `${plural(rows.length, 'value')}, all decided`
          : `${count(open)} of ${count(rows.length)} to decide`
      }
      actions={
        <span className={styles.keys}>
          <KeyCaps of="ArrowUp" /> <KeyCaps of="ArrowDown" /> move, digits choose, <KeyCaps of="L" /> leaves
          out
        </span>
      }
    >
      <div className={styles.values} ref={list}>
        {rows.map((found, place) => (
          <ValueRow
            key={`${found.question} ${found.column} ${found.value}`}
            found={found}
            isOther={found.question !== mapping.question}
            answer={synonymNow(mapping, found)}
            choices={choicesOf(found.question)}
            isCurrent={place === at}
            onFocus={() => setAt(place)}
            onDecide={(answer, said) => decide(found, answer, said)}
          />
        ))}
      </div>
      {preview.values.length > MOST_ROWS && (
        <p className="pl-caption">And more than {count(MOST_ROWS)} others: this looks like free text.</p>
      )}
    </Card>
  );
}
