/**
 * How much of what is personal redaction finds in the measured set, and how often it takes something else for it; then how
 * long a long conversation takes. Run with: node bench/redaction.ts [seed] [--all], which lists every miss and false hit.
 */
import { Finder } from '../shared/analysis/redaction/finder.ts';
import { markedByHand, redactionSet } from '../shared/analysis/redaction/testing/redaction-set.ts';
import { type RedactionScore, scoreRedaction } from '../shared/analysis/redaction/testing/score-redaction.ts';
import { UNSEEN } from '../shared/analysis/redaction/testing/unseen.ts';
import { heading, lineOf, measure } from './support/measure.ts';

const [seed = 'measured'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const set = redactionSet(seed);
const share = (part: number, of: number) =>
  `${((100 * part) / of).toFixed(1).padStart(6)} %  (${part} of ${of})`;

function print(title: string, score: RedactionScore): void {
  console.log(`${title}: ${score.sentences} sentences\n  found`);
  for (const [kind, { found, of }] of Object.entries(score.found)) {
    console.log(`    ${kind.padEnd(18)} ${share(found, of)}`);
  }
  console.log('  taken for personal data though it is none');
  for (const [kind, { hit, of }] of Object.entries(score.falseHits)) {
    if (of > 0) console.log(`    ${kind.padEnd(18)} ${share(hit, of)}`);
  }
  console.log(`    ${'sentence by hand'.padEnd(18)} ${share(score.byHand.hit, score.byHand.of)}`);
  if (process.argv.includes('--all')) console.log(['', ...score.missed, '', ...score.wrong].join('\n'));
}

print(`The measured set, seed "${seed}"`, scoreRedaction(set));
print('Sentences by which no rule was made', scoreRedaction(UNSEEN.map(markedByHand)));

const RUNS = 5;
/** Milliseconds for a conversation of about 100,000 characters. */
const AIM = 500;
const PLAIN =
  'I tried that twice and nothing changed, the light blinks and then it goes off again. Could you look at it once more? '.repeat(
    3,
  );
const long = Array.from({ length: 100 }, (_, at) =>
  set
    .slice(at * 18, at * 18 + 3)
    .map(({ text }) => `${text}\n${PLAIN}`)
    .join('\n'),
);
const baseline = await measure(RUNS, () => long.map((text) => text.normalize('NFKC')));
const times = await measure(RUNS, () => {
  const finder = Finder.of(long, []);
  return long.map((text) => finder.find(text));
});
const characters = long.reduce((sum, text) => sum + text.length, 0);
console.log(
  `\n${heading()}\n${lineOf({ name: `${characters} characters in 100 texts`, times, baseline, aim: AIM })}`,
);
