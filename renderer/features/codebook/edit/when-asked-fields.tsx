import { Select } from '@mantine/core';
import { type Verdict, verdictsFor } from '../../../../shared/model/answers.ts';
import { Outcome } from '../../../../shared/model/case.ts';
import type { Question } from '../../../../shared/model/codebook.ts';
import { Segmented } from '../../../components/segmented.tsx';
import { PHASE_WORDS } from '../words.ts';
import { CheckRow } from './check-row.tsx';
import type { ChangeQuestion } from './editing.ts';
import styles from './when-asked-fields.module.css';

interface WhenAskedFieldsProps {
  readonly question: Question;
  readonly isBuiltIn: boolean;
  readonly errorAt: (...path: readonly (string | number)[]) => string | undefined;
  readonly onChange: ChangeQuestion;
}

type Need = 'always' | 'after_some' | 'optional';

/** Of which cases, when in the form, after which verdicts, and whether it may be left out. */
export function WhenAskedFields({ question, isBuiltIn, errorAt, onChange }: WhenAskedFieldsProps) {
  if (question.id === 'verdict') {
    return <p className="pl-caption">Asked of every case, first of all: every estimate comes from it.</p>;
  }
  const { outcomes, verdicts, required, requiredAfter } = question;
  const possible = [...new Set(outcomes.flatMap((outcome) => verdictsFor(outcome)))];
  const asked: readonly Verdict[] = verdicts ?? possible;
  const need: Need = required ? (requiredAfter ? 'after_some' : 'always') : 'optional';
  const setNeed = (to: Need) =>
    onChange({ required: to !== 'optional', requiredAfter: to === 'after_some' ? [...asked] : undefined });
  return (
    <section className={styles.when} aria-label="When it is asked">
      <h3>When it is asked</h3>
      <CheckRow
        legend="Of cases that were"
        options={Outcome.options}
        chosen={outcomes}
        error={errorAt('outcomes')}
        onChange={(chosen) => onChange({ outcomes: chosen })}
      />
      <CheckRow
        legend="After the verdict"
        options={possible}
        chosen={asked.filter((verdict) => possible.includes(verdict))}
        error={errorAt('verdicts')}
        onChange={(chosen) => onChange({ verdicts: chosen.length === possible.length ? undefined : chosen })}
      />
      <Select
        label="Place in the form"
        data={Object.entries(PHASE_WORDS).map(([value, label]) => ({ value, label }))}
        value={question.phase}
        allowDeselect={false}
        disabled={isBuiltIn}
        error={errorAt('phase')}
        onChange={(phase) => phase && onChange({ phase: phase as Question['phase'] })}
      />
      <Segmented
        label="Must it be answered"
        value={need}
        options={[
          { value: 'always', label: 'Must be answered' },
          { value: 'after_some', label: 'After some verdicts' },
          { value: 'optional', label: 'May be left out' },
        ]}
        onChange={setNeed}
      />
      {need === 'after_some' && (
        <CheckRow
          legend="Must be answered after"
          options={asked}
          chosen={requiredAfter ?? []}
          error={errorAt('requiredAfter')}
          onChange={(chosen) => onChange({ requiredAfter: chosen })}
        />
      )}
    </section>
  );
}
