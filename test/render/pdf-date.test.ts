import { expect, it } from 'vitest';
import { setPdfDate } from '../../src/render/pdf-date.ts';

it('a PDF has the date of its brief, and no offset moves', () => {
  const before = Buffer.from(
    "%PDF-1.4\n\xe2\xe3\n<</CreationDate (D:20261121222532+00'00')\n/ModDate (D:20261121222532+00'00')>>",
    'latin1',
  );
  const after = Buffer.from(setPdfDate(before, '2027-01-15'));
  expect(after.toString('latin1')).toBe(
    before.toString('latin1').replaceAll('20261121222532', '20270115000000'),
  );
});
