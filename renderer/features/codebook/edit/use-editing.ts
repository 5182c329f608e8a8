import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { compareCodebooks } from '../../../../shared/analysis/codebook/changes.ts';
import { readCodebookValue } from '../../../../shared/analysis/codebook/read-codebook.ts';
import type { Codebook } from '../../../../shared/model/codebook.ts';
import type { CodebookDraft } from '../../../../shared/model/codebook-change.ts';
import { api, client } from '../../../api/client.ts';
import { usePreferences } from '../../../api/preferences.ts';
import { announce } from '../../../components/live-region.tsx';
import { type Draft, dropDraft } from '../drafts.ts';
import { tidied } from './tidied.ts';

/** Long enough that labels are not counted at every letter. */
const PAUSE = 500;

/** What a draft would change, what is wrong with it, whose labels it touches, and how it is saved. */
export function useEditing(workspace: string, draft: Draft, inForce: Codebook, onSaved: () => void) {
  const queries = useQueryClient();
  const by = usePreferences(({ reviewer }) => reviewer);
  const codebook = tidied(draft.codebook);
  const next = { ...codebook, version: inForce.version + 1 };
  const read = readCodebookValue(next, inForce);
  const changes = read.codebook ? compareCodebooks(inForce, read.codebook) : [];
  // Only what can be read as a codebook is ever asked about, also a moment later.
  const [settled] = useDebouncedValue(read.codebook && JSON.stringify(codebook), PAUSE);
  const touched = useQuery(
    api.codebook.touched.queryOptions({
      input: { from: inForce.version, ...(settled && { draft: JSON.parse(settled) as CodebookDraft }) },
      enabled: settled !== null && changes.length > 0,
      placeholderData: (before) => before,
    }),
  );
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  const save = useMutation({
    mutationFn: () => client.codebook.save({ codebook, by, note: draft.note, basedOn: draft.basedOn }),
    onSuccess: async ({ version }) => {
      dropDraft(workspace);
      onSaved();
      announce(`Saved as version ${version}`);
      await queries.invalidateQueries();
    },
  });
  return {
    problems: read.problems,
    errors,
    changes,
    touched,
    save,
    by,
    canSave: errors.length === 0 && changes.length > 0 && by !== '' && !save.isPending,
  };
}

export type Editing = ReturnType<typeof useEditing>;
