/** Before each test file: seeds random choices with the date of the commit. */
import fc from 'fast-check';
import { SEED } from './property-runs.ts';

fc.configureGlobal({ seed: SEED });
