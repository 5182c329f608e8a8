import type { MantineColorsTuple, VariantColorsResolver } from '@mantine/core';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  Kbd,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Table,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { createElement } from 'react';
import { Icon } from '../components/icon.tsx';
import { mono, sans } from './fonts.ts';

/** Ten steps of the one accent; step 7 is the accent on light paper, step 4 the one on dark. */
const petrol: MantineColorsTuple = [
  '#E1EFF1',
  '#C9DFE3',
  '#A3CED6',
  '#82C6D2',
  '#62C3D3',
  '#3B9BAC',
  '#1C7789',
  '#0B6273',
  '#094F5D',
  '#06262C',
];

/** The filled variant wears the accent with its own text colour, which differs between light and dark. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isPrimary = input.color === undefined || input.color === input.theme.primaryColor;
  if (input.variant !== 'filled' || !isPrimary) return colours;
  return {
    ...colours,
    background: 'var(--pl-accent)',
    color: 'var(--pl-on-accent)',
    hover: 'color-mix(in srgb, var(--pl-accent) 88%, var(--pl-ink))',
  };
};

const overlay = { shadow: 'md', transitionProps: { duration: 120, transition: 'fade' as const } };
const chevron = createElement(Icon, { name: 'chevron-down', size: 12, colour: 'var(--pl-ink3)' });
const small = { size: 'xs' as const };

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  colors: { petrol },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '11px' },
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '16px', md: '20px', lg: '23px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '20px' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--pl-shadow)', lg: 'var(--pl-shadow)', xl: 'var(--pl-shadow)' },
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: { fontFamily: sans, fontWeight: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Badge: Badge.extend({ defaultProps: { variant: 'default', radius: 'xs' } }),
    Button: Button.extend({ defaultProps: { variant: 'default', size: 'sm' } }),
    Card: Card.extend({ defaultProps: { withBorder: true, radius: 'md', shadow: 'none' } }),
    Checkbox: Checkbox.extend({ defaultProps: small }),
    Drawer: Drawer.extend({
      defaultProps: {
        position: 'right',
        withOverlay: false,
        lockScroll: false,
        closeButtonProps: { 'aria-label': 'Close' },
      },
    }),
    Kbd: Kbd.extend({ defaultProps: small }),
    Menu: Menu.extend({ defaultProps: overlay }),
    Modal: Modal.extend({
      defaultProps: {
        // The page never scrolls, so there is nothing to lock; the lock would also write styles without the nonce.
        lockScroll: false,
        radius: 'md',
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.25, blur: 0 },
        transitionProps: { duration: 0 },
      },
    }),
    MultiSelect: MultiSelect.extend({
      defaultProps: { ...small, rightSection: chevron, rightSectionWidth: 26 },
    }),
    NumberInput: NumberInput.extend({ defaultProps: small }),
    Popover: Popover.extend({ defaultProps: overlay }),
    Radio: Radio.extend({ defaultProps: small }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: small }),
    Select: Select.extend({
      defaultProps: { ...small, checkIconPosition: 'right', rightSection: chevron, rightSectionWidth: 26 },
    }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: 10, striped: false } }),
    TextInput: TextInput.extend({ defaultProps: small }),
    Textarea: Textarea.extend({ defaultProps: small }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false } }),
  },
});
