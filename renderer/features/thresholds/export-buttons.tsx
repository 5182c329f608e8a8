import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../api/client.ts';
import { saveDocument } from '../../api/upload.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import styles from './thresholds.module.css';

/** A version of the policy as a file, for people or for programs. */
export function ExportButtons({ version }: { readonly version: number }) {
  const save = useMutation({
    mutationFn: async (format: 'yaml' | 'json') =>
      saveDocument(await client.policies.export({ format, version })),
  });
  return (
    <>
      <div className={styles.exports}>
        {(['yaml', 'json'] as const).map((format) => (
          <Button
            key={format}
            variant="subtle"
            size="compact-xs"
            disabled={save.isPending}
            aria-label={`Export version ${version} as ${format.toUpperCase()}`}
            onClick={() => save.mutate(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
      {save.error && <ErrorNotice error={save.error} />}
    </>
  );
}
