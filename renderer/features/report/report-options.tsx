import { Switch } from '@mantine/core';
import type { Paper, ReportForm, ReportKind } from '../../../shared/model/report.ts';
import { Segmented } from '../../components/segmented.tsx';
import styles from './report.module.css';
import { FORM_WORDS, FORMS } from './report-words.ts';

export interface ReportChoice {
  readonly report: ReportKind;
  readonly form: ReportForm;
  readonly paper: Paper;
  readonly names: boolean;
  readonly withThreshold: boolean;
}

interface ReportOptionsProps {
  readonly choice: ReportChoice;
  /** Whether there is a threshold to be left in or out. */
  readonly hasThreshold: boolean;
  readonly onChange: (change: Partial<ReportChoice>) => void;
}

/** In which form, on which paper, with which names. */
export function ReportOptions({ choice, hasThreshold, onChange }: ReportOptionsProps) {
  const { report, form, paper, names, withThreshold } = choice;
  return (
    <div className={styles.options}>
      <Segmented label="Form" value={form} options={FORMS} onChange={(value) => onChange({ form: value })} />
      {form === 'pdf' && (
        <Segmented<Paper>
          label="Paper"
          value={paper}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
          onChange={(value) => onChange({ paper: value })}
        />
      )}
      {(report === 'reviewers' || report === 'evidence') && (
        <Switch
          label="With names"
          checked={names}
          onChange={(event) => onChange({ names: event.currentTarget.checked })}
        />
      )}
      {report === 'weekly' && hasThreshold && (
        <Switch
          label="With the threshold decision"
          checked={withThreshold}
          onChange={(event) => onChange({ withThreshold: event.currentTarget.checked })}
        />
      )}
      <span className={styles.words}>{FORM_WORDS[form]}</span>
    </div>
  );
}
