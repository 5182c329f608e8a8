import type { Method } from '../method.ts';
import { specialFunctions } from './special-functions.ts';

/** Every golden method this library answers, one adapter each, in alphabetical order. */
export const methods: readonly Method[] = [specialFunctions];
