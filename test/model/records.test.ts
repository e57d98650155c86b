import { expect, it } from 'vitest';
import { RECORD_FOLDERS } from '../../src/model/record-folders.ts';
import { RECORD_KINDS } from '../../src/model/records.ts';

it('every kind of record has its folder among those that are known without its schema', () => {
  expect(RECORD_FOLDERS).toEqual(RECORD_KINDS.map(({ folder, form }) => ({ folder, form })));
});
