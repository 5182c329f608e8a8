import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { canonicalJson } from '../../../../shared/analysis/policy/content-hash.ts';
import type { PolicyDraft } from '../../../../shared/model/policy.ts';
import { api, client } from '../../../api/client.ts';
import { useKeys } from '../../../keyboard/use-keys.ts';

/** Keeping waits until the typing pauses. */
const PAUSE_MS = 400;

/** The triggers in the making, kept in the workspace while they differ from what they began with. */
export function usePolicyDraft(start: PolicyDraft, inForce: PolicyDraft | null) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(start);
  const [past, setPast] = useState<readonly PolicyDraft[]>([]);
  const keep = useMutation({
    mutationFn: (next: PolicyDraft | null) => client.policies.keepDraft({ draft: next }),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.policies.draftKept.queryKey() }),
  });
  const keepSoon = useDebouncedCallback((next: PolicyDraft | null) => keep.mutate(next), PAUSE_MS);
  const isChanged = differs(draft, inForce);
  const put = (next: PolicyDraft) => {
    setDraft(next);
    keepSoon(differs(next, inForce) ? next : null);
  };
  const change = (triggers: PolicyDraft['triggers'], more: Partial<PolicyDraft> = {}) => {
    setPast((before) => [...before, draft]);
    put({ ...draft, triggers, ...more });
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    put(last);
  };
  useKeys('Whole policy', [{ keys: 'Ctrl+Z', does: 'Undo the last change of the draft', run: undo }]);
  return { draft, isChanged, change, undo, canUndo: past.length > 0, keepError: keep.error };
}

/** Where it came from does not count. */
function differs(draft: PolicyDraft, inForce: PolicyDraft | null): boolean {
  const said = (one: PolicyDraft) => canonicalJson([one.triggers, one.costs]);
  return inForce === null || said(draft) !== said(inForce);
}
