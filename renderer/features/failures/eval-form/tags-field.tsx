import { TagsInput } from '@mantine/core';
import { FIELDS } from './field-ids.ts';

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (tags: string[]) => void;
  readonly onLeave: () => void;
}

/** Words by which eval cases are found again: Enter or a comma ends one, Backspace takes the last away. */
export function TagsField({ tags, isReadOnly, onChange, onLeave }: TagsFieldProps) {
  return (
    <TagsInput
      id={FIELDS.tags}
      size="xs"
      label="Tags"
      placeholder={tags.length === 0 ? 'Failure surface, feature, tool' : ''}
      readOnly={isReadOnly}
      maxTags={30}
      maxLength={60}
      acceptValueOnBlur
      value={[...tags]}
      isDuplicate={(value, current) => current.some((tag) => tag.toLowerCase() === value.toLowerCase())}
      onChange={(next) => onChange(next.map((tag) => tag.trim()).filter((tag) => tag !== ''))}
      onBlur={onLeave}
    />
  );
}
