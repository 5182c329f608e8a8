import type { CSSVariablesResolver } from '@mantine/core';
import type { ColourTokens } from '../../shared/charts/tokens.ts';
import { customProperties, darkColours, lightColours } from '../../shared/charts/tokens.ts';

/** Mantine's own variables, pointed at our tokens: one source for its parts and for ours. */
const pointed = {
  '--mantine-color-body': 'var(--pl-paper)',
  '--mantine-color-text': 'var(--pl-ink)',
  '--mantine-color-bright': 'var(--pl-ink)',
  '--mantine-color-dimmed': 'var(--pl-ink3)',
  '--mantine-color-placeholder': 'var(--pl-ink3)',
  '--mantine-color-anchor': 'var(--pl-accent)',
  '--mantine-color-error': 'var(--pl-crit)',
  '--mantine-color-default': 'var(--pl-surface)',
  '--mantine-color-default-color': 'var(--pl-ink)',
  '--mantine-color-default-border': 'var(--pl-control)',
  '--mantine-color-default-hover': 'var(--pl-sunken)',
  '--mantine-color-disabled': 'var(--pl-sunken)',
  '--mantine-color-disabled-color': 'var(--pl-ink3)',
  '--mantine-color-disabled-border': 'var(--pl-line)',
  '--mantine-primary-color-filled': 'var(--pl-accent)',
  '--mantine-primary-color-contrast': 'var(--pl-on-accent)',
  '--mantine-primary-color-light': 'var(--pl-accent-soft)',
  '--mantine-primary-color-light-color': 'var(--pl-accent)',
};

const forScheme = (colours: ColourTokens) => ({ ...customProperties(colours), ...pointed });

/** Writes the two type faces and every colour token as `--pl-*`, light and dark. */
export const cssVariablesResolver: CSSVariablesResolver = (theme) => ({
  variables: { '--pl-sans': theme.fontFamily, '--pl-mono': theme.fontFamilyMonospace },
  light: forScheme(lightColours),
  dark: forScheme(darkColours),
});
