/** What builders of pages call the parts around a text. Class names are English wherever a page comes from. */
const NAMES = `
  ad, ads, advert, adverts, advertisement, advertisements, advertising, sponsor, sponsored, outbrain, taboola
  promo, promos, promobox, promotion, cta, call to action
  breadcrumb, breadcrumbs, nav, navbar, navigation, menu, pagination, pager, sidebar, toolbar, masthead, skip link
  byline, bylines, timestamp, datestamp, pubdate, postinfo, metabar, post info, post meta, entry meta, article meta, story meta
  post date, publish date, published date, article date, entry date, byline date, read time, reading time
  bio, authorbox, author flyout, author bio, author box, author info, author card, author name, author text, author meta, about author
  caption, captions, captiontext, figcaption, credit, credits, thumbnail credit
  gallery, slideshow, carousel, slider, swiper, slide count
  share, shares, sharing, sharebar, sharer, sharedaddy, social, socials, sociable, addthis, addtoany
  related, relatedcontent, relatedposts, recirc, recirculation, recommended, recommendation, recommendations, trending, popular
  most read, read more, readmore, read next, read also, more stories, more news, see also, also like, up next, you may
  newsletter, newsletters, subscribe, subscription, signup, sign up
  comment, comments, commentlist, disqus
  cookie, cookies, consent, gdpr
  article tools, story tools, print tools, print header, textresizer, text size
  post tags, entry tags, article tags, tag list, tags list, tags links, tag cloud
  screen reader text, sr only, visually hidden, visuallyhidden`;

const PATTERN = new RegExp(
  ` (?:${NAMES.trim()
    .split(/\s*[,\n]\s*/)
    .join('|')}) `,
);

/** `names` as `namesOf` gives them. */
export const namesClutter = (names: string): boolean => PATTERN.test(names);
