import { git } from './git.ts';
import { show, step } from './steps.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a CI vouches for where a package was built; npm then signs a statement of it. */
export const canProve = (env: Environment): boolean =>
  (env['GITHUB_ACTIONS'] === 'true' && env['ACTIONS_ID_TOKEN_REQUEST_URL'] !== undefined) ||
  (env['GITLAB_CI'] === 'true' && env['SIGSTORE_ID_TOKEN'] !== undefined);

/** Commits the versions in the clone and takes the commit over, so that a release that breaks off goes on where it was. */
export const commitVersions = (root: string, clone: string, message: string): void => {
  if (git(clone, 'status', '--porcelain').trim() === '') return;
  git(clone, 'add', '--all');
  git(clone, 'commit', '--quiet', '--message', message);
  git(root, 'fetch', '--quiet', clone, 'HEAD');
  git(root, 'merge', '--quiet', '--ff-only', 'FETCH_HEAD');
};

/** Publishes what the registry does not have yet, tags it, and takes the tags over, also of a part. */
export const publish = (root: string, clone: string): void => {
  const env = canProve(process.env) ? { NPM_CONFIG_PROVENANCE: 'true' } : {};
  try {
    step('publish', () => show(clone, env, 'changeset', 'publish'));
  } finally {
    git(root, 'fetch', '--quiet', clone, 'refs/tags/*:refs/tags/*');
  }
};
