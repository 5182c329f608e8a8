import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { count } from '../../../../shared/format.ts';
import type { Policy, PolicyDraft } from '../../../../shared/model/policy.ts';
import type { PolicyComparison } from '../../../../shared/model/policy-replay.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { PolicyDiff } from '../policy-diff.tsx';
import { FiguresTable } from './figures-card.tsx';
import styles from './policy.module.css';

interface CompareCardProps {
  readonly versions: readonly Policy[];
  readonly draft: PolicyDraft;
  readonly isChanged: boolean;
  readonly currency: string;
}

const DRAFT = 'draft';

/** Two policies side by side, and the cases that change hands between them. */
export function CompareCard({ versions, draft, isChanged, currency }: CompareCardProps) {
  const [first, setFirst] = useState(
    String(versions[isChanged ? 0 : 1]?.version ?? versions[0]?.version ?? DRAFT),
  );
  const [second, setSecond] = useState(isChanged ? DRAFT : String(versions[0]?.version ?? DRAFT));
  const sides = [
    ...(isChanged ? [{ value: DRAFT, label: `Draft, from ${draft.from}` }] : []),
    ...versions.map(({ version }, place) => ({
      value: String(version),
      label: place === 0 ? `Version ${version}, in force` : `Version ${version}`,
    })),
  ];
  const sideOf = (said: string) =>
    said === DRAFT || !sides.some(({ value }) => value === said)
      ? { name: 'Draft', triggers: draft.triggers }
      : { version: Number(said) };
  const compared = useQuery(
    api.policies.compare.queryOptions({
      input: {
        first: sideOf(first),
        second: sideOf(second),
        ...(draft.costs && { costs: draft.costs }),
      },
      placeholderData: (before) => before,
    }),
  );
  const pick = (label: string, value: string, choose: (value: string) => void) => (
    <Select
      label={label}
      w={220}
      allowDeselect={false}
      data={sides}
      value={sides.some((side) => side.value === value) ? value : (sides[0]?.value ?? null)}
      onChange={(chosen) => chosen !== null && choose(chosen)}
    />
  );
  return (
    <Card title="Compare two policies" hint="the same cases under both">
      <div className={styles.form}>
        {pick('First', first, setFirst)}
        {pick('Second', second, setSecond)}
      </div>
      <LoadState query={compared} what="Both policies on all cases" staleName="for the policies before">
        {(found) => <Compared found={found} currency={currency} />}
      </LoadState>
    </Card>
  );
}

function Compared({ found, currency }: { readonly found: PolicyComparison; readonly currency: string }) {
  return (
    <div className={styles.compared}>
      <p role="status">{found.sentence}</p>
      <FiguresTable
        first={found.first}
        second={found.second}
        difference={found.difference}
        currency={currency}
      />
      <PolicyDiff lines={found.diff} />
      {found.labelled.length > 0 && <h3 className={styles.sub}>Labelled cases that change hands</h3>}
      {found.labelled.length > 0 && (
        <ul className={styles.cases} aria-label="Labelled cases that change hands">
          {found.labelled.map(({ caseId, to, needed, triggers }) => (
            <li key={caseId}>
              <Link href={`/review/${encodeURIComponent(caseId)}`}>{caseId}</Link>
              <span>{to === 'human' ? 'to a human' : 'to the agent'}</span>
              <span className="pl-ink2">
                {needed ? 'needed a human' : 'needed no human'}
                {triggers.length > 0 && `; by ${triggers.join(', ')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.unlabelledTotal > 0 && (
        <>
          <h3 className={styles.sub}>
            {count(found.unlabelledTotal)} more without a label
            <span className="pl-ink3"> which way they go is told once they are judged</span>
          </h3>
          <ul className={styles.ids} aria-label="Cases without a label that change hands">
            {found.unlabelled.map((caseId) => (
              <li key={caseId}>
                <Link href={`/review/${encodeURIComponent(caseId)}`}>{caseId}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
