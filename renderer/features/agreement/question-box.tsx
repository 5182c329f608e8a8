import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import styles from './question-box.module.css';

interface QuestionBoxProps {
  /** Id of the title, by which the options are named. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** The digits choose here. */
  readonly hasKeys: boolean;
  readonly onTake: () => void;
  readonly children: ReactNode;
}

/** One question of the form. The one that has the keys lies on paper and stays in view. */
export function QuestionBox({ id, title, hint, hasKeys, onTake, children }: QuestionBoxProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasKeys) box.current?.scrollIntoView({ block: 'nearest' });
  }, [hasKeys]);
  return (
    <section
      ref={box}
      className={styles.box}
      data-keys={hasKeys}
      aria-labelledby={id}
      onFocusCapture={onTake}
      onMouseDownCapture={onTake}
    >
      <div className={styles.head}>
        <h3 id={id}>{title}</h3>
        {hint && <span className="pl-caption">{hint}</span>}
      </div>
      {children}
    </section>
  );
}
