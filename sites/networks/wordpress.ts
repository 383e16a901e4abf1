import { account, type Network } from './network.ts';

/** Accounts of WordPress.com; its blogs (`ada.wordpress.com`) are websites like any other. */
export const wordpress: Network = {
  hosts: ['wordpress.com'],
  identitiesFromUrl(url) {
    const [, login] = /^\/(?:reader|read)\/users\/([a-z0-9]{3,60})\/?$/.exec(url.pathname) ?? [];
    return url.hostname === 'wordpress.com' ? account('wordpress', login) : [];
  },
};
