import type { Chapter, DocumentedFunction } from './list-functions.ts';

const INTRODUCTION = `# Statistics reference

Written from the docstrings of \`shared/stats\` by \`npm run docs:stats\`; edit those, not this page.

A figure that the data cannot give is a value and not an error: it carries a reason code and a sentence, and no
number in it is NaN or infinite. An argument that no data could justify throws \`StatsArgumentError\` and names the
argument. Golden files hold reference figures from published tables and other software; \`npm run conformance\`
compares every function with them.
`;

/**
 * The reference page as Markdown.
 *
 * @param golden names of the golden files that exist, without extension
 */
export function renderPage(chapters: readonly Chapter[], golden: ReadonlySet<string>): string {
  const filled = chapters.filter((chapter) => chapter.functions.length > 0);
  const contents = filled.map(({ title, functions }) => {
    const links = functions.map(({ name }) => `[${name}](#${name.toLowerCase()})`);
    return `- **${title}**: ${links.join(', ')}`;
  });
  const bodies = filled.map(
    ({ title, functions }) =>
      `## ${title}\n\n${functions.map((entry) => renderFunction(entry, golden)).join('\n')}`,
  );
  return `${[INTRODUCTION, `${contents.join('\n')}\n`, ...bodies].join('\n').trimEnd()}\n`;
}

function renderFunction(
  { name, file, signature, doc }: DocumentedFunction,
  golden: ReadonlySet<string>,
): string {
  const lines = [`### ${name}`, '', `\`${signature}\``, ''];
  for (const paragraph of doc?.paragraphs ?? []) lines.push(escapeMarkup(paragraph), '');
  const facts = [
    ...(doc?.parameters ?? []).map((parameter) => `\`${parameter.name}\`: ${escapeMarkup(parameter.text)}`),
    fact('Returns', doc?.returns),
    fact('Cannot be estimated', doc?.cannotBeEstimated),
    fact('Errors', doc?.errors),
    fact('Source', doc?.source),
    fact('Golden file', doc?.goldenFiles).replace(/[a-z0-9_]+/g, (word) =>
      golden.has(word) ? linkTo(word) : word,
    ),
    `File: [${file}](../shared/stats/${file})`,
  ];
  for (const text of facts) if (text !== '') lines.push(`- ${text}`);
  lines.push('');
  if (doc !== null && doc.example !== '') lines.push('```ts', doc.example, '```', '');
  return lines.join('\n');
}

function fact(label: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `${label}: ${escapeMarkup(text)}`;
}

function linkTo(golden: string): string {
  return `[${golden}](../shared/stats/golden/${golden}.json)`;
}

/** Less-than signs and stars in formulas must not read as markup; code between backticks is left alone. */
function escapeMarkup(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;').replaceAll('*', '\\*')))
    .join('');
}
