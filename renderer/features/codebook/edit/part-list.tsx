import { Button, Select, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Outcome } from '../../../../shared/model/case.ts';
import { Icon } from '../../../components/icon.tsx';
import { CheckRow } from './check-row.tsx';
import { compact, moved, replaced, without } from './editing.ts';
import { Explaining } from './explaining.tsx';
import styles from './part-list.module.css';

/** An option or a row while it is edited. */
export interface Part {
  readonly name: string;
  readonly label: string;
  readonly guidance?: string | undefined;
  readonly examples?: string[] | undefined;
  readonly hotkey?: string | undefined;
  readonly outcomes?: Outcome[] | undefined;
}

interface PartListProps {
  readonly noun: 'option' | 'row';
  readonly parts: readonly Part[];
  /** Names that labels may hold already: they stay. */
  readonly locked: readonly string[];
  readonly digits?: readonly (string | null)[];
  readonly errorAt: (place: number, field: string) => string | undefined;
  readonly make: () => Part;
  readonly onChange: (parts: Part[], typing?: string) => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The options or rows of a question, edited in place. Alt with an arrow moves the one that has the focus. */
export function PartList(props: PartListProps) {
  const { noun, parts, locked, digits, errorAt, make, onChange } = props;
  // A name is edited here, so a part is known by its place.
  const numbered = parts.map((part, place) => ({ part, place, name: `${noun} ${place + 1}` }));
  function move(event: KeyboardEvent<HTMLFieldSetElement>, place: number): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    followWithFocus(event.currentTarget, by);
    onChange(moved(parts, place, by));
  }
  return (
    <div className={styles.list}>
      {numbered.map(({ part, place, name }) => {
        const change = (more: Partial<Part>, field: string) =>
          onChange(replaced(parts, place, compact({ ...part, ...more })), `${noun} ${place} ${field}`);
        return (
          <fieldset key={name} className={styles.part} onKeyDown={(event) => move(event, place)}>
            <legend className="pl-hidden">{`${name}: ${part.label}`}</legend>
            <div className={styles.line} data-options={noun === 'option'}>
              <TextInput
                aria-label={`Words of ${name}`}
                value={part.label}
                maxLength={300}
                error={errorAt(place, 'label')}
                onChange={(event) => change({ label: event.currentTarget.value }, 'label')}
              />
              <TextInput
                aria-label={`Name of ${name} in files`}
                className={styles.name ?? ''}
                value={part.name}
                maxLength={60}
                disabled={locked.includes(part.name)}
                error={errorAt(place, noun === 'option' ? 'value' : 'id')}
                onChange={(event) => change({ name: event.currentTarget.value }, 'name')}
              />
              {noun === 'option' && (
                <Select
                  aria-label={`Digit of ${name}`}
                  data={DIGITS}
                  clearable
                  placeholder={digits?.[place] ?? '–'}
                  value={part.hotkey ?? null}
                  error={errorAt(place, 'hotkey')}
                  onChange={(hotkey) => change({ hotkey: hotkey ?? undefined }, 'hotkey')}
                />
              )}
              <div className={styles.tools}>
                <Tool
                  icon="arrow-up"
                  label={`Move ${name} up`}
                  onClick={() => onChange(moved(parts, place, -1))}
                />
                <Tool
                  icon="arrow-down"
                  label={`Move ${name} down`}
                  onClick={() => onChange(moved(parts, place, 1))}
                />
                <Tool
                  icon="trash"
                  label={`Take ${name} out`}
                  onClick={() => onChange(without(parts, place))}
                />
              </div>
            </div>
            <details className={styles.more}>
              <summary>
                Guidance, examples{noun === 'option' ? ', when offered' : ''}
                {part.guidance && <span className={styles.glance}> {part.guidance}</span>}
              </summary>
              <Explaining
                name={name}
                guidance={part.guidance}
                examples={part.examples}
                onChange={(more, field) => change(more, field)}
              />
              {noun === 'option' && (
                <CheckRow
                  legend={`Offered for cases that were (${name})`}
                  options={Outcome.options}
                  chosen={part.outcomes ?? Outcome.options}
                  onChange={(outcomes) =>
                    change(
                      { outcomes: outcomes.length === Outcome.options.length ? undefined : outcomes },
                      'outcomes',
                    )
                  }
                />
              )}
            </details>
          </fieldset>
        );
      })}
      <Button size="xs" onClick={() => onChange([...parts, make()])}>
        Add {noun === 'option' ? 'an option' : 'a row'}
      </Button>
    </div>
  );
}

/** The focus goes along to the same field of the place that the part moves to. */
function followWithFocus(from: HTMLFieldSetElement, by: -1 | 1): void {
  const to = by === -1 ? from.previousElementSibling : from.nextElementSibling;
  const fields = (of: Element) => [...of.querySelectorAll<HTMLElement>('input, textarea, button, summary')];
  const at = fields(from).findIndex((field) => field.contains(document.activeElement));
  if (to instanceof HTMLFieldSetElement) fields(to)[at]?.focus();
}

interface ToolProps {
  readonly icon: 'arrow-up' | 'arrow-down' | 'trash';
  readonly label: string;
  readonly onClick: () => void;
}

function Tool({ icon, label, onClick }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={14} />
    </button>
  );
}
