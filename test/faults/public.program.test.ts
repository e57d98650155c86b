/** What the public must not see: links of the work, former ids, and what a role says besides its name. */
import { expect, it } from 'vitest';
import { makePlace } from './program.ts';

const PLAN = `strat: 1
name: Harbor
status: active
start: 2027
end: 2029
people:
  maria: { name: Maria Lopez, role: Head of lending; our reading, the source names nobody }
owner: maria
criteria:
  loan-time:
    renamed_from: secret-former-id
    outcome: Members wait hours for a loan, not days
    measure: Median time
    unit: hours
    baseline: 72
    target: 8
    owner: maria
initiatives:
  bureau:
    what: Connect to the credit bureau
    owner: maria
    serves: [loan-time]
    link: https://tickets.harbor.example/SECRET-12
`;
const PRIVATE = /SECRET-12|secret-former-id|our reading|names nobody/;

it.each([['md'], ['html'], ['json']])('S6 none of it is in a public brief as %s', (format) => {
  const place = makePlace({ 'strategy.yaml': PLAN });
  const { code, out } = place.strat(['render', '--audience', 'public', '--format', format]);
  expect([code, PRIVATE.exec(out)?.[0]]).toEqual([0, undefined]);
  expect(out).toContain('loan');
});

it('S6 none of it is on any page of a public site', () => {
  const place = makePlace({
    'strategy.yaml': PLAN.replaceAll('loan-time', 'secret-former-id').replace(/.*renamed_from.*\n/, ''),
  });
  place.commit('Start', '2027-01-05');
  place.write('strategy.yaml', PLAN);
  place.commit('Rename', '2027-02-05');
  expect(place.strat(['site', '--audience', 'public', '--output', 'out']).code).toBe(0);
  const pages = place.git('ls-files', '--others', '--', 'out').trim().split('\n');
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.filter((page) => PRIVATE.test(page + place.read(page)))).toEqual([]);
});
