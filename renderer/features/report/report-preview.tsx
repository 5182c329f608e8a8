import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { useMemo } from 'react';
import { styleNonce } from '../../theme/style-nonce.ts';
import { forPreview } from './for-preview.ts';
import styles from './report.module.css';

/** The report as it will be saved, in a frame of its own: no script, no form and no way out of it. */
export function ReportPreview({ html }: { readonly html: string }) {
  const page = useMemo(
    () => forPreview(html, styleNonce(), new URL(inter, window.location.href).href),
    [html],
  );
  return <iframe title="Report" sandbox="allow-same-origin" srcDoc={page} className={styles.preview} />;
}
