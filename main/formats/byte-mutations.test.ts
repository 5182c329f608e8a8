import { describeDamage } from './testing/describe-damage.ts';
import { GOOD_TABLES } from './testing/good-files.ts';

describeDamage(GOOD_TABLES);
