import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import styles from './start.module.css';

interface NameWorkspaceProps {
  /** The name that stands there until a better one is typed. */
  readonly proposal: string;
  readonly busy: boolean;
  readonly onName: (name: string) => void;
}

/** Asks for the name of a new workspace, in place. */
export function NameWorkspace({ proposal, busy, onName }: NameWorkspaceProps) {
  const [name, setName] = useState(proposal);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const trimmed = name.trim();
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (trimmed && !busy) onName(trimmed);
  }
  return (
    <form className={styles.naming} onSubmit={submit}>
      <TextInput
        label="Name of the new workspace"
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        ref={input}
      />
      <Button type="submit" variant="filled" disabled={!trimmed || busy}>
        Create and import
      </Button>
    </form>
  );
}
