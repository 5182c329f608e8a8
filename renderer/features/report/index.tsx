import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReportForm } from '../../../shared/model/report.ts';
import { api } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './report.module.css';
import { type ReportChoice, ReportOptions } from './report-options.tsx';
import { ReportPreview } from './report-preview.tsx';
import { ReportRunView } from './report-run.tsx';
import { FORM_NAMES, REPORTS } from './report-words.ts';
import { useReport } from './use-report.ts';

const FIRST: ReportChoice = { report: 'weekly', form: 'html', paper: 'A4', names: true, withThreshold: true };

/** Four reports, looked at here and saved in the form that whoever gets them can use. */
export function ReportPage() {
  const { labels } = useWorkspace();
  return labels === 0 ? <NothingYet /> : <Reports />;
}

function Reports() {
  const [choice, setChoice] = useState(FIRST);
  const { report, form, names, withThreshold } = choice;
  const policy = useQuery(api.policies.current.queryOptions());
  const page = useQuery(
    api.reports.content.queryOptions({ input: { report, names, withThreshold, form: 'html' } }),
  );
  const { run, start, cancel, reset } = useReport();
  const change = (part: Partial<ReportChoice>) => {
    setChoice({ ...choice, ...part });
    if (run.state !== 'running') reset();
  };
  const save = (as: ReportForm) => {
    if (run.state !== 'running') void start({ ...choice, form: as });
  };
  useKeys('Report', [
    { keys: 'Ctrl+Enter', does: 'Save the report', run: () => save(form) },
    ...REPORTS.map(({ value, label }, i) => ({
      keys: String(i + 1),
      does: `Show: ${label}`,
      run: () => change({ report: value }),
    })),
  ]);
  return (
    <Page
      title="Report"
      flush
      filters={
        <Segmented
          label="Report"
          value={report}
          options={REPORTS}
          onChange={(value) => change({ report: value })}
        />
      }
      fact={
        <Button
          variant="filled"
          disabled={run.state === 'running'}
          onClick={() => save(form)}
          rightSection={<KeyCaps of="Ctrl+Enter" />}
        >
          Save as {FORM_NAMES[form]}
        </Button>
      }
    >
      <div className={styles.body}>
        <ReportOptions choice={choice} hasThreshold={policy.data?.costs != null} onChange={change} />
        <ReportRunView run={run} onCancel={cancel} onRetry={() => save(form)} onHtml={() => save('html')} />
        <LoadState query={page} what="Estimates, charts and the decision" safe="No label was lost.">
          {({ content }) => <ReportPreview html={content} />}
        </LoadState>
      </div>
    </Page>
  );
}

function NothingYet() {
  const [, go] = useLocation();
  return (
    <Page title="Report">
      <EmptyState
        title="Nothing to report yet"
        action={
          <Button variant="filled" onClick={() => go('/review')}>
            Review cases
          </Button>
        }
      >
        Here will be four reports: the page of the week that a team can sign, whether signals may be trusted,
        how reviewers judge, and what a threshold rests on. They need labelled cases.
      </EmptyState>
    </Page>
  );
}
