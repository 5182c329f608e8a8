import { useRef } from 'react';
import type { CriterionOnTrace } from '../../../../shared/model/eval-case.ts';
import { CheckForms } from './check-forms.tsx';
import { CriterionField } from './criterion-field.tsx';
import styles from './eval-form.module.css';
import { FIELDS } from './field-ids.ts';

interface CriteriaFieldProps {
  readonly lines: readonly string[];
  readonly onTrace: ReadonlyMap<string, CriterionOnTrace>;
  readonly isReadOnly: boolean;
  readonly onChange: (lines: string[]) => void;
  /** A line was left. */
  readonly onLeave: () => void;
}

const MOST = 50;

/**
 * One line per criterion, and one that waits for the next. Enter goes on to the next line, the arrows from line to line,
 * and an empty line is gone once it is left.
 */
export function CriteriaField({ lines, onTrace, isReadOnly, onChange, onLeave }: CriteriaFieldProps) {
  const list = useRef<HTMLDivElement>(null);
  const go = (place: number) =>
    [...(list.current?.querySelectorAll('input') ?? [])].at(Math.max(0, place))?.focus();
  const shown = isReadOnly || lines.length >= MOST ? lines : [...lines, ''];
  // Lines have no identity but their place; what stands in one is its value.
  const rows = shown.map((line, place) => ({ line, key: `line ${place}` }));
  return (
    <fieldset className={styles.field}>
      <legend>Criteria</legend>
      <div ref={list} className={styles.lines}>
        {rows.map(({ line, key }, place) => (
          <CriterionField
            key={key}
            {...(place === lines.length ? { id: FIELDS.nextCriterion } : {})}
            place={place}
            line={line}
            onTrace={onTrace.get(line.trim()) ?? null}
            isReadOnly={isReadOnly}
            onChange={(next) => onChange(lines.toSpliced(place, 1, next))}
            onRemove={() => {
              onChange(lines.toSpliced(place, 1));
              go(place - 1);
            }}
            onGo={(step) => go(place + step)}
            onLeave={() => {
              if (lines.some((one) => one.trim() === '')) onChange(lines.filter((one) => one.trim() !== ''));
              onLeave();
            }}
          />
        ))}
      </div>
      {!isReadOnly && <CheckForms />}
    </fieldset>
  );
}
