import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { FORMAT_NAMES } from '../../../../shared/analysis/evals/export-words.ts';
import { count } from '../../../../shared/format.ts';
import type { EvalExportPreview, EvalFormat } from '../../../../shared/model/eval-export.ts';
import { api } from '../../../api/client.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { EarlierExports } from './earlier-exports.tsx';
import styles from './export.module.css';
import { ExportRun } from './export-run.tsx';
import { FormatCard } from './format-card.tsx';
import { LeavingCard } from './leaving-card.tsx';
import { RedactionCard } from './redaction-card.tsx';
import { useEvalExport } from './use-eval-export.ts';

/** What scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** Accepted eval cases, out to the tool that runs them: what leaves, what stays and why, and how it looks there. */
export function ExportView({ viewSwitch }: ViewProps) {
  const [order, setOrder] = useState({
    format: 'promptfoo' as EvalFormat,
    again: false,
    duplicates: false,
  });
  /** The case whose redaction is looked at. */
  const [reviewed, review] = useState<string | null>(null);
  const queries = useQueryClient();
  const preview = useQuery({
    ...api.evalExports.preview.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  });
  const { run, start, cancel, reset } = useEvalExport();
  const change = (part: Partial<typeof order>) => {
    setOrder({ ...order, ...part });
    reset();
  };
  const leave = preview.isPlaceholderData ? 0 : (preview.data?.leave ?? 0);
  const canExport = leave > 0 && run.state !== 'running';
  const begin = () => {
    if (canExport) void start(order).then(() => queries.invalidateQueries());
  };
  useKeys('Export of eval cases', [
    { keys: 'Ctrl+Enter', does: 'Export', run: begin },
    { keys: 'Escape', does: 'Cancel the export', when: () => run.state === 'running', run: cancel },
  ]);
  return (
    <Page title="Failures" filters={viewSwitch}>
      <LoadState query={preview} what="Redacting and comparing eval cases" safe="No eval case was changed.">
        {(found) =>
          found.cases.length === 0 ? (
            <NothingAccepted />
          ) : (
            <div className={styles.columns}>
              <div className={styles.stack}>
                <h2 className="pl-headline">{found.sentence}</h2>
                <FormatCard order={order} onChange={change}>
                  <Button
                    variant={canExport ? 'filled' : 'default'}
                    disabled={!canExport}
                    onClick={begin}
                    rightSection={<KeyCaps of="Ctrl+Enter" />}
                  >
                    {buttonWords(found)}
                  </Button>
                  <ExportRun run={run} onCancel={cancel} />
                </FormatCard>
                <LeavingCard cases={found.cases} onReview={review} />
              </div>
              <div className={styles.stack}>
                {reviewed === null ? (
                  <Example found={found} />
                ) : (
                  <RedactionCard caseId={reviewed} onClose={() => review(null)} />
                )}
                <EarlierExports />
              </div>
            </div>
          )
        }
      </LoadState>
    </Page>
  );
}

/** "Export 14 for promptfoo"; without a number while nothing leaves. */
function buttonWords({ leave, format }: EvalExportPreview): string {
  const where = format === 'jsonl' ? 'as JSON lines' : `for ${FORMAT_NAMES[format]}`;
  return leave === 0 ? `Export ${where}` : `Export ${count(leave)} ${where}`;
}

function Example({ found: { example, format } }: { readonly found: EvalExportPreview }) {
  if (!example) return null;
  const name = `${example.id} as ${FORMAT_NAMES[format]} gets it`;
  return (
    <section className={styles.example} aria-labelledby="export-example">
      <h2 id="export-example">{name}</h2>
      <section className={`${styles.text} pl-mono`} aria-label={name} {...reachable}>
        {example.text}
      </section>
    </section>
  );
}

function NothingAccepted() {
  return (
    <EmptyState
      title="No eval case is accepted yet"
      action={
        <Button component={Link} href="/failures">
          Curate failures
        </Button>
      }
    >
      Here eval cases leave for promptfoo, Inspect AI, OpenAI, Langfuse, LangSmith or as lines of JSON. It
      takes failures that were curated and accepted, and whose redaction somebody went through.
    </EmptyState>
  );
}
