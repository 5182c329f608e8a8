import { useRef } from 'react';
import { useLocation } from 'wouter';
import { ViewSwitch } from './view-switch.tsx';
import { views } from './views.ts';

/** What changed, and is it us or the traffic: rates first, then what else moved with them. */
export function TrendsPage() {
  const [location] = useLocation();
  /** A view draws its own top bar; whoever came by the switch finds the focus on it again. */
  const cameBySwitch = useRef(false);
  const here = views.find(({ path }) => path === location) ?? views[0];
  if (!here) return null;
  const View = here.view;
  return <View viewSwitch={<ViewSwitch views={views} here={here} cameBySwitch={cameBySwitch} />} />;
}
