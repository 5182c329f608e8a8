import { dirname, join, normalize, sep } from 'node:path';

interface Layer {
  /** Files this is about, as paths in the project. */
  files: RegExp;
  /** What they never import: project paths, or names of packages. $1 is the first group of `files`. */
  never: string;
  why: string;
}

/**
 * What a folder never imports, where that takes more than the lint rules can say: those see the text of an import, not
 * where it leads. Lower layers first; every layer that fits a file holds for it.
 */
const LAYERS: Layer[] = [
  { files: /^shared\/stats\//, never: '(?!shared/stats/)', why: 'the statistics import only each other' },
  { files: /^shared\/charts\//, never: '(?!shared/|react$|d3-)', why: 'charts draw: data in, picture out' },
  {
    files: /^shared\/(?!charts\/)/,
    never: '(?!shared/|zod$|@orpc/contract$|react-dom/server$|libphonenumber-js$)',
    why: 'shared code runs anywhere',
  },
  {
    files: /^main\/(db|files|formats|page)\//,
    never: 'main/(?!db/|files/|formats/|page/)',
    why: 'services stand above',
  },
  {
    files: /^main\/(services|jobs|sample)\/(?!index)/,
    never: 'main/(router|app|page|http|cli|electron)',
    why: 'the doors stand above',
  },
  {
    files: /^main\/http\//,
    never: 'main/(db|services|jobs|sample|cli|electron)/',
    why: 'a door knows the app, nothing behind it',
  },
  {
    files: /^main\/cli\//,
    never: 'main/(db|services|jobs|sample|electron)/',
    why: 'a door knows the app, nothing behind it',
  },
  {
    files: /^main\/electron\//,
    never: 'main/(db|services|jobs|sample|http|cli)/',
    why: 'a door knows the app, nothing behind it',
  },
  { files: /^renderer\/(?!app\/)/, never: 'renderer/app/', why: 'app puts the rest together' },
  {
    files: /^renderer\/(?!app\/|features\/)/,
    never: 'renderer/features/',
    why: 'what features share does not know them',
  },
  {
    files: /^renderer\/features\/([^/]+)\//,
    never: 'renderer/features/(?!$1/)',
    why: 'features are islands',
  },
];

/** The imports of a source file that its layers do not allow, each as a sentence. */
export function forbiddenImports(file: string, source: string): string[] {
  const imports = importsOf(file, source);
  return LAYERS.flatMap(({ files, never, why }) => {
    const own = files.exec(file);
    if (!own) return [];
    const forbidden = new RegExp(`^(?:${never.replace('$1', own[1] ?? '')})`);
    return imports.filter((name) => forbidden.test(name)).map((name) => `${file} imports ${name}: ${why}`);
  });
}

/** What a file imports: paths in the project, or names of packages. */
function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.')
      ? normalize(join(dirname(file), name))
          .split(sep)
          .join('/')
      : name,
  );
}
