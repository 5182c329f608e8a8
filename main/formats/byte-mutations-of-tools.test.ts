import { describeDamage } from './testing/describe-damage.ts';
import { GOOD_OF_TOOLS } from './testing/good-files.ts';

describeDamage(GOOD_OF_TOOLS);
