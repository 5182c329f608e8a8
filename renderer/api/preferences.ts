import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Preferences {
  /** Whose labels are made on this computer; empty until somebody said. */
  readonly reviewer: string;
  readonly setReviewer: (name: string) => void;
  readonly density: 'compact' | 'comfortable';
  readonly setDensity: (density: 'compact' | 'comfortable') => void;
  /** Navigation folded to icons: null leaves it to the screen. */
  readonly navbarFolded: boolean | null;
  readonly setNavbarFolded: (folded: boolean | null) => void;
}

/** What this computer remembers about the person in front of it. Nothing of it is in the workspace file. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      reviewer: '',
      setReviewer: (reviewer) => set({ reviewer }),
      density: 'compact',
      setDensity: (density) => set({ density }),
      navbarFolded: null,
      setNavbarFolded: (navbarFolded) => set({ navbarFolded }),
    }),
    { name: 'plumbline.preferences' },
  ),
);
