import { account, type Network, segmentsOf, words } from './network.ts';

/** GitHub. The address does not tell a person from an organisation; on GitHub's own pages the reader does. */
export const github: Network = {
  hosts: ['github.com'],
  identitiesFromUrl(url) {
    const [first, ...rest] = segmentsOf(url);
    const own = /^((www|gist)\.)?github\.com$/.test(url.hostname);
    return own && rest.length === 0 ? account('github', githubLogin(first)) : [];
  },
};

const reserved =
  words(`about account advisories apps blog careers codespaces collections contact copilot customer-stories dashboard discussions
   edu education enterprise events explore features gist github-copilot home images imgs issues join login logout marketplace
   mobile models new news nonprofits notifications open-source organizations orgs pages partners premium-support pricing projects
   pulls readme readme.md repositories resources search security sessions settings signup site solutions sponsors stars starred
   status stories styleguide support team teams topics trending users watching wiki why-github`);

/** The account a login is, in its canonical spelling; null for GitHub's own pages. */
export function githubLogin(segment = ''): string | null {
  const name = segment.toLowerCase();
  return /^[a-z\d][a-z\d_-]{0,38}(\[bot\])?$/.test(name) && !reserved.has(name) ? name : null;
}
