/** A pull request that ends in a merge of its own, in a job that checks out its head. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PLAN, type Pull, reviewPull, startPull } from './pull.ts';

let pull: Pull;
beforeEach(() => {
  pull = startPull();
});
afterEach(() => pull.repository.remove());

it('is compared with the base, and not with the first parent of its own merge', async () => {
  const { repository } = pull;
  const eased = PLAN.replace('target: 4', 'target: 40');
  expect(eased).not.toBe(PLAN);
  pull.put('strategy.yaml', eased);
  pull.commit();
  repository.git('checkout', '-q', '-b', 'side', 'HEAD~1');
  pull.put('notes.txt', 'A note.\n');
  pull.commit();
  repository.git('checkout', '-q', 'news');
  repository.git('merge', '-q', '--no-ff', '-m', 'Take the notes', 'side');
  repository.git('update-ref', 'refs/remotes/origin/main', 'main');
  const { code, outputs, log } = await reviewPull(pull, { env: { GITHUB_SHA: 'b'.repeat(40) } });
  expect(log).toContain('target-lowered');
  expect(code).toBe(1);
  expect(outputs).toMatch(/^goalposts-moved=1$/m);
});
