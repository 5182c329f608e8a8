import { NumberInput, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { count } from '../../../../shared/format.ts';
import type { AbandonRule, KeyField } from '../../../../shared/model/abandon.ts';
import { api, client } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { announce } from '../../../components/live-region.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { SaveButton } from '../../../components/save-button.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from './abandons.module.css';

/** Declares what names a customer, and how long after counts. */
export function JoinCard({ rule }: { readonly rule: AbandonRule }) {
  const queries = useQueryClient();
  const fields = useQuery(api.abandons.fields.queryOptions());
  const [key, setKey] = useState(rule.key);
  const [hours, setHours] = useState<number>(rule.windowHours);
  const save = useMutation({
    mutationFn: () => client.abandons.configure({ key, windowHours: hours }),
    onSuccess: async () => {
      announce('Saved');
      await queries.invalidateQueries({ queryKey: api.abandons.key() });
    },
  });
  const isChanged = (key !== rule.key || hours !== rule.windowHours) && hours > 0;
  const canSave = isChanged && !save.isPending;
  const submit = () => {
    if (canSave) save.mutate();
  };
  useKeys('Suspected abandons', [{ keys: 'Ctrl+Enter', does: 'Join by the declared field', run: submit }]);
  return (
    <Card title="How sessions are joined">
      <LoadState query={fields} what="Counting which fields cases share" safe="No case was lost.">
        {(known) => (
          <div className={styles.form}>
            <Select
              label="Field that names the customer"
              placeholder={known.length === 0 ? 'cases came with no other field' : 'none declared'}
              data={optionsOf(known, rule.key)}
              value={key}
              onChange={setKey}
              clearable
              searchable
              clearButtonProps={{ 'aria-label': 'No field names the customer' }}
            />
            <FieldFacts field={known.find(({ name }) => name === key)} />
            <NumberInput
              label="Counts as coming back within"
              suffix=" h"
              min={1}
              max={2160}
              value={hours}
              onChange={(value) => setHours(Number(value))}
            />
            {save.error && <ErrorNotice error={save.error} safe="Sessions are joined as before." />}
            <div className={styles.foot}>
              <SaveButton enabled={canSave} onSave={submit}>
                Join sessions
              </SaveButton>
            </div>
          </div>
        )}
      </LoadState>
    </Card>
  );
}

function optionsOf(fields: readonly KeyField[], kept: string | null): string[] {
  const names = fields.map(({ name }) => name);
  return kept === null || names.includes(kept) ? names : [kept, ...names];
}

/** How many cases have the field, and how many share its value: a field that all share names nobody. */
function FieldFacts({ field }: { readonly field: KeyField | undefined }) {
  if (!field) return null;
  const { cases, shared, customers } = field;
  return (
    <p className={styles.remark}>
      {count(cases)} {cases === 1 ? 'case has' : 'cases have'} it, with {count(customers)} different{' '}
      {customers === 1 ? 'value' : 'values'}; {count(shared)} share theirs with another case.
    </p>
  );
}
