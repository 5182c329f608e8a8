import { Button } from '@mantine/core';
import { KeyCaps } from './key-caps.tsx';

interface SaveButtonProps {
  readonly enabled: boolean;
  readonly onSave: () => void;
  /** "Save the counts". */
  readonly children: string;
}

/** The view's one primary button: filled once there is something to save, with its key. */
export function SaveButton({ enabled, onSave, children }: SaveButtonProps) {
  return (
    <Button
      variant={enabled ? 'filled' : 'default'}
      disabled={!enabled}
      onClick={onSave}
      rightSection={<KeyCaps of="Ctrl+Enter" />}
    >
      {children}
    </Button>
  );
}
