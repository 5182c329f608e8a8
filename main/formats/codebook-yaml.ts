import { isMap, isScalar, LineCounter, parseDocument, stringify } from 'yaml';
import type { Path } from '../../shared/analysis/codebook/places.ts';
import type { Codebook, CodebookOption, CodebookRow, Question } from '../../shared/model/codebook.ts';
import { isBottomless } from '../files/yaml-depth.ts';

/** A codebook as YAML in a fixed order of keys, so that two versions can be compared line by line. */
export function writeCodebookYaml({ version, title, note, questions }: Codebook): string {
  const ordered = {
    version,
    title,
    ...(note && { note }),
    questions: questions.map(questionInOrder),
  };
  return stringify(ordered, { lineWidth: 0, compat: 'yaml-1.1' });
}

function questionInOrder(question: Question) {
  const { id, kind, title, guidance, examples, phase, outcomes } = question;
  const { verdicts, required, requiredAfter, sees, options, rows } = question;
  return given({
    ...{ id, kind, title, guidance, examples, phase, outcomes },
    ...{ verdicts, required, requiredAfter, sees },
    options: options.map(({ value, label, hotkey, outcomes, guidance, examples }: CodebookOption) =>
      given({ value, label, hotkey, outcomes, guidance, examples }),
    ),
    rows: rows?.map(({ id, label, guidance, examples }: CodebookRow) =>
      given({ id, label, guidance, examples }),
    ),
  });
}

function given<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Partial<T>;
}

/** What a YAML text holds, and where in it a value stands. */
export interface ReadYaml {
  readonly value: unknown;
  /** What keeps it from being read at all: a clause and its line. */
  readonly problems: readonly { readonly says: string; readonly line: number }[];
  /** The line of a value, from 1, or of what surrounds it where it is missing. */
  lineOf(path: Path): number;
}

/** Reads YAML as plain data: no tags of its own, no key twice, anchors only a few times. */
export function readYaml(text: string): ReadYaml {
  if (isBottomless(text)) {
    return { value: null, problems: [{ says: 'it is nested too deep', line: 1 }], lineOf: () => 1 };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    says: message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message,
    line: lineAt(pos[0]),
  }));
  let value: unknown = null;
  try {
    if (problems.length === 0) value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    problems.push({ says: (error as Error).message, line: 1 });
  }
  return {
    value,
    problems,
    lineOf(path) {
      for (let depth = path.length; depth > 0; depth--) {
        const offset = offsetOf(document.getIn(path.slice(0, depth - 1), true), path[depth - 1]);
        if (offset !== undefined) return lineAt(offset);
      }
      return 1;
    },
  };
}

/** Where a key of a map or an item of a list begins. */
function offsetOf(parent: unknown, step: string | number | undefined): number | undefined {
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === step);
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const items = (parent as { items?: readonly { range?: readonly number[] | null }[] } | null)?.items;
  return typeof step === 'number' ? (items?.[step]?.range?.[0] ?? undefined) : undefined;
}
