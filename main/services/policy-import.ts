import { readFileSync, statSync } from 'node:fs';
import { sealed } from '../../shared/analysis/policy/content-hash.ts';
import { AppError } from '../../shared/errors.ts';
import { ofPolicyCosts, POLICY_SCHEMA, type Policy } from '../../shared/model/policy.ts';
import type { PolicyFileReading, PolicyMapping, PolicyProblem } from '../../shared/model/policy-import.ts';
import type { Db } from '../db/open-db.ts';
import { savePolicyProfile, writeEditing } from '../db/policy-draft-queries.ts';
import { readPolicy, writePolicy } from '../db/policy-queries.ts';
import { readSettings } from '../db/setting-queries.ts';
import { guessPolicyMapping } from '../formats/guess-policy-mapping.ts';
import { type PathProblem, readPolicyText } from '../formats/policy-file.ts';
import { type ForeignRules, findA2iConditions, readA2iPolicy } from '../formats/read-a2i-policy.ts';
import { readGenericPolicy } from '../formats/read-generic-policy.ts';
import { isOwnPolicy, readOwnPolicy } from '../formats/read-own-policy.ts';
import type { Context } from './context.ts';
import { policyDiff } from './policy-diff.ts';
import { withSignals } from './policy-signal-names.ts';

/** Far more rules than an agent runs with; a file beyond it is something else. */
const MOST_BYTES = 1024 * 1024;

interface Input {
  handle: string;
  mapping?: PolicyMapping | undefined;
  signals?: Record<string, string> | undefined;
  saveProfile?: string | undefined;
  take: 'no' | 'in_force' | 'draft';
}

type Shaped = Pick<PolicyFileReading, 'shape' | 'mapping' | 'hash'> & {
  policy: Policy | null;
  problems: PathProblem[];
};

/**
 * Reads a policy from a file of our own shape, of Amazon A2I's, or of any other by a mapping that is guessed and shown.
 * Nothing changes until it is told to take it, and then any error refuses it whole.
 */
export function importPolicy(context: Context, input: Input): PolicyFileReading {
  const { db } = context.session.require();
  const file = context.files.resolve(input.handle);
  const text = readPolicyText(readText(file.path));
  if (text.value === null) {
    const { line, sentence } = text.problem ?? { line: 1, sentence: 'The file holds no policy.' };
    refuse(input, { line, field: '', sentence });
    return unread({ severity: 'error', line, field: '', sentence });
  }
  const now = context.now().toISOString();
  const shaped = readShape(db, text.value, input.mapping, { file: file.name, at: now });
  const named = shaped.policy && withSignals(db, shaped.policy, shaped.shape, input.signals);
  const problems = [...shaped.problems, ...(named?.problems ?? [])].map(({ path, ...problem }) => ({
    ...problem,
    line: path.length === 0 ? null : text.lineOf(path),
    field: path.join('.'),
  }));
  const wrong = problems.find(({ severity }) => severity === 'error');
  if (wrong) refuse(input, wrong);
  const policy = wrong ? null : (named?.policy ?? null);
  if (input.saveProfile && shaped.mapping) {
    savePolicyProfile(db, { name: input.saveProfile, mapping: shaped.mapping });
  }
  return {
    shape: shaped.shape,
    policy,
    mapping: shaped.mapping,
    signals: named?.signals ?? [],
    hash: shaped.hash,
    problems,
    diff: policy ? policyDiff(readPolicy(db), policy) : [],
    taken: policy ? take(db, policy, input.take, { file: file.name, shape: shaped.shape, at: now }) : null,
  };
}

function refuse({ take }: Input, { line, field, sentence }: Omit<PolicyProblem, 'severity'>) {
  if (take === 'no') return;
  throw new AppError('INVALID', `${sentence} Nothing was changed.`, {
    problem: 'E_POLICY',
    line: line ?? undefined,
    field,
  });
}

function unread(problem: PolicyFileReading['problems'][number]): PolicyFileReading {
  return {
    shape: 'generic',
    policy: null,
    mapping: null,
    signals: [],
    hash: 'absent',
    problems: [problem],
    diff: [],
    taken: null,
  };
}

function readShape(
  db: Db,
  value: object,
  mapping: PolicyMapping | undefined,
  from: { file: string; at: string },
): Shaped {
  if (mapping === undefined && isOwnPolicy(value))
    return { shape: 'plumbline', mapping: null, ...readOwnPolicy(value) };
  const a2i = mapping === undefined ? findA2iConditions(value) : null;
  if (a2i) {
    const rules = readA2iPolicy(a2i.conditions, a2i.path);
    return {
      shape: 'a2i',
      mapping: null,
      hash: 'absent',
      ...foreignPolicy(db, rules, { ...from, shape: 'a2i' }),
    };
  }
  const used = mapping ?? guessPolicyMapping(value);
  if (used === null) {
    const sentence = 'Nothing in this file looks like a rule with a threshold.';
    const problem = { severity: 'error', path: [], sentence } as const;
    return { shape: 'generic', mapping: null, hash: 'absent', policy: null, problems: [problem] };
  }
  const rules = readGenericPolicy(value, used);
  return {
    shape: 'generic',
    mapping: used,
    hash: 'absent',
    ...foreignPolicy(db, rules, { ...from, shape: 'generic' }),
  };
}

/** Foreign rules as a policy of ours; costs and everything else that the file does not say stay open. */
function foreignPolicy(
  db: Db,
  { triggers, randomAuditRate, problems }: ForeignRules,
  source: NonNullable<Policy['source']>,
): Pick<Shaped, 'policy' | 'problems'> {
  if (triggers.length === 0 && problems.every(({ severity }) => severity !== 'error')) {
    return {
      policy: null,
      problems: [...problems, { severity: 'error', path: [], sentence: 'The file holds no trigger.' }],
    };
  }
  const policy = sealed({
    schema: POLICY_SCHEMA,
    version: (readPolicy(db)?.version ?? 0) + 1,
    createdAt: source.at,
    expiresAt: null,
    source,
    restores: null,
    triggers,
    costs: readPolicy(db)?.costs ?? null,
    randomAuditRate: randomAuditRate ?? readSettings(db).randomAuditRate,
    promise: null,
    codebookVersion: null,
    sampleSeed: null,
    acknowledged: [],
    signedOff: [],
    contentHash: null,
  });
  const written = readOwnPolicy(policy);
  if (written.policy) return { policy: written.policy, problems };
  const wrong = written.problems.map(({ path, sentence }) => ({
    severity: 'error' as const,
    path: [],
    sentence: `The rules come to no policy: ${path.join('.')}: ${sentence}`,
  }));
  return { policy: null, problems: [...problems, ...wrong] };
}

function take(
  db: Db,
  policy: Policy,
  how: Input['take'],
  source: NonNullable<Policy['source']>,
): number | null {
  if (how === 'draft') {
    const costs = policy.costs && ofPolicyCosts(policy.costs);
    writeEditing(db, { triggers: policy.triggers, costs, from: source.file });
    return null;
  }
  if (how === 'no') return null;
  return db
    .transaction(() => {
      const version = (readPolicy(db)?.version ?? 0) + 1;
      writePolicy(
        db,
        // Signatures were given elsewhere, to another file of versions.
        sealed({
          ...policy,
          version,
          createdAt: source.at,
          source,
          signedOff: [],
          acknowledged: [],
          restores: null,
        }),
      );
      return version;
    })
    .immediate();
}

function readText(path: string): string {
  const { size } = statSync(path);
  if (size > MOST_BYTES) {
    throw new AppError('INVALID', 'This file is too large for a policy. Nothing was changed.', {
      problem: 'E_TOO_LARGE',
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new AppError('INVALID', 'This file is not UTF-8 text. Nothing was changed.', {
      problem: 'E_ENCODING_UNKNOWN',
      hint: 'Save it as UTF-8 and import it again.',
    });
  }
}
