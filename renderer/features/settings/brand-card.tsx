import { Button, FileButton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Brand } from '../../../shared/model/report.ts';
import { LOGO_BYTES } from '../../../shared/model/report.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { announce } from '../../components/live-region.tsx';
import { LoadState } from '../../components/load-state.tsx';
import styles from './settings.module.css';

/** The name and the logo at the head of every report. */
export function BrandCard() {
  const brand = useQuery(api.reports.brand.queryOptions());
  return (
    <Card title="On reports" hint="PNG or JPEG, at most 256 kB">
      <LoadState query={brand} what="Name and logo">
        {(data) => <BrandForm key={JSON.stringify(data)} brand={data} />}
      </LoadState>
    </Card>
  );
}

function BrandForm({ brand }: { readonly brand: Brand }) {
  const queries = useQueryClient();
  const [name, setName] = useState(brand.name ?? '');
  const save = useMutation(
    api.reports.setBrand.mutationOptions({
      onSuccess: async () => {
        announce('Saved');
        await queries.invalidateQueries({ queryKey: api.reports.key() });
      },
    }),
  );
  const takeLogo = async (file: File | null) => {
    if (file) save.mutate({ logo: await base64Of(file) });
  };
  const wanted = name.trim() === '' ? null : name.trim();
  return (
    <div className={styles.rows}>
      <TextInput
        label="Name"
        description="Stands before the name of the workspace"
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {brand.logo !== null && <img src={brand.logo} alt="Logo as it is printed" className={styles.logo} />}
      <div className={styles.buttons}>
        <Button disabled={wanted === brand.name} onClick={() => save.mutate({ name: wanted })}>
          Save the name
        </Button>
        <FileButton accept="image/png,image/jpeg" onChange={(file) => void takeLogo(file)}>
          {(props) => (
            <Button {...props}>{brand.logo === null ? 'Choose a logo' : 'Choose another logo'}</Button>
          )}
        </FileButton>
        {brand.logo !== null && (
          <Button variant="subtle" onClick={() => save.mutate({ logo: null })}>
            Take the logo away
          </Button>
        )}
      </div>
      {save.error && <ErrorNotice error={save.error} safe="Nothing was changed." />}
    </div>
  );
}

/** The file in base64; of one that is too large only as much as tells that it is. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, LOGO_BYTES + 1).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
