import type { ComponentType, ReactNode } from 'react';
import { HandoffView } from './handoff/index.tsx';
import { KpisView } from './kpis/index.tsx';
import { RatesView } from './rates/index.tsx';
import { VersionsView } from './versions/index.tsx';

export interface ViewProps {
  /** Leads to the other views of the room; stands first in the top bar. */
  readonly viewSwitch: ReactNode;
}

/** A view of the room: one line below puts it into the switch and under its address. */
export interface TrendsView {
  readonly path: string;
  readonly name: string;
  readonly view: ComponentType<ViewProps>;
}

/** The views in the order of the switch; the first is the room's own address. */
export const views: readonly TrendsView[] = [
  { path: '/trends', name: 'Rates', view: RatesView },
  { path: '/trends/kpis', name: 'KPIs', view: KpisView },
  { path: '/trends/versions', name: 'Versions', view: VersionsView },
  { path: '/trends/handoff', name: 'Handoff', view: HandoffView },
];
