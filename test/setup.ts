/** Before each file of tests: random choices begin at the date of the commit. */
import fc from 'fast-check';
import { SEED } from './property-runs.ts';

fc.configureGlobal({ seed: SEED });
