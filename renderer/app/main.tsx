import './no-eval.ts';
import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import '../theme/tokens.css';
import '../theme/base.css';
import '../theme/mantine.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { beginSession } from '../api/session.ts';
import { App } from './app.tsx';
import { Providers } from './providers.tsx';

beginSession();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <StrictMode>
    <Providers>
      <App />
    </Providers>
  </StrictMode>,
);
