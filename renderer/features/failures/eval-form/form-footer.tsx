import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EvalView } from '../../../../shared/model/eval-case.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { leaveOutLabel } from '../state-words.ts';
import styles from './eval-form.module.css';
import type { FormKeys } from './use-form-keys.ts';
import { missingIn, type Written } from './written.ts';

interface FormFooterProps {
  readonly view: EvalView;
  readonly written: Written;
  readonly isDecided: boolean;
  readonly keys: FormKeys;
  /** Whether what was written is saved. */
  readonly mark: ReactNode;
}

/** Where the work ends: accept or leave out, and after that the way back. */
export function FormFooter({ view, written, isDecided, keys, mark }: FormFooterProps) {
  const { item } = view;
  return (
    <footer className={styles.foot}>
      {isDecided ? (
        <>
          <span className={styles.decided}>
            {item.leftOut
              ? [leaveOutLabel(item.leftOut.reason), item.leftOut.note].filter(Boolean).join(': ')
              : `Exports take it${item.exported > 0 ? `; it went out ${item.exported} times` : ''}.`}
          </span>
          <Button onClick={keys.reopen} rightSection={<KeyCaps of="U" />}>
            Reopen
          </Button>
        </>
      ) : (
        <>
          <Button
            variant={missingIn(written) === null ? 'filled' : 'default'}
            onClick={keys.accept}
            rightSection={<KeyCaps of="Ctrl+Enter" />}
          >
            Accept
          </Button>
          <Button variant="subtle" onClick={keys.leaveOut} rightSection={<KeyCaps of="L" />}>
            Leave out
          </Button>
          {mark}
        </>
      )}
    </footer>
  );
}
