import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cssVariablesResolver } from '../theme/css-variables.ts';
import { styleNonce } from '../theme/style-nonce.ts';
import { theme } from '../theme/theme.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'plumbline.colour-scheme' });

/**
 * The data lives on this computer, so there is no network to wait for: queries never pause when the machine is
 * offline, and a failure is shown at once instead of being tried again behind the user's back.
 */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 10_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});

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
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}
