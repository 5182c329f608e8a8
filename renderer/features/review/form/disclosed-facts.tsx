import { cutValue, list, sentenceCase } from '../../../../shared/format.ts';
import { ConcealedPart } from '../../../../shared/model/codebook.ts';
import type { Disclosed } from '../../../../shared/model/review.ts';
import { useDeskState } from '../desk/desk-context.ts';
import { type Fact, factRows } from '../revealed/fact-rows.ts';
import { FactTable } from '../revealed/fact-table.tsx';
import styles from './answer-form.module.css';

const NAMES: Readonly<Record<ConcealedPart, string>> = {
  signals: 'agent confidence',
  triggers: 'stated triggers',
  statedReason: 'the stated reason',
  agentVersion: 'the agent version',
  later: 'later events',
  truth: 'evaluation fields',
};

/** What stays hidden until commit, named exactly where the codebook discloses a part of it. */
export function hiddenWords(disclosed: Disclosed | null): string {
  if (!disclosed) {
    return 'Agent confidence, stated triggers, later events and colleagues’ answers stay hidden until you commit.';
  }
  const hidden = ConcealedPart.options.filter((part) => disclosed[part] === undefined);
  const names = [...hidden.map((part) => NAMES[part]), 'colleagues’ answers'];
  return `${sentenceCase(list(names))} stay hidden until you commit.`;
}

/** The parts of what is hidden that the codebook lets be seen before commit. */
export function DisclosedFacts() {
  const disclosed = useDeskState((state) => state.view.disclosed);
  if (!disclosed) return null;
  return (
    <section className={styles.disclosed} aria-label="Shown before commit">
      <p className={styles.why}>The codebook shows this before commit.</p>
      <FactTable facts={disclosedFacts(disclosed)} />
    </section>
  );
}

/** One line per part, or per field of it. */
export function disclosedFacts({
  signals = [],
  triggers,
  agentVersion,
  statedReason,
  later = {},
  truth = {},
}: Disclosed): Fact[] {
  const facts: Fact[] = signals.map(({ name, value }) => ({ name, value: cutValue(value) }));
  if (triggers) {
    const names = triggers.map(({ name, route }) => (route ? `${name} (${route})` : name));
    facts.push({ name: 'Triggers fired', value: names.length === 0 ? 'None recorded' : list(names) });
  }
  if (statedReason !== undefined)
    facts.push({ name: 'Stated reason', value: statedReason ?? 'None recorded' });
  if (agentVersion !== undefined)
    facts.push({ name: 'Agent version', value: agentVersion ?? 'Not recorded' });
  return [...facts, ...factRows(later), ...factRows(truth)];
}
