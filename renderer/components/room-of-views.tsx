import type { ComponentType, ReactNode } from 'react';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { ViewSwitch } from './view-switch.tsx';

export interface ViewProps {
  /** Leads to the other views of the room; stands first in the top bar. */
  readonly viewSwitch: ReactNode;
}

/** A view of a room: one line in the room's list puts it into the switch and under its address. */
export interface RoomView {
  readonly path: string;
  readonly name: string;
  readonly view: ComponentType<ViewProps>;
}

interface RoomOfViewsProps {
  /** The room in the middle of a sentence: "trends". */
  readonly of: string;
  /** In the order of the switch; the first is the room's own address. */
  readonly views: readonly RoomView[];
}

/** A room that is looked at in several ways, each with an address of its own. */
export function RoomOfViews({ of, views }: RoomOfViewsProps) {
  const [location] = useLocation();
  /** A view draws its own top bar; whoever came by the switch finds the focus on it again. */
  const cameBySwitch = useRef(false);
  const here = views.find(({ path }) => path === location) ?? views[0];
  if (!here) return null;
  const View = here.view;
  return <View viewSwitch={<ViewSwitch of={of} views={views} here={here} cameBySwitch={cameBySwitch} />} />;
}
