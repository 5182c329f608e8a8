import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Codebook } from '../../../shared/model/codebook.ts';
import type { CodebookDraft } from '../../../shared/model/codebook-change.ts';

/** Changes in the making to the codebook of one workspace. */
export interface Draft {
  /** The version that is being changed. */
  readonly basedOn: number;
  readonly codebook: CodebookDraft;
  /** Place of the question that is looked at. */
  readonly at: number;
  /** Why it is changed, for whoever reads the history. */
  readonly note: string;
}

interface Travels {
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** The field that is being typed in: its letters are undone together. */
  readonly typing: string | null;
}

interface Drafts {
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Undo reaches back to when the window was opened; the draft itself is kept longer. */
  readonly travels: Readonly<Record<string, Travels>>;
}

const NOWHERE: Travels = { past: [], future: [], typing: null };
const LONGEST = 200;

/** By workspace. The draft is kept on this computer, so that leaving the room or closing the window loses nothing. */
export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ drafts: {}, travels: {} }), {
    name: 'plumbline.codebook-drafts',
    partialize: ({ drafts }) => ({ drafts, travels: {} }),
  }),
);

export function draftOf({ version: _, note: __, ...codebook }: Codebook): CodebookDraft {
  return codebook;
}

function write(workspace: string, draft: Draft, travels: Travels): void {
  useDrafts.setState((before) => ({
    drafts: { ...before.drafts, [workspace]: draft },
    travels: { ...before.travels, [workspace]: travels },
  }));
}

function stateOf(workspace: string): { draft: Draft | undefined; travels: Travels } {
  const { drafts, travels } = useDrafts.getState();
  return { draft: drafts[workspace], travels: travels[workspace] ?? NOWHERE };
}

/** Begins a draft from a version, unless there is one. */
export function beginDraft(workspace: string, from: Codebook): void {
  if (stateOf(workspace).draft) return;
  write(workspace, { basedOn: from.version, codebook: draftOf(from), at: 0, note: '' }, NOWHERE);
}

/** Puts another codebook in the place of the draft (an older version, a file), to be looked at and saved; can be undone. */
export function replaceDraft(
  workspace: string,
  basedOn: number,
  codebook: CodebookDraft,
  note: string,
): void {
  const { draft, travels } = stateOf(workspace);
  const past = draft ? [...travels.past, draft] : travels.past;
  write(workspace, { basedOn, codebook, at: 0, note }, { past, future: [], typing: null });
}

/** Changes the draft. Letters typed into one field, which `typing` names, are one step back. */
export function changeDraft(
  workspace: string,
  change: (draft: Draft) => Draft,
  typing: string | null = null,
): void {
  const { draft, travels } = stateOf(workspace);
  if (!draft) return;
  const goesOn = typing !== null && typing === travels.typing && travels.future.length === 0;
  const past = goesOn ? travels.past : [...travels.past.slice(-LONGEST), draft];
  write(workspace, change(draft), { past, future: [], typing });
}

/** Looks at another question, which is no change. */
export function selectQuestion(workspace: string, at: number): void {
  const { draft, travels } = stateOf(workspace);
  if (draft) write(workspace, { ...draft, at }, { ...travels, typing: null });
}

/** One step back or forward; false when there is none. */
export function travelDraft(workspace: string, kind: 'undo' | 'redo'): boolean {
  const { draft, travels } = stateOf(workspace);
  const to = kind === 'undo' ? travels.past.at(-1) : travels.future.at(-1);
  if (!draft || !to) return false;
  const { past, future } = travels;
  write(
    workspace,
    to,
    kind === 'undo'
      ? { past: past.slice(0, -1), future: [...future, draft], typing: null }
      : { past: [...past, draft], future: future.slice(0, -1), typing: null },
  );
  return true;
}

/** Lets go of the draft, once it is saved or not wanted. */
export function dropDraft(workspace: string): void {
  useDrafts.setState(({ drafts, travels }) => {
    const { [workspace]: _, ...others } = drafts;
    const { [workspace]: __, ...otherTravels } = travels;
    return { drafts: others, travels: otherTravels };
  });
}
