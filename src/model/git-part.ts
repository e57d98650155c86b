/** Returns whether a path contains `.git` in any spelling that a file system accepts for it. */
export function hasGitPart(path: string): boolean {
  return path.split(/[/\\]/).some((part) => {
    const plain = part.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '').replace(/[. ]+$/, '');
    return /^(?:\.git|git~\d+)$/i.test(plain);
  });
}
