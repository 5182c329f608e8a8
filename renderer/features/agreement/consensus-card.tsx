import { useQuery } from '@tanstack/react-query';
import { count, fixed, percentNumber, plural } from '../../../shared/format.ts';
import type { Consensus } from '../../../shared/model/agreement.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Tag } from '../../components/tag.tsx';
import styles from './consensus-card.module.css';
import type { Figures } from './use-figures.ts';

interface ConsensusCardProps {
  readonly input: Figures['input'];
  readonly title: string;
  readonly onOpen: (caseIds: readonly string[], name: string) => void;
}

/** Dawid-Skene beside the majority and the settlements: a second opinion, computed when it is opened. */
export function ConsensusCard({ input, title, onOpen }: ConsensusCardProps) {
  const consensus = useQuery(api.agreement.consensus.queryOptions({ input }));
  return (
    <Card title="Second opinion" hint={`Dawid-Skene on ${title.toLowerCase()}, beside the majority`}>
      <LoadState query={consensus} what="Answers and error rates together">
        {(found) => <Found found={found} onOpen={onOpen} />}
      </LoadState>
    </Card>
  );
}

function Found({
  found,
  onOpen,
}: {
  readonly found: Consensus;
  readonly onOpen: ConsensusCardProps['onOpen'];
}) {
  const { cases, differs, firm, reading, againstGold, reviewers, labels } = found;
  const columns: Column<Consensus['differs'][number]>[] = [
    {
      key: 'case',
      head: 'Case',
      cell: ({ caseId }) => (
        <button
          type="button"
          className={styles.open}
          onClick={() => onOpen([caseId], `Second opinion on ${caseId}`)}
        >
          {caseId}
        </button>
      ),
    },
    {
      key: 'consensus',
      head: 'Most likely',
      cell: ({ consensus, probability }) => `${consensus}, ${fixed(probability, 2)}`,
    },
    { key: 'majority', head: 'Majority', cell: ({ majority }) => majority ?? 'tie' },
    { key: 'settled', head: 'Settled as', cell: ({ settled }) => settled ?? 'not settled' },
    {
      key: 'answers',
      head: 'Answers',
      cell: ({ answers }) => answers.map(({ label, times }) => `${times} ${label.toLowerCase()}`).join(', '),
    },
  ];
  if (cases === 0 || reviewers.length === 0) return <p className="pl-ink2">{reading}</p>;
  return (
    <div className={styles.found}>
      <p>
        It differs from the majority or the settlement on {count(differs.length)} of {plural(cases, 'case')}.
        {againstGold.cases > 0 &&
          ` Of ${plural(againstGold.cases, 'known answer')} the majority meets ${count(againstGold.majority)}, the second opinion ${count(againstGold.consensus)}.`}
      </p>
      <p className={styles.reading}>
        {!firm && (
          <Tag tone="warn" icon="warning">
            not firm
          </Tag>
        )}{' '}
        {reading}
      </p>
      {differs.length > 0 && (
        <section className={styles.scroll} aria-label="Where the second opinion differs" {...{ tabIndex: 0 }}>
          <DataTable
            label="Cases on which the second opinion differs"
            columns={columns}
            rows={differs}
            rowKey={({ caseId }) => caseId}
          />
        </section>
      )}
      <details className={styles.errors}>
        <summary>How each reviewer errs, as estimated</summary>
        <section className={styles.scroll} aria-label="Estimated errors" {...{ tabIndex: 0 }}>
          <table className={styles.matrix} aria-label="Share of each answer, by what the case most likely is">
            <thead>
              <tr>
                <th scope="col">Reviewer</th>
                <th scope="col">Most likely</th>
                {labels.map((label) => (
                  <th key={label} scope="col">
                    says {label.toLowerCase()}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reviewers.flatMap(({ name, labels: own, errors }) =>
                errors.map((row, truth) => (
                  <tr key={`${name} ${labels[truth]}`}>
                    <th scope="row">
                      {truth === 0 && (
                        <>
                          <bdi>{name}</bdi> <span className="pl-caption">{plural(own, 'label')}</span>
                        </>
                      )}
                    </th>
                    <td>{labels[truth]}</td>
                    {row.map((share, said) => (
                      <td key={labels[said]} data-right={truth === said}>
                        {percentNumber(share, 0)} %
                      </td>
                    ))}
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </section>
      </details>
    </div>
  );
}
