import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../api/client.ts';
import { useWorkspace, useWorkspaceDoor } from '../api/workspace.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { Icon } from '../components/icon.tsx';
import styles from './workspace-menu.module.css';

/** Name of the workspace at the head of the navigation; opens the ones used lately, or closes this one. */
export function WorkspaceMenu({ isFolded }: { readonly isFolded: boolean }) {
  const workspace = useWorkspace();
  const door = useWorkspaceDoor();
  const [, go] = useLocation();
  const recents = useQuery(api.workspaces.recents.queryOptions());
  const others = (recents.data ?? [])
    .filter(({ location, missing }) => location !== workspace.location && !missing)
    .slice(0, 5);
  const { name } = workspace.settings;
  return (
    <Menu position="bottom-start" width={260} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={`${styles.button} ${isFolded ? styles.folded : ''}`}>
          <BrandMark />
          <span className={isFolded ? 'pl-hidden' : 'pl-ellipsis'} dir="auto">
            {name}
          </span>
          {!isFolded && (
            <span className={styles.chevron}>
              <Icon name="chevron-down" size={14} />
            </span>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={styles.location}>{workspace.location}</Menu.Label>
        {others.map((recent) => (
          <Menu.Item
            key={recent.id}
            leftSection={<Icon name="folder" size={14} />}
            onClick={() => door.mutate({ by: 'recent', id: recent.id }, { onSuccess: () => go('/') })}
          >
            {recent.name}
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <Menu.Item
          leftSection={<Icon name="cross" size={14} />}
          onClick={() => door.mutate({ by: 'leaving' }, { onSuccess: () => go('/') })}
        >
          Close this workspace
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
