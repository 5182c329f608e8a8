import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../api/client.ts';
import { saveDocument } from '../../api/upload.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { announce } from '../../components/live-region.tsx';
import type { Figures } from './use-figures.ts';

/** Saves every label with whether it entered the figures of a question, or why not. */
export function UnitsButton({ input, title }: { readonly input: Figures['input']; readonly title: string }) {
  const save = useMutation({
    mutationFn: async () => saveDocument(await client.agreement.units(input)),
    onSuccess: () => announce('Saved'),
  });
  return (
    <>
      <Button variant="subtle" size="xs" loading={save.isPending} onClick={() => save.mutate()}>
        Export what entered: {title.toLowerCase()}
      </Button>
      {save.error && <ErrorNotice error={save.error} safe="No label was changed." />}
    </>
  );
}
