import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createQueries } from '../api/queries.ts';
import { cssVariablesResolver } from '../theme/css-variables.ts';
import { styleNonce } from '../theme/style-nonce.ts';
import { theme } from '../theme/theme.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'plumbline.colour-scheme' });

const queries = createQueries();

/** Theme and the query cache around the whole app. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}
