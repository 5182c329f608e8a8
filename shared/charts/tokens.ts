/**
 * The colours of Plumbline. Screen, dark theme, charts and the report all read these as `--pl-<name>`;
 * nothing else in the product names a colour.
 */
export interface ColourTokens {
  /** App background, transcript, focused question. */
  readonly paper: string;
  /** Cards, form, inputs. */
  readonly surface: string;
  /** Chips, folded tool rows, the active place in the navigation. */
  readonly sunken: string;
  /** Hairlines and gridlines: decoration, never the only border of a control. */
  readonly line: string;
  /** Borders of inputs and buttons, muted marks. */
  readonly control: string;
  readonly ink: string;
  readonly ink2: string;
  /** Captions and axis text. Not on `mark` or the soft fills. */
  readonly ink3: string;
  /** Primary action, estimates, focus. */
  readonly accent: string;
  readonly 'on-accent': string;
  readonly 'accent-soft': string;
  /** Interval ribbons. Never text on it. */
  readonly band: string;
  readonly warn: string;
  readonly 'warn-soft': string;
  readonly crit: string;
  readonly 'crit-soft': string;
  /** Evidence a person marked, and its underline. */
  readonly mark: string;
  readonly 'mark-line': string;
  /** Texture of what is hidden or cannot be identified. */
  readonly hatch: string;
  readonly shadow: string;
}

export const lightColours: ColourTokens = {
  paper: '#F6F6F3',
  surface: '#FFFFFF',
  sunken: '#EFEFEA',
  line: '#DFDFD8',
  control: '#84867C',
  ink: '#1B1D1A',
  ink2: '#4D5049',
  ink3: '#66695F',
  accent: '#0B6273',
  'on-accent': '#FFFFFF',
  'accent-soft': '#E1EFF1',
  band: '#C9DFE3',
  warn: '#8A5200',
  'warn-soft': '#FBF0DC',
  crit: '#A8321A',
  'crit-soft': '#FBE9E3',
  mark: '#FFEFB5',
  'mark-line': '#9A7400',
  hatch: '#D6D6CE',
  shadow: '0 1px 2px rgba(27, 29, 26, 0.06), 0 8px 24px rgba(27, 29, 26, 0.1)',
};

export const darkColours: ColourTokens = {
  paper: '#131412',
  surface: '#1B1C1A',
  sunken: '#242622',
  line: '#343630',
  control: '#7C7F74',
  ink: '#ECEDE7',
  ink2: '#BBBDB3',
  ink3: '#9A9D92',
  accent: '#62C3D3',
  'on-accent': '#06262C',
  'accent-soft': '#15343A',
  band: '#24505A',
  warn: '#E5AC52',
  'warn-soft': '#3A2B10',
  crit: '#F28D6B',
  'crit-soft': '#3F2018',
  mark: '#544310',
  'mark-line': '#D9AE3C',
  hatch: '#3A3C36',
  shadow: '0 1px 2px rgba(0, 0, 0, 0.4), 0 8px 24px rgba(0, 0, 0, 0.45)',
};

/** The tokens as CSS custom properties: `{ '--pl-ink': '#1B1D1A', ... }`. */
export function customProperties(colours: ColourTokens): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--pl-${name}`, value]));
}
