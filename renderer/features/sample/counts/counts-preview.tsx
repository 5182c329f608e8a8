import { Button, Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count } from '../../../../shared/format.ts';
import {
  type CountQuestion,
  CountTarget,
  type PopulationPreview,
  type PopulationResult,
} from '../../../../shared/model/population.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { JobProgress } from '../../../components/job-progress.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import type { useJob } from '../../../components/use-job.ts';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { CountFacts, CountsAside } from './count-facts.tsx';
import styles from './counts.module.css';
import { cellWords, countTargetWords } from './period-words.ts';
import type { CountCandidate } from './take-counts.tsx';

interface CountsPreviewProps {
  readonly candidate: CountCandidate;
  readonly run: ReturnType<typeof useJob<CountCandidate, PopulationResult>>;
  readonly onChange: (candidate: CountCandidate) => void;
  readonly onLeave: () => void;
}

/** A table of counts before it is taken: how it is read, what it says, what would change. */
export function CountsPreview({ candidate, run, onChange, onLeave }: CountsPreviewProps) {
  const preview = useQuery(
    api.population.preview.queryOptions({
      input: candidate,
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: (before: PopulationPreview | undefined) => before,
    }),
  );
  return (
    <LoadState
      query={{ ...preview, isPlaceholderData: false }}
      what="Reading the table"
      safe="The counts are as they were."
      wayOut={<Button onClick={onLeave}>Choose another file</Button>}
    >
      {(data) => (
        <Found
          {...{ candidate, run, onChange, onLeave }}
          preview={data}
          isStale={preview.isPlaceholderData}
        />
      )}
    </LoadState>
  );
}

interface FoundProps extends CountsPreviewProps {
  readonly preview: PopulationPreview;
  readonly isStale: boolean;
}

const TARGETS = CountTarget.options.map((target) => ({ value: target, label: countTargetWords[target] }));

function Found({ candidate, run, onChange, onLeave, preview, isStale }: FoundProps) {
  const { counts, mapping, questions, replaces } = preview;
  const isReady = !isStale && questions.length === 0 && (replaces === null || candidate.replace);
  const canTake = isReady && counts.new > 0 && run.job.state !== 'running';
  const submit = () => {
    if (canTake) void run.start(candidate);
  };
  useKeys('Population counts', [
    { keys: 'Ctrl+Enter', does: 'Import the counts', run: submit, when: () => canTake },
    { keys: 'Escape', does: 'Choose another file', run: onLeave, when: () => run.job.state !== 'running' },
  ]);
  const remap = (change: CountQuestion['choices'][number]['set']) =>
    onChange({
      ...candidate,
      mapping: { ...mapping, ...change, columns: { ...mapping.columns, ...change.columns } },
    });
  return (
    <div className={styles.stack} aria-busy={isStale}>
      <Card title={<bdi>{preview.file.name}</bdi>} hint={preview.name}>
        {questions.length === 0 && <CountFacts {...preview} />}
        {questions.map(({ problem, message, choices }) => (
          <fieldset key={problem} className={styles.question}>
            <legend>
              <bdi>{message}</bdi>
            </legend>
            <div className={styles.row}>
              {choices.map(({ label, set }) => (
                <Button key={label} onClick={() => remap(set)}>
                  <bdi>{label}</bdi>
                </Button>
              ))}
            </div>
          </fieldset>
        ))}
        {replaces !== null && (
          <Checkbox
            label={`Put these counts in the place of all others. ${replaces}`}
            checked={candidate.replace}
            onChange={({ currentTarget }) => onChange({ ...candidate, replace: currentTarget.checked })}
          />
        )}
        {replaces === null && (counts.conflicts > 0 || candidate.replace) && (
          <Checkbox
            label="Put these counts in the place of all others"
            checked={candidate.replace}
            onChange={({ currentTarget }) => onChange({ ...candidate, replace: currentTarget.checked })}
          />
        )}
        {run.job.state === 'running' && <JobProgress progress={run.job.progress} onCancel={run.cancel} />}
        {run.job.state === 'failed' && (
          <ErrorNotice error={run.job.error} safe="The counts are as they were." />
        )}
        <div className={styles.foot}>
          <Button variant="subtle" onClick={onLeave} rightSection={<KeyCaps of="Esc" />}>
            Choose another file
          </Button>
          <Button
            variant={canTake ? 'filled' : 'default'}
            disabled={!canTake}
            onClick={submit}
            rightSection={<KeyCaps of="Ctrl+Enter" />}
          >
            {isReady && counts.new === 0 ? 'Nothing new' : 'Import the counts'}
          </Button>
        </div>
      </Card>
      <div className={styles.columns}>
        <Card title="Mapping" hint="guessed from names and content: change what is wrong">
          <div className={styles.scroll}>
            <DataTable
              label="What every column becomes"
              rows={preview.columns}
              rowKey={({ column }) => column}
              columns={[
                {
                  key: 'column',
                  head: 'In the file',
                  cell: ({ column }) => <bdi className="pl-mono">{column}</bdi>,
                },
                {
                  key: 'becomes',
                  head: 'Becomes',
                  cell: ({ column, target }) => (
                    <Select
                      aria-label={`${column} becomes`}
                      allowDeselect={false}
                      data={TARGETS}
                      value={target}
                      onChange={(next) => remap({ columns: { [column]: next as CountTarget } })}
                    />
                  ),
                },
                { key: 'example', head: 'For example', cell: ({ example }) => <bdi>{example}</bdi> },
                { key: 'filled', head: 'Filled', right: true, cell: ({ filled }) => count(filled) },
              ]}
            />
          </div>
        </Card>
        <Card title="First counts">
          <DataTable
            label="First counts"
            rows={preview.first}
            rowKey={({ period, values, outcome }) => `${period} ${cellWords(values, outcome)}`}
            columns={[
              { key: 'period', head: 'Period', cell: ({ period }) => period || 'none' },
              {
                key: 'cell',
                head: 'Cases',
                cell: ({ values, outcome }) => <bdi>{cellWords(values, outcome)}</bdi>,
              },
              { key: 'count', head: 'Count', right: true, cell: ({ cases }) => count(cases) },
            ]}
          />
        </Card>
      </div>
      <CountsAside {...preview} />
    </div>
  );
}
