import { Button, TextInput, type TextInputProps } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { usePreferences } from '../api/preferences.ts';

interface NameFormProps {
  readonly className: string | undefined;
  /** Id and words of the field. */
  readonly field: Pick<TextInputProps, 'id' | 'label' | 'description' | 'placeholder' | 'aria-label'>;
  /** The button: what is done under the name. */
  readonly does: string;
  /** Whether it stands where the view's primary action stands. */
  readonly isPrimary?: boolean;
}

/** Who this is: asked once, in place, remembered on this computer. */
export function NameForm({ className, field, does, isPrimary = false }: NameFormProps) {
  const setReviewer = usePreferences((preferences) => preferences.setReviewer);
  const [name, setName] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== '') setReviewer(name.trim());
  }
  return (
    <form className={className} onSubmit={submit}>
      <TextInput
        {...field}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant={isPrimary ? 'filled' : 'default'} disabled={name.trim() === ''}>
        {does}
      </Button>
    </form>
  );
}
