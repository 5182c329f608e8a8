import { useMantineColorScheme } from '@mantine/core';
import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { useLocation } from 'wouter';
import { useWorkspaceDoor } from '../api/workspace.ts';
import { Icon } from '../components/icon.tsx';
import { KeyCaps } from '../components/key-caps.tsx';
import { keySheet } from '../components/key-sheet-store.ts';
import { paletteStore } from '../components/palette-store.ts';
import { keys } from '../keyboard/keys.ts';
import { useKeyBlock } from '../keyboard/use-keys.ts';
import { inOrder } from './rooms.ts';
import { rooms } from './routes.tsx';

/** Everything that can be done from here, by typing a word of it: rooms, commands, the keys of this screen. */
export function Palette() {
  const [, go] = useLocation();
  const { opened } = useSpotlight(paletteStore);
  const { setColorScheme } = useMantineColorScheme();
  const door = useWorkspaceDoor();
  useKeyBlock(opened);

  const groups: SpotlightActionGroupData[] = [
    {
      group: 'Go to',
      actions: inOrder(rooms).map(({ path, name, icon, letter }) => ({
        id: path,
        label: name,
        leftSection: <Icon name={icon} />,
        rightSection: letter ? <KeyCaps of={`G ${letter}`} /> : undefined,
        onClick: () => go(path),
      })),
    },
    {
      group: 'Commands',
      actions: [
        { id: 'keys', label: 'Keys of this screen', icon: 'keyboard' as const, run: keySheet.open },
        {
          id: 'export',
          label: 'Export labels or cases',
          icon: 'download' as const,
          run: () => go('/settings'),
        },
        { id: 'light', label: 'Light theme', icon: 'sun' as const, run: () => setColorScheme('light') },
        { id: 'dark', label: 'Dark theme', icon: 'moon' as const, run: () => setColorScheme('dark') },
        {
          id: 'auto',
          label: 'Theme of the system',
          icon: 'settings' as const,
          run: () => setColorScheme('auto'),
        },
        {
          id: 'close',
          label: 'Close this workspace',
          icon: 'cross' as const,
          run: () => door.mutate({ by: 'leaving' }, { onSuccess: () => go('/') }),
        },
      ].map(({ id, label, icon, run }) => ({
        id,
        label,
        leftSection: <Icon name={icon} />,
        onClick: run,
      })),
    },
  ];
  return (
    <Spotlight
      store={paletteStore}
      actions={[...screenKeys(opened), ...groups]}
      attributes={{ content: { 'aria-label': 'Command palette' } }}
      shortcut={null}
      highlightQuery
      nothingFound="Nothing by that name"
      searchProps={{ placeholder: 'Search or run a command', leftSection: <Icon name="search" /> }}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      transitionProps={{ duration: 0 }}
      scrollable
      maxHeight={420}
    />
  );
}

/** The keyed actions of the screen underneath, so that nobody has to know a key to use it. */
function screenKeys(isOpen: boolean): SpotlightActionGroupData[] {
  if (!isOpen) return [];
  return keys
    .scopes()
    .filter(({ title }) => title !== 'Everywhere')
    .map(({ title, bindings }) => ({
      group: title,
      actions: bindings
        .filter(({ does, when }) => does && (when?.() ?? true))
        .map(({ keys: written, does, run }) => ({
          id: `${title} ${written}`,
          label: does ?? '',
          rightSection: <KeyCaps of={written} />,
          onClick: run,
        })),
    }));
}
