const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|cmpid|ocid|ftag|smid|smtyp|ito|xtor)$/i;

/**
 * One form for the addresses that lead to the same page: https, lower-case host without `www.`,
 * no fragment, no default port, no tracking parameters, no trailing slash; other parameters keep
 * their order. Null when `text` is not an absolute http(s) address.
 */
export function canonicalUrl(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''));
  const path = url.pathname.replace(/\/+$/, '');
  const port = url.port ? `:${url.port}` : '';
  return `https://${url.hostname.replace(/^www\./, '')}${port}${path}${kept.length ? `?${kept.join('&')}` : ''}`;
}

/** Host of an absolute address, lower case, without `www.`; null when there is none. */
export function domainOf(text: string): string | null {
  const canonical = canonicalUrl(text);
  return canonical === null ? null : new URL(canonical).hostname;
}
