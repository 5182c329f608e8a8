import type { Language } from '../problem.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import { hebrew } from './hebrew.ts';
import type { Phrases } from './phrases.ts';
import { spanish } from './spanish.ts';

export const PHRASES: Record<Language, Phrases> = {
  en: english,
  de: german,
  es: spanish,
  ar: arabic,
  he: hebrew,
};
